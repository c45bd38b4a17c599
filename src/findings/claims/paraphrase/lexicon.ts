/**
 * English words by what they do to the meaning of a sentence. Words of one family say the same; families of different
 * names differ. What is in none of the lists carries content.
 */
export const markReasons = ['polarity', 'modality', 'quantity', 'time', 'cause'] as const
export type MarkReason = (typeof markReasons)[number]

const marks: Record<MarkReason, Record<string, string>> = {
  polarity: {
    not: 'not no never none nobody nothing nowhere neither nor without cannot cant dont doesnt didnt isnt wasnt arent wont hardly barely scarcely refuse refuses refused avoid avoids avoided avoiding fail fails failed failing unable lack lacks lacked stop stops stopped instead unlikely',
  },
  modality: {
    possible: 'may might could can able possible possibly maybe perhaps potentially capable',
    necessary: 'must should need needs needed ought require requires required necessary supposed obliged',
    hypothetical:
      'would suppose assuming wouldnt envision imagine goal aim hypothetically ideally theory consider considering considered wonder unsure as-though as-if',
    condition: 'if unless whether',
    wished:
      'want wants wanted wanting hope hopes hoped hoping wish wishes wished like-to prefer prefers preferred love-to plan plans planned planning intend intends intended try tries tried trying attempt attempts attempted',
    feared: 'fear fears feared worry worries worried concerned concern concerns afraid scared',
    seeming: 'seem seems seemed likely probably supposedly apparently presumably guess',
    learned: 'heard told',
  },
  quantity: {
    all: 'all every everything everyone everybody always entirely completely fully whole wholly each constantly any anyone anybody anything totally',
    most: 'most mostly usually majority generally typically often frequently mainly tend tends primarily normally largely regularly',
    many: 'many lots several numerous lot much plenty',
    some: 'some sometimes occasionally partly partially somewhat someone somebody something certain slightly bit',
    few: 'few rarely seldom little almost-no',
    only: 'only solely exclusively merely alone sole',
    more: 'more increase increases increased increasing faster greater higher larger longer better easier bigger quicker',
    less: 'less fewer decrease decreases decreased slower lower smaller shorter reduce reduces reduced worse harder',
    least: 'at-least minimum',
    most_of: 'at-most maximum up-to',
    nearly: 'nearly almost about approximately roughly around',
    other: 'other others another else',
    too: 'too enough',
    both: 'both',
    double: 'double twice triple half',
  },
  time: {
    past: 'was were did had formerly previously ago initially originally once',
    usedTo: 'used-to',
    future: 'will wont soon eventually tomorrow future someday',
    still: 'still yet continue continues continued remain remains',
    already: 'already',
    longer: 'anymore',
    before: 'before until till',
    after: 'after afterwards',
    now: 'now currently nowadays today',
    when: 'when whenever while once',
    first: 'first',
  },
  cause: {
    because: 'because since due therefore thus hence thanks',
    although: 'although though despite',
    cause: 'cause causes caused lead leads led result results',
  },
}

export interface Mark {
  reason: MarkReason
  family: string
}

const families = new Map<string, Mark>()
for (const reason of markReasons) {
  for (const [family, words] of Object.entries(marks[reason])) {
    for (const word of words.split(' ')) if (!families.has(word)) families.set(word, { reason, family })
  }
}

/** @param next the word after it: "used to" and "at least" are one */
export function markOf(word: string, next: string): { mark: Mark; words: 1 | 2 } | null {
  const pair = families.get(`${word}-${next}`)
  if (pair) return { mark: pair, words: 2 }
  if (beforeNumber.has(word) && !isNumbered(next)) return null
  if (word.endsWith("n't") || word === 'cannot') {
    return { mark: { reason: 'polarity', family: 'not' }, words: 1 }
  }
  const single = families.get(word)
  return single ? { mark: single, words: 1 } : null
}

/** "About 20 minutes", and "worried about". */
const beforeNumber = new Set(['about', 'around', 'roughly', 'approximately'])
const isNumbered = (word: string) => numberOf(word) !== null || /^(?:an?|half|one)$/u.test(word)

const list = (words: string) => new Set(words.trim().split(/\s+/u))

/** They hold a sentence together, or colour it; two sentences that differ in nothing else say the same. */
export const lightWords = list(`
  a an the of to in on at for with by from into onto as is are am be been being it's that's there's do does done have has
  having and or so also very really quite just even well then there here that which who whose this these those such
  actually basically definitely certainly honestly own kind sort get gets getting got go goes going up out over off back
  their's mean means come comes thing things way ways like using use uses used use's one ones per via about whatever
  however but yet while whereas overall personally simply quickly easily how what where why i'm i've they're they've it
  person speaker says said state states stated mention mentions report
  reports explain explains describe describes note notes think thinks thought feel feels felt believe believes believed
  figure figures find finds found opinion view regard regards happen happens about around pretty
`)

export const speakerWords = list(
  "i me myself we us ourselves i'm i've i'd i'll we're we've we'd we'll my mine our ours",
)
export const otherWords = list(
  "he she they him her them it's you your his hers their theirs himself herself themselves",
)
/** In a claim the participant is "they", whoever they are. */
/** "The participant's" owns, "the participant" acts. */
export const participantWords = list('participant interviewee respondent')
export const reportedSpeaker = list(
  "they them themselves themself their theirs he she him her his hers himself herself they're they've they'd they'll",
)
export const subjectWords = list(
  "i we he she they you it i'm i've i'd i'll we're we've we'd we'll they're they've they'd he's she's you're",
)

/** One of each line stands for the others. */
const synonyms = `
  colleague coworker co-worker teammate
  manager boss supervisor superior
  job role position occupation
  company employer organisation organization firm
  ai llm chatgpt copilot claude gemini chatbot bot
  help assist aid
  begin start
  big large huge giant
  fast quick rapid
  error mistake inaccuracy
  wrong incorrect
  right correct accurate
  buy purchase
  kid child
  photo picture image
  email mail
  trust rely
  utilize utilise use
  finish complete
  check verify review
  entire whole complete
  manner way
  task chore
  show display
  client customer
  allow let permit
  quick fast
  tough hard difficult
  maybe perhaps
  document paper
  fix repair
  prefer favour favor
`
export const synonymOf: ReadonlyMap<string, string> = new Map(
  synonyms
    .trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.trim().split(/\s+/u)
      return words.map((word) => [word, words[0]!] as const)
    }),
)

const numbers = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
)
const numberValues = new Map([...numbers].map((word, value) => [word, String(value)]))
for (const [word, value] of Object.entries({
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
  dozen: 12,
}))
  numberValues.set(word, String(value))

/** "One" is more often a pronoun than a number. */
export function numberOf(word: string): string | null {
  if (/^\d/.test(word)) return word.replace(/,(?=\d{3})/gu, '').replace(/%$/u, '')
  return word === 'one' ? null : (numberValues.get(word) ?? null)
}

const irregularPasts = list(
  'went made took gave got told knew saw came wrote kept left lost began became brought bought built paid ran sent spent taught understood chose drew drove ate fell fed fought flew forgot grew heard held hid led lent met rode rose sold shot showed sang sat slept spoke stood stole swam swore threw wore won broke caught dealt did dug',
)

/** A past form or a participle: by its ending, or one of the frequent irregular ones. */
export const isPastForm = (word: string): boolean => /[^e]ed$/u.test(word) || irregularPasts.has(word)
