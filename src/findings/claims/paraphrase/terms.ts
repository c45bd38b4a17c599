/** A sentence as the words that decide what it says, each with what it is compared by. */
import { packFor } from '../../../study/lint/index.ts'
import { foldText } from '../../evidence/fold.ts'
import { listTokens } from '../tokens.ts'
import {
  isPastForm,
  lightWords,
  type MarkReason,
  markOf,
  numberOf,
  otherWords,
  participantWords,
  reportedSpeaker,
  speakerWords,
  subjectWords,
  synonymOf,
} from './lexicon.ts'

export type Tense = 'past' | 'perfect' | 'plain'

export interface Term {
  kind: 'content' | 'mark' | 'number' | 'person'
  /** What is compared: a family of words, a mark, a number's digits, `speaker` or `other`. */
  key: string
  /** As it stands there, in lower case. */
  word: string
  /** Of a mark or number. */
  reason: MarkReason | null
  tense: Tense
  isSubject: boolean
  /** "While", "although": they may set two things side by side. */
  isContrast: boolean
  /** Offsets into the text. */
  start: number
  end: number
  /** Number of the clause in the text. */
  clause: number
}

const stem = packFor('en')!.stem

/** @param reader `claim`: "they" is the participant; `record`: "I" is */
export function readTerms(text: string, reader: 'claim' | 'record'): Term[] {
  const folded = foldText(text)
  const tokens = listTokens(folded.folded)
  const words = tokens.map(({ word }) => word)
  const terms: Term[] = []
  let clause = 0
  for (let at = 0; at < tokens.length; at++) {
    if (
      at > 0 &&
      beginsClause(
        words,
        at,
        text.slice(folded.ends[tokens[at - 1]!.end - 1]!, folded.starts[tokens[at]!.start]!),
      )
    )
      clause++
    const place = {
      word: words[at]!,
      start: folded.starts[tokens[at]!.start]!,
      end: folded.ends[tokens[at]!.end - 1]!,
      clause,
    }
    if (words[at] === 'pretty' && words[at + 1] === 'much') {
      at++
      continue
    }
    const marked = markOf(words[at]!, words[at + 1] ?? '')
    if (marked) {
      const { reason, family } = marked.mark
      terms.push({
        ...bare,
        kind: 'mark',
        key: family,
        reason,
        isContrast: contrasts.has(words[at]!),
        ...place,
      })
      at += marked.words - 1
      continue
    }
    const term = plainTerm(words, at, reader)
    if (term) terms.push({ ...term, ...place })
    const contracted = contractedMark(words[at]!)
    if (contracted) terms.push({ ...bare, kind: 'mark', ...contracted, ...place })
  }
  return terms
}

type Bare = Omit<Term, 'word' | 'start' | 'end' | 'clause'>

const bare = { reason: null, tense: 'plain', isSubject: false, isContrast: false } as const
const contrasts = new Set(['while', 'whereas', 'although', 'though', 'despite'])

function plainTerm(words: string[], at: number, reader: 'claim' | 'record'): Bare | null {
  const word = words[at]!
  const person = personOf(word, reader)
  if (person) return { ...bare, kind: 'person', key: person, isSubject: isSubjectWord(word) }
  const number = numberOf(word)
  if (number) return { ...bare, kind: 'number', key: number, reason: 'quantity' }
  if (lightWords.has(word)) return null
  return { ...bare, kind: 'content', key: keyOf(word), tense: tenseOf(words, at) }
}

/** "I'd", "they'll". */
function contractedMark(word: string): { key: string; reason: MarkReason } | null {
  if (word.endsWith("'d")) return { key: 'hypothetical', reason: 'modality' }
  return word.endsWith("'ll") ? { key: 'future', reason: 'time' } : null
}

function personOf(word: string, reader: 'claim' | 'record'): string | null {
  if (speakerWords.has(word)) return 'speaker'
  if (reader === 'claim')
    return reportedSpeaker.has(word) || participantWords.has(word.replace(/'s?$/u, '')) ? 'speaker' : null
  return otherWords.has(word) ? 'other' : null
}

const isSubjectWord = (word: string) => subjectWords.has(word) || participantWords.has(word)

export function keyOf(word: string): string {
  const bare = word.replace(/'s$/u, '')
  const known = synonymOf.get(bare) ?? synonymOf.get(stem(bare))
  return stem(known ?? bare)
}

const perfectHelpers = new Set(['have', 'has', 'having', "i've", "we've", "they've", "he's", "she's"])
const passiveHelpers = new Set([
  'be',
  'is',
  'are',
  'am',
  'been',
  'being',
  'was',
  'were',
  'get',
  'gets',
  'got',
  'to',
  "it's",
])

/** "Asked" and "ask", "has asked" and "asks" are different times; "is asked" is none of them. */
function tenseOf(words: string[], at: number): Tense {
  const word = words[at]!
  if (!isPastForm(word)) return 'plain'
  const before = words.slice(Math.max(0, at - 4), at)
  if (before.some((each) => perfectHelpers.has(each))) return 'perfect'
  return before.some((each) => passiveHelpers.has(each)) || before.length === 0 ? 'plain' : 'past'
}

const conjunctions = new Set(
  'but because since although though while whereas if unless when until before after which who whether where how what why however'.split(
    ' ',
  ),
)
/** They may also stand inside a clause. */
const needsFinite = new Set(['and', 'or', 'as', 'that', 'so'])
const finite = new Set(
  "i i'm i've i'd i'll you he she it it's we we're they they're there this that's my the our their his her is are was were do does don't doesn't did didn't have has had can can't could will won't would".split(
    ' ',
  ),
)

/** At a conjunction before a subject or a verb, after a comma before a subject, after a stop. */
function beginsClause(words: string[], at: number, gap: string): boolean {
  if (/[.;:!?()\u2013\u2014]|\s-|-\s/u.test(gap)) return true
  const word = words[at]!
  if (needsFinite.has(word)) return finite.has(words[at + 1] ?? '')
  return conjunctions.has(word) || (/,/u.test(gap) && finite.has(word))
}
