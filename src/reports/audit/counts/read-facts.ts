/** Figures of the transcripts themselves in a report: "3,064 participant turns", "the shortest is i-7, with 234 words". */
import type { ReportBlock } from '../read-report.ts'
import { type SentenceStart, sentencesOf } from '../sentences-of.ts'
import { inDigits, toNumber } from './number-words.ts'

/** `any`: the report does not say whose. */
export type Whose = 'participant' | 'interviewer' | 'all' | 'any'
export type Unit = 'words' | 'turns'

export type Fact =
  | { measure: 'interviews'; value: number }
  | { measure: 'total'; unit: Unit; whose: Whose; value: number }
  | {
      measure: 'longest' | 'shortest'
      unit: Unit
      whose: Whose
      value: number
      /** The words in which the report says which one it is; null where it does not. */
      name: string | null
    }
  | { measure: 'median' | 'mean'; unit: Unit; whose: Whose; value: number; decimals: number }
  | {
      measure: 'interviewsOf'
      unit: Unit
      whose: Whose
      than: 'more' | 'fewer' | 'atLeast' | 'atMost'
      bound: number
      value: number
      of: number | null
      percent: { value: number; decimals: number } | null
    }

export type Extreme = Extract<Fact, { name: string | null }>
export type Middle = Extract<Fact, { measure: 'median' | 'mean' }>

export interface FoundFacts {
  text: string
  facts: Fact[]
}

const number = '\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?'
const turnWords = 'turns|messages|replies|utterances'
/** "Participant turns", "words". */
const ofUnit = `(?:[\\p{L}’'-]+\\s+){0,2}?(?<unit>words|${turnWords})\\b`
const unitOf = (word: string): Unit => (/^words?$/iu.test(word) ? 'words' : 'turns')
const interviews =
  '(?:interviews?|transcripts?|conversations?|participants?|people|respondents?|interviewees?)'
const holding =
  '(?:hold|holds|held|have|has|had|contain|contains|run to|runs to|ran to|are|were|typed|wrote|said|spoke|comprise|comprises|count|counts|of|with)'

const sized = new RegExp(
  `\\b(?<value>${number})\\s*(?:(?:of|out of)\\s+(?:the |all |our )?(?<of>\\d[\\d,]*)\\s+)?(?:(?:of )?(?:the |our )?${interviews}\\s*)?(?:\\((?<percent>\\d{1,3}(?:\\.\\d+)?)\\s*%\\)\\s*)?(?:${interviews}\\s*)?(?:that |which |who )?${holding}\\s+(?<than>more than|over|above|fewer than|less than|under|below|at least|at most|no more than|up to)\\s+(?<bound>${number})(?:\\s+${ofUnit})?`,
  'iu',
)
const extreme = new RegExp(
  `\\b(?<which>longest|shortest)\\b(?<name>[^.;]{0,60}?)[,:]?\\s+(?:with|of|has|holds|runs to|had|counts|at|is|was|:)\\s+(?:about |around |some )?(?<value>${number})(?:\\s+${ofUnit})?`,
  'giu',
)
const middle = new RegExp(
  `\\b(?<which>median|average|mean)\\b(?<lead>[^.;\\d]{0,60}?)\\s(?<value>${number})\\s+${ofUnit}(?:\\s+(?:in|and|over|across)\\s+(?<value2>${number})\\s+${ofUnit.replace('<unit>', '<unit2>')})?`,
  'iu',
)
const total = new RegExp(`(?<![\\d.,])(?<value>${number})\\s+${ofUnit}`, 'giu')
/** What says that a number of words or turns is that of everything. */
const ofAll =
  /\b(?:in all|in total|altogether|between them|overall|a total of|in sum|(?:record|corpus|material|transcripts|data|dataset|interviews) (?:\w+ )?(?:holds?|contains?|comprises?|has|have|runs? to|amounts? to|adds? up to)|(?:participants|people|respondents|interviewees) (?:\w+ )?(?:typed|wrote|said|spoke|produced))\b/iu
/** Each one's, and no total. */
const ofEach = /\b(?:average|median|mean|each|per|every|typical(?:ly)?|apiece)\b/iu
const meanAfter = new RegExp(`(?<value>${number})\\s+${ofUnit}[^.;\\d]{0,30}?\\bon average\\b`, 'iu')
/** Whose size it is: an interview's, and not that of an answer in it. */
const ofInterviews =
  /\b(?:interviews?|transcripts?|conversations?|sessions?|participants?|people|respondents?|interviewees?|person)\b/iu
const ofParts =
  /\b(?:answers?|turns?|messages?|repl(?:y|ies)|responses?|sentences?|questions?|quotes?|quotations?|pauses?|waits?)\b/iu
const bounded =
  /(?:\b(?:more|fewer|less|over|under|least|most|about|up to|every|per|first|last|around|roughly|approximately|nearly|almost|some)(?: than)?|~|≈|<|>)\s*$/iu

/** @param size number of interviews of the transcripts */
export function findFacts(
  blocks: readonly ReportBlock[],
  size: number,
  isStart?: SentenceStart,
): (FoundFacts & { block: number })[] {
  return blocks.flatMap(({ kind, text }, block) => {
    if (kind === 'heading' || kind === 'quote' || kind === 'row') return []
    const found = sentencesOf(text, isStart).flatMap((sentence) => readFacts(sentence, size))
    return found.map((each) => ({ ...each, block }))
  })
}

/**
 * @param sentence of the report
 * @param size number of interviews of the transcripts
 * @returns for each part of the sentence that states any
 */
export function readFacts(sentence: string, size: number): FoundFacts[] {
  let unit: { unit: Unit; whose: Whose } | null = null
  let of: number | null = null
  return sentence.split(/;\s+/u).flatMap((text) => {
    // A figure of what was quoted or counted by a word is no figure of the record.
    if (/[“"„«‘]/u.test(text)) return []
    const words = inDigits(text)
    const facts = factsIn(words, { size, unit, of })
    const last = facts.findLast((fact) => 'unit' in fact)
    if (last) unit = { unit: last.unit, whose: last.whose }
    if (last?.measure === 'interviewsOf') of = last.of ?? of
    return facts.length > 0 ? [{ text: text.trim(), facts }] : []
  })
}

interface Before {
  size: number
  /** Of the part before this one, which this one may leave out. */
  unit: { unit: Unit; whose: Whose } | null
  of: number | null
}

function factsIn(text: string, { size, unit, of }: Before): Fact[] {
  const counted = sized.exec(text)?.groups
  if (counted) {
    const said = counted.unit ? { unit: unitOf(counted.unit), whose: whoseIn(text) } : unit
    return said === null ? [] : [interviewsOf(counted, said, of)]
  }
  const extremes = [...text.matchAll(extreme)].filter(({ groups }) => !ofParts.test(groups!.name ?? ''))
  if (extremes.length > 0 && (unit !== null || ofInterviews.test(text)))
    return extremesIn(text, extremes, unit)
  const mid = middle.exec(text)
  if (mid) return isOfInterviews(mid, text) ? middlesIn(mid.groups!, text) : []
  const after = meanAfter.exec(text)
  if (after)
    return ofInterviews.test(text) && !ofParts.test(text.slice(0, after.index))
      ? middlesIn(after.groups!, text)
      : []
  return totalsIn(text, size)
}

/** "The median participant typed", "an average of 12 turns per interview"; not "the average answer". */
function isOfInterviews({ groups, index, 0: whole }: RegExpExecArray, text: string): boolean {
  if (ofParts.test(groups!.lead ?? '')) return false
  const around = `${text.slice(0, index)} ${groups!.lead ?? ''} ${text.slice(index + whole.length)}`
  return ofInterviews.test(around)
}

const thans = new Map<string, 'more' | 'fewer' | 'atLeast' | 'atMost'>([
  ['at least', 'atLeast'],
  ['at most', 'atMost'],
  ['no more than', 'atMost'],
  ['up to', 'atMost'],
  ['fewer than', 'fewer'],
  ['less than', 'fewer'],
  ['under', 'fewer'],
  ['below', 'fewer'],
])

type Groups = Record<string, string | undefined>

function interviewsOf(found: Groups, said: { unit: Unit; whose: Whose }, ahead: number | null): Fact {
  const { percent } = found
  return {
    measure: 'interviewsOf',
    ...said,
    than: thans.get(found.than!.toLowerCase()) ?? 'more',
    bound: toNumber(found.bound!),
    value: toNumber(found.value!),
    of: found.of ? toNumber(found.of) : ahead,
    percent: percent ? { value: Number(percent), decimals: percent.split('.')[1]?.length ?? 0 } : null,
  }
}

/** "With 3,485 words; the shortest with 234": the second leaves its unit out. */
function extremesIn(text: string, found: readonly RegExpExecArray[], ahead: Before['unit']): Fact[] {
  const [own] = found.flatMap(({ groups }) => groups!.unit ?? [])
  const said = own === undefined ? ahead : { unit: unitOf(own), whose: whoseIn(text) }
  if (said === null) return []
  return found.map(({ groups }) => ({
    measure: groups!.which!.toLowerCase() as 'longest' | 'shortest',
    ...said,
    value: toNumber(groups!.value!),
    name: groups!.name?.trim() || null,
  }))
}

function middlesIn(found: Groups, text: string): Fact[] {
  const measure = found.which?.toLowerCase() === 'median' ? 'median' : 'mean'
  const read = (value: string, unit: string): Fact => ({
    measure,
    unit: unitOf(unit),
    whose: whoseIn(text),
    value: toNumber(value),
    decimals: value.split('.')[1]?.length ?? 0,
  })
  const second = found.value2 && found.unit2 ? [read(found.value2, found.unit2)] : []
  return [read(found.value!, found.unit!), ...second]
}

function totalsIn(text: string, size: number): Fact[] {
  const found = [...text.matchAll(total)].filter(
    ({ index, groups }) =>
      !bounded.test(text.slice(0, index)) && toNumber(groups!.value!) >= Math.max(2, size),
  )
  const held = new RegExp(
    `\\b(${number})\\s+(?:[\\p{L}-]+\\s+)?${interviews}\\b(?!['’]?s?\\s+(?:words|${turnWords})\\b)`,
    'iu',
  ).exec(text)
  const isWhole = ofAll.test(text) || (held !== null && toNumber(held[1]!) === size)
  if (found.length === 0 || !isWhole || ofEach.test(text)) return []
  const totals = found.map(
    ({ groups, index, 0: whole }): Fact => ({
      measure: 'total',
      unit: unitOf(groups!.unit!),
      whose: whoseIn(found.length > 1 ? text.slice(index, index + whole.length + 30) : text),
      value: toNumber(groups!.value!),
    }),
  )
  return held ? [{ measure: 'interviews', value: toNumber(held[1]!) }, ...totals] : totals
}

function whoseIn(text: string): Whose {
  const isParticipant = /\b(?:participants?|respondents?|interviewees?|people)\b/iu.test(text)
  const isInterviewer = /\binterviewers?\b|\bmoderators?\b/iu.test(text)
  if (isParticipant && isInterviewer) return 'all'
  if (isInterviewer) return 'interviewer'
  return isParticipant ? 'participant' : 'any'
}
