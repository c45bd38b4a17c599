/** The program's own sentences: counts, groups and quotations, nothing that was not located or counted. Pure. */
import { capitalised } from '../../platform/language/capitalised.ts'
import { mcNemarExact } from '../../statistics/paired-shares.ts'
import type { Proportion } from '../model.ts'
import type { Carrying } from './carries-question.ts'
import type { FoundAnswer } from './find-answer.ts'
import type { AnswerEvidence, AnswerSentence, Verdict } from './model.ts'
import { generalPast } from './question-words.ts'
import { asksHowMany, type QuestionReading } from './read-question.ts'
import { between, figures, howMany } from './say.ts'
import type { Standing } from './standing.ts'

/** A name that is given, with the places of the words of those who give it in the evidence. */
export interface MaterialGroup {
  name: string
  proportion: Proportion
  places: number[]
}

export interface MaterialSide {
  name: string
  proportion: Proportion
  /** Those who speak of this side and not of the other. */
  onlyHere: number
  evidence: number[]
}

export interface Material {
  reading: QuestionReading
  verdict: Verdict
  /** How sure the answer is, as it is told: `perhaps`. */
  inWords: string
  /** Between so many and so many say so, of those who could. */
  range: { least: Proportion; most: Proportion }
  ofWhom: string | null
  /** Those who say the opposite, whether or not their words are among the evidence. */
  opposed: Proportion
  evidence: readonly AnswerEvidence[]
  /** Where in each quote the sentence stands that answers best. */
  focus: readonly number[]
  groups: readonly MaterialGroup[]
  sides: readonly MaterialSide[]
  missing: readonly string[]
  /** People of a kind that nobody says to be, as the question calls them. */
  unheard: string | null
  /** What of the question the nearest passage speaks of, and what it lacks. */
  apart: FoundAnswer['apart']
  /** For each of the evidence how much of the question it carries. */
  carrying: readonly Carrying[]
  /** For each of the evidence whether it says that something is so. */
  standing: readonly Standing[]
  /** A passage that is shown as nearest holds all content words of the question, or of three and more all but one. */
  isClose: boolean
  /** The rare word that it is counted by, and those that have to stand beside it. */
  anchor: readonly string[] | null
}

const mostQuotes = 6
/** Where it is asked what people say, the voices are the answer. */
export const mostVoices = 8
/** As long as a passage is with what stands beside it (`widen-quote.ts`): what is cut off may be what answers. */
const longestQuote = 720
const falsePositives = 0.05
const closeButNotSaid = 'No passage was found that says just this; what comes nearest is shown apart.'
/** Whether it is said was not certain: neither that it is nor that it is not. */
const uncertain = 'It may be said in these words, or only something like it:'

export function composeAnswer(material: Material): AnswerSentence[] {
  if (material.verdict === 'not_said') return notSaid(material)
  if (material.verdict === 'hinted') return [near(material, uncertain), ...quotes(material)]
  if (material.sides.length === 2) return [contrast(material), ...quotes(material)]
  if (material.groups.length > 0) return [...named(material)]
  return [headline(material), ...body(material), ...against(material)]
}

/** Nothing is counted: what is shown may be about something else. */
function near({ evidence }: Material, text: string): AnswerSentence {
  return { kind: 'presence', text, evidence: supporting(evidence), proportion: null, compared: null }
}

/** Between how many and how many it is, where that is asked, how it is said, and on whose words it rests. */
function headline(material: Material): AnswerSentence {
  const { reading, inWords, range, ofWhom, evidence, carrying } = material
  const support = supporting(evidence)
  const sure = capitalised(inWords)
  const order = support.length === 1 ? '' : ', the surest first'
  const way = waysSaid(support.map((place) => carrying[place]!))
  if (reading.kind === 'existence') {
    const told = isYes(material, support[0]) ? 'yes' : 'somebody speaks of it'
    return near(material, `${sure} ${told}, ${way}${order}:`)
  }
  if (!asksHowMany(reading)) return near(material, `${sure} this is said, ${way}${order}:`)
  const people = ofWhom === null ? '' : ` of those found for ‘${ofWhom}’`
  const many = between(range.least, range.most)
  const verb = says(reading.isMention ? 'speak of it' : 'say so', range.most.count)
  const isEstimated = range.most.count > range.least.count
  if (material.anchor !== null) return byAnchor(material, material.anchor)
  const basis = isEstimated
    ? `, estimated from how likely each who comes near it says it; ${passages(support.length)} ${way}${order}`
    : ''
  return {
    kind: 'count',
    text: `${sure} ${many}${people} ${verb}${basis}.`,
    evidence: support,
    proportion: range.least,
    compared: range.most.count === range.least.count ? null : range.most,
  }
}

/**
 * A yes stands above words that say so themselves: not above a no, a wish, or what leaves out half of what is asked. Of what has
 * happened only a deed is looked for as such: who has things for sale had none taken off.
 */
function isYes({ reading, carrying, standing }: Material, first: number | undefined): boolean {
  const isToldByWords = reading.deed !== null || !generalPast.test(reading.question.toLowerCase())
  return isToldByWords && first !== undefined && standing[first] === 'asserted' && carrying[first] !== 'lacks'
}

/** What is certain is who says the word; how many of them mean what is asked is given as half to all (docs/decisions/0113). */
function byAnchor(
  { range: { least, most }, ofWhom, evidence, inWords }: Material,
  [word, ...beside]: readonly string[],
): AnswerSentence {
  const support = supporting(evidence)
  const people = ofWhom === null ? '' : ` of those found for ‘${ofWhom}’`
  const withOthers = beside.length > 0 ? `, and ${listed(beside, 'and')} or the like beside it` : ''
  const saying = `${most.count} of ${most.of} people${people} ${most.count === 1 ? 'says' : 'say'} ‘${word}’${withOthers}`
  const meant =
    most.count === 1
      ? `${inWords} it is what is asked`
      : `${inWords} between ${least.count} and all of them say what is asked; the nearest first`
  return {
    kind: 'count',
    text: `${saying}; ${meant}.`,
    evidence: support,
    proportion: least,
    compared: least.count === most.count ? null : most,
  }
}

/** "Two say it in so many words" is told of what is shown, and of nothing else. */
function waysSaid(ways: readonly Carrying[]): string {
  const outright = ways.filter((way) => way === 'outright').length
  if (outright === ways.length) return 'in so many words'
  return outright === 0 ? 'in other words' : 'some in so many words, some in other words'
}

function passages(count: number): string {
  return count === 1 ? 'the passage shown says it' : `the ${count} passages behind it say it`
}

function says(verb: string, count: number): string {
  return count === 1 ? verb.replace(/^speak|^say/u, (word) => `${word}s`) : verb
}

function body(material: Material): AnswerSentence[] {
  const { kind, isMention } = material.reading
  return quotes(material, kind === 'open' && isMention ? mostVoices : mostQuotes)
}

/** "Suno: two people", each with who says so. */
function named({ groups, evidence, inWords }: Material): AnswerSentence[] {
  return groups.map(({ name, proportion, places }): AnswerSentence => {
    const { quote } = evidence[places[0]!]!
    const text = `${capitalised(inWords)} ${name}, named by ${howMany(proportion)}: ${figures(proportion)}. ${quote.participantLabel}: “${shortened(quote.text)}”`
    return { kind: 'group', text, evidence: places, proportion, compared: null }
  })
}

/** The surest first. */
function quotes({ evidence, focus }: Material, most = mostQuotes): AnswerSentence[] {
  return supporting(evidence)
    .slice(0, most)
    .map((place) => quoteSentence(evidence, place, focus[place]))
}

/** @param focus where in the quote the sentence stands that answers best */
export function quoteSentence(
  evidence: readonly AnswerEvidence[],
  place: number,
  focus?: number,
): AnswerSentence {
  const { quote } = evidence[place]!
  const text = `${quote.participantLabel}: “${shortened(quote.text, focus)}”`
  return { kind: 'quote', text, evidence: [place], proportion: null, compared: null }
}

function against({ evidence, opposed }: Material): AnswerSentence[] {
  const opposite = evidence.flatMap(({ stance }, place) => (stance === 'against' ? [place] : []))
  if (opposite.length === 0) return []
  const { quote } = evidence[opposite[0]!]!
  const people = opposed.count === 1 ? 'one person' : `${opposed.count} people`
  const text = `Against it speak the words of ${people}, such as ${quote.participantLabel}: “${shortened(quote.text)}”`
  return [
    {
      kind: 'against',
      text,
      evidence: opposite,
      proportion: opposed,
      compared: null,
    },
  ]
}

function contrast({ sides, ofWhom }: Material): AnswerSentence {
  const [first, second] = sides as [MaterialSide, MaterialSide]
  const among = ofWhom === null ? '' : `Of those found for ‘${ofWhom}’: `
  const text = `${among}${first.name}: ${figures(first.proportion)}; ${second.name}: ${figures(second.proportion)}. ${whichIsMore(first, second)}`
  return {
    kind: 'contrast',
    text,
    evidence: [...new Set([...first.evidence, ...second.evidence])],
    proportion: first.proportion,
    compared: second.proportion,
  }
}

/** Both figures are of the same people, so only who speaks of one side alone tells which is more. */
function whichIsMore(first: MaterialSide, second: MaterialSide): string {
  if (first.proportion.share === null || second.proportion.share === null) return 'Too few to say which.'
  if (first.onlyHere === second.onlyHere) return 'Equally many.'
  if (mcNemarExact(first.onlyHere, second.onlyHere) > falsePositives) return 'Too close to tell apart.'
  return `More for ${first.onlyHere > second.onlyHere ? first.name : second.name}.`
}

function notSaid({
  missing,
  unheard,
  apart,
  range: { least: heard },
  ofWhom,
  isClose,
}: Material): AnswerSentence[] {
  const text = isClose ? closeButNotSaid : 'The interviews do not say.'
  const sentences: AnswerSentence[] = [
    { kind: 'absence', text, evidence: [], proportion: null, compared: null },
  ]
  if (heard.of === 0 && ofWhom !== null) {
    sentences.push({
      kind: 'absence',
      text: `Nobody was found for ‘${ofWhom}’.`,
      evidence: [],
      proportion: null,
      compared: null,
    })
  } else if (missing.length > 0) {
    const words = missing.map((word) => `‘${word}’`).join(' or ')
    const text = `None of the ${heard.of} people heard uses ${words} or another form of it; they may say it in another word.`
    sentences.push({
      kind: 'absence',
      text,
      evidence: [],
      proportion: { ...heard, count: 0 },
      compared: null,
    })
  } else if (unheard !== null) {
    const text = `No passage was found in which one of the ‘${unheard}’ speaks.`
    sentences.push({ kind: 'absence', text, evidence: [], proportion: null, compared: null })
  } else if (apart.said.length > 0 && apart.lacking.length > 0) {
    const text = `The interviews speak of ${listed(apart.said, 'and')}, but no passage was found that says ${listed(apart.lacking, 'or')} of it.`
    sentences.push({ kind: 'absence', text, evidence: [], proportion: null, compared: null })
  }
  return sentences
}

function listed(words: readonly string[], joint: 'and' | 'or'): string {
  return words.map((word) => `‘${word}’`).join(` ${joint} `)
}

function supporting(evidence: readonly AnswerEvidence[]): number[] {
  return evidence.flatMap(({ stance }, place) => (stance === 'for' ? [place] : []))
}

/**
 * Cut at a word, with an ellipsis that the evidence function takes for left-out words at the edge. It begins where the
 * sentence stands that answers, or so much before it as there is room.
 */
function shortened(text: string, focus = 0): string {
  if (plainOf(text).length <= longestQuote) return plainOf(text)
  const from = Math.min(focus, startWithin(text, longestQuote))
  const rest = plainOf(text.slice(from))
  const begin = from > 0 ? '… ' : ''
  if (rest.length <= longestQuote) return `${begin}${rest}`
  return `${begin}${rest.slice(0, rest.lastIndexOf(' ', longestQuote))} …`
}

function plainOf(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[“”]/gu, "'").trim()
}

/** Where the first sentence begins from which on the text is no longer than this. */
function startWithin(text: string, length: number): number {
  const starts = [...text.matchAll(/[.!?]\s+(?=\S)/gu)].map((match) => match.index + match[0].length)
  return starts.find((start) => text.length - start <= length) ?? text.length
}
