/** The form in which words of a question and of the record are compared. English; other languages keep their words. Pure. */
import { stemmer } from 'stemmer'

/** Past forms that no rule reaches, each line after its base. */
const irregularForms = `
write wrote written
speak spoke spoken
think thought
buy bought
bring brought
teach taught
catch caught
fight fought
seek sought
sell sold
tell told
feel felt
keep kept
leave left
lose lost
mean meant
meet met
pay paid
send sent
spend spent
build built
understand understood
stand stood
find found
hold held
hear heard
lead led
read reads
learn learnt
make made
take took taken
give gave given
get got gotten
go went gone
come came
become became
begin began begun
choose chose chosen
drive drove driven
eat ate eaten
fall fell fallen
forget forgot forgotten
grow grew grown
know knew known
rise rose risen
run ran
see saw seen
show shown
steal stole stolen
throw threw thrown
wear wore worn
win won
sing sang sung
swim swam
drink drank
shake shook shaken
freeze froze frozen
hide hid hidden
blow blew blown
ride rode ridden
sleep slept
sweep swept
deal dealt
lend lent
bend bent
dig dug
hang hung
strike struck
swear swore sworn
wake woke woken
feed fed
flee fled
sit sat
shoot shot
slide slid
withdraw withdrew withdrawn
forgive forgave forgiven
undergo underwent undergone
overcome overcame
misunderstand misunderstood
break broke broken
draw drew drawn
fly flew flown
do did done does
have had has
be is are was were been am
say said
child children
person people
man men
woman women
mouse mice
analysis analyses analyze analyse analyzing analysing analyzed analysed
criterion criteria
medium media
datum data
`

/** Words that Porter's rules would give to a stranger ("important" to "import"), each kept apart. */
const keptApart = `
important importance importantly
general generally
business businesses
community communities
personal personally
productivity productive
internal internally
international
intern interns internship
customer customers
paste pasted pasting pastes
marketing
meeting meetings
accounting
experiment experiments experimenting experimental
news
university universities
training trainings
building buildings
writer writers
policy policies
organization organizations organisation organisations organizational
organize organized organizing organise organised organising
professional professionally professionals
several
evening
minutes minute
better best
less
`

const known = new Map<string, string>()
for (const line of irregularForms.trim().split('\n')) {
  const [base, ...forms] = line.split(' ')
  for (const form of [base!, ...forms]) known.set(form, stemmer(base!))
}
for (const line of keptApart.trim().split('\n')) {
  const [base, ...forms] = line.split(' ')
  for (const form of [base!, ...forms]) known.set(form, base!)
}

const british =
  /(colo|favo|behavio|labo|hono|humo|neighbo|flavo|rumo|harbo|endeavo)ur(?=s|ed|ing|al|able|ful|ite|$)/u

/** With and without it a compound is the same word: "non-profit", "nonprofit". */
const hyphen = /(?<=\p{L})-(?=\p{L})/gu

/** @example stemOf('Hallucinations') === stemOf('hallucinating') */
export function stemOf(word: string): string {
  const lower = word.toLowerCase().replaceAll('’', "'").replace(/'s$/u, '').replace(hyphen, '')
  const fixed = known.get(lower)
  if (fixed !== undefined) return fixed
  const american = lower.replace(british, '$1r').replace(/(?<=\p{L}{4})is(?=e[ds]?$|ing$|ation)/u, 'iz')
  return known.get(american) ?? stemmer(american)
}
