/**
 * The words by which a code is looked for: those of its name, its definition and what it includes that tell it apart in this
 * study. What instructs a coder ("includes", "count passages in which") and what is said not to belong are no terms; what
 * many people say is none alone. English. Pure.
 */
import { isDenied } from '../themes/denials.ts'
import { stemOf, wordsOf } from '../themes/said-words.ts'
import { stopWords } from '../themes/stop-words.ts'
import type { Spoken } from './gather-words.ts'
import type { Code } from './model.ts'
import { withoutTies } from './tie.ts'

export type Described = Pick<Code, 'name' | 'definition' | 'inclusion'>

export interface Concept {
  stem: string
  /** As the researcher wrote it. */
  word: string
  /** Logarithm of how many times more people there are than people who say it; of a word of the definition half of it. */
  weight: number
  /** Alone or with others it can bring a passage; what is not can only bear others out. */
  isDistinctive: boolean
  isOfName: boolean
  /** Whether the code says that it is so (1) or that it is not (-1: "not worried"); 0 where it says both. */
  sense: -1 | 0 | 1
}

/** Of all people; what more of them say tells one code from another no better than chance. */
const mostSaying = 0.3
/** What a definition explains the name by is often said of something else ("fear of what the boss would think"). */
const ofDefinition = 0.5
/** Of the most that a word can weigh: what a fifth of the people say of is a matter of the study and not a small one. */
const leastOfName = 0.25
/** In a study of a few people two are a fifth and tell nothing. */
const fewestToJudge = 10

/** Addressed to whoever codes; in a name they are its subject ("Included in the price"). */
const instructing = stemsOf(`
  include includes included including inclusion exclude excludes excluded excluding exclusion count counts counted counting
  code codes coded coding passage passages quote quotes answer answers statement statements mention mentions mentioned
  describe describes described describing refer refers referring express expresses expressed expressing state states stated
  speak speaks speaking speaker apply applies applied belong belongs theme themes topic topics category categories
  example examples participant participants respondent respondents interviewee interviewees people person anyone someone
  whoever explicit explicitly whether regardless whatever say says said saying tell tells telling report reports reported
  account accounts kind kinds form forms sort term terms wording cover covers covered
`)

/** What opens a clause that says what does not belong. */
const leavingOut =
  /^(?:but not|except|excluding|excludes?|other than|rather than|instead of|(?:do|does) not (?:include|count|cover|belong)|don't (?:include|count)|not (?:those|people|passages|merely|mere|just|only|general|when|if|whether|counted|included|for))\b/iu
const betweenClauses =
  /[.;:,()\n\u2013\u2014]+|\s(?=(?:but not|excluding|except|rather than|instead of|other than)\s)/iu

/** @returns terms in the order in which they are written, the name's first */
export function conceptsOf(spoken: Spoken, code: Described): Concept[] {
  const { people, peopleBy } = spoken
  const ofName = new Set(tellingIn(code.name).map(stemOf))
  const others = explainingIn(code).filter((word) => !instructing.has(stemOf(word)))
  const byStem = new Map<string, string>()
  for (const word of [...tellingIn(code.name), ...others])
    if (!byStem.has(stemOf(word))) byStem.set(stemOf(word), word)
  const senses = sensesIn(code)
  return [...byStem].flatMap(([stem, word]): Concept[] => {
    // What nobody says weighs as what one says: its synonyms may be said.
    const saying = Math.max(peopleBy.get(stem) ?? 0, 1)
    const isOfName = ofName.has(stem)
    const rarity = Math.log(people / saying)
    const isDistinctive = people < fewestToJudge || saying <= mostSaying * people
    const sense = senses.get(stem) ?? 1
    const least = isDistinctive ? leastOfName * Math.log(Math.max(2, people)) : 0
    const weight = isOfName ? Math.max(rarity, least) : ofDefinition * rarity
    return rarity > 0 && (isDistinctive || isOfName)
      ? [{ stem, word, weight, isDistinctive, isOfName, sense }]
      : []
  })
}

function sensesIn({ name, definition, inclusion }: Described): Map<string, Concept['sense']> {
  const senses = new Map<string, Concept['sense']>()
  for (const clause of [name, definition, inclusion].flatMap(clausesThatBelong)) {
    const words = wordsOf(clause)
    for (const [at, word] of words.entries()) {
      const sense = isDenied(words, at) ? -1 : 1
      const known = senses.get(stemOf(word))
      senses.set(stemOf(word), known === undefined || known === sense ? sense : 0)
    }
  }
  return senses
}

/** What a researcher may take for a term and is none, with why; for whoever writes the code. */
export function leftOutOf(
  spoken: Spoken,
  code: Described,
): { word: string; why: 'instruction' | 'common' }[] {
  const kept = new Set(conceptsOf(spoken, code).map(({ stem }) => stem))
  const words = new Map([...tellingIn(code.name), ...explainingIn(code)].map((word) => [stemOf(word), word]))
  return [...words].flatMap(([stem, word]) =>
    kept.has(stem)
      ? []
      : [{ word, why: instructing.has(stem) ? ('instruction' as const) : ('common' as const) }],
  )
}

/** Words of a sentence of a definition from which on it says something by itself. */
const fewestWords = 3

/**
 * What the code says of itself, one thing after the other and without what only instructs: a passage belongs that is near to one of
 * them, and the middle of "hides it from the boss" and "is ashamed" is neither.
 */
export function partsOf({ name, definition, inclusion }: Described): string[] {
  const sentences = `${definition}\n${inclusion}`.split(/(?<=[.;!?])\s+|\n/u).map((sentence) =>
    clausesThatBelong(sentence)
      .map((clause) =>
        clause
          .split(/\s+/u)
          .filter((word) => word !== '' && !instructing.has(stemOf(wordsOf(word)[0] ?? '')))
          .join(' '),
      )
      .filter((clause) => clause !== '')
      .join(', '),
  )
  return [name, ...sentences.filter((sentence) => wordsOf(sentence).length >= fewestWords)]
}

function clausesThatBelong(text: string): string[] {
  return withoutTies(text)
    .split(betweenClauses)
    .filter((clause) => !leavingOut.test(clause.trim()))
}

/** Words by which the name is explained. */
function explainingIn({ definition, inclusion }: Described): string[] {
  return [definition, inclusion].flatMap(clausesThatBelong).flatMap(tellingIn)
}

function tellingIn(text: string): string[] {
  return wordsOf(text).filter((word) => !stopWords.has(word) && word.length > 1)
}

function stemsOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u).map(stemOf))
}
