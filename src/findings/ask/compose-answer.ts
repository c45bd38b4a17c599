/** The program's own sentences: counts, groups and quotations, nothing that was not located or counted. Pure. */
import { mcNemarExact } from '../../statistics/paired-shares.ts'
import type { Proportion } from '../model.ts'
import type { FoundAnswer } from './find-answer.ts'
import type { AnswerEvidence, AnswerSentence, Verdict } from './model.ts'
import type { QuestionReading } from './read-question.ts'
import { atLeast, capitalised, figures, howMany, tellsNothing } from './say.ts'

/** People who say alike, with the places of their words in the evidence. */
export interface MaterialGroup {
  name: string
  proportion: Proportion
  places: number[]
  /** Of these, whose words may stand for the others. */
  quotable: readonly number[]
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
  /** Somebody says it in so many words, of what is so. */
  isCounted: boolean
  /** As likely wrong as right: then nothing is counted. */
  isGuess: boolean
  /** Those who say so, of those who could. */
  proportion: Proportion
  /** The same with those who come near it in other words. */
  withNear: Proportion
  ofWhom: string | null
  /** Those who say the opposite, whether or not their words are among the evidence. */
  opposed: Proportion
  evidence: readonly AnswerEvidence[]
  /** Where in each quote the sentence stands that answers best. */
  focus: readonly number[]
  groups: readonly MaterialGroup[]
  sides: readonly MaterialSide[]
  missing: readonly string[]
  /** What of the question the nearest passage speaks of, and what it lacks. */
  apart: FoundAnswer['apart']
  /** The groups are names that were asked for. */
  areNames: boolean
  /** A passage that is shown as nearest holds all content words of the question, or of three and more all but one. */
  isClose: boolean
}

const mostQuotes = 6
/** Where groups follow, the surest are quoted first. */
const mostBeforeGroups = 3
const longestQuote = 320
const falsePositives = 0.05
const closeButNotSaid = 'No passage was found that says just this; nearest are:'

export function composeAnswer(material: Material): AnswerSentence[] {
  if (material.verdict === 'not_said') return notSaid(material)
  if (material.isGuess)
    return [near(material, `${capitalised(material.inWords)}: this comes near.`), ...quotes(material)]
  if (material.verdict === 'hinted')
    return [
      near(
        material,
        material.isClose ? closeButNotSaid : 'The interviews do not say it outright. The nearest words:',
      ),
      ...quotes(material),
    ]
  if (material.sides.length === 2) return [contrast(material), ...quotes(material)]
  if (material.areNames) return [...named(material)]
  return [headline(material), ...body(material), ...against(material)]
}

/** Nothing is counted: what is shown may be about something else. */
function near({ evidence }: Material, text: string): AnswerSentence {
  return { kind: 'presence', text, evidence: supporting(evidence), proportion: null, compared: null }
}

function headline(material: Material): AnswerSentence {
  const { reading, inWords, proportion, withNear, ofWhom, evidence, isCounted } = material
  if (!isCounted) return near(material, `${capitalised(inWords)}: ${nearWords(reading)}`)
  const support = supporting(evidence)
  const people = ofWhom === null ? '' : ` of those found for ‘${ofWhom}’`
  const many = atLeast(proportion)
  const isOpen = reading.kind === 'open' || reading.isMention
  const verb = isOpen ? 'speak of it' : 'say so'
  const says = proportion.count === 1 ? verb.replace(/^speak|^say/u, (word) => `${word}s`) : verb
  const sure = capitalised(inWords)
  const lead = reading.kind === 'existence' ? `${sure} yes: ` : `${sure} `
  // More may say it in words that nobody looked for: a count says how it was counted, and who comes near.
  const isWider = withNear.count > proportion.count && reading.kind !== 'open'
  const isUnknown = tellsNothing(proportion.count, withNear.count)
  const isTold = isWider && !isUnknown
  const wider = isTold ? `, up to ${figures(withNear)} with those who come near it in other words` : ''
  const more = isWider && isUnknown ? '; how many more mean it cannot be told' : ''
  return {
    kind: reading.kind === 'existence' ? 'presence' : 'count',
    text: `${lead}${many}${people} ${says} in so many words: ${figures(proportion)}${wider}${more}.`,
    evidence: support,
    proportion,
    compared: isTold ? withNear : null,
  }
}

/** Nobody says it outright: what is shown is told as such. */
function nearWords({ kind }: QuestionReading): string {
  if (kind === 'existence') return 'nobody was found who says just this of themselves; nearest to it are:'
  if (kind === 'count')
    return 'nobody was found who says it outright; these come near it, and how many mean it is not sure:'
  return 'these words bear on it.'
}

function body(material: Material): AnswerSentence[] {
  const { groups, evidence, focus } = material
  const alike = groups.map((group): AnswerSentence => {
    const members = group.places
    const shown = group.quotable.toSorted((a, b) => a - b)[0]!
    const { quote } = evidence[shown]!
    const text = `${capitalised(atLeast(group.proportion))} on ‘${group.name}’, ${figures(group.proportion)}, as ${quote.participantLabel} puts it: “${shortened(quote.text, focus[shown])}”`
    return {
      kind: 'group',
      text,
      evidence: quotedFirst(members, shown),
      proportion: group.proportion,
      compared: null,
    }
  })
  // One group alone parts nothing.
  return alike.length >= 2 ? [...quotes(material).slice(0, mostBeforeGroups), ...alike] : quotes(material)
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
function quotes({ evidence, focus }: Material): AnswerSentence[] {
  return supporting(evidence)
    .slice(0, mostQuotes)
    .map((place): AnswerSentence => {
      const { quote } = evidence[place]!
      const text = `${quote.participantLabel}: “${shortened(quote.text, focus[place])}”`
      return { kind: 'quote', text, evidence: [place], proportion: null, compared: null }
    })
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

function notSaid({ missing, apart, proportion, ofWhom, isClose }: Material): AnswerSentence[] {
  const text = isClose ? closeButNotSaid : 'The interviews do not say.'
  const sentences: AnswerSentence[] = [
    { kind: 'absence', text, evidence: [], proportion: null, compared: null },
  ]
  if (proportion.of === 0 && ofWhom !== null) {
    sentences.push({
      kind: 'absence',
      text: `Nobody was found for ‘${ofWhom}’.`,
      evidence: [],
      proportion: null,
      compared: null,
    })
  } else if (missing.length > 0) {
    const words = missing.map((word) => `‘${word}’`).join(' or ')
    const text = `None of the ${proportion.of} people heard uses ${words} or another form of it.`
    sentences.push({
      kind: 'absence',
      text,
      evidence: [],
      proportion: { ...proportion, count: 0 },
      compared: null,
    })
  } else if (apart.said.length > 0 && apart.lacking.length > 0) {
    const text = `The interviews speak of ${listed(apart.said, 'and')}, but no passage was found that says ${listed(apart.lacking, 'or')} of it.`
    sentences.push({ kind: 'absence', text, evidence: [], proportion: null, compared: null })
  }
  return sentences
}

function listed(words: readonly string[], joint: 'and' | 'or'): string {
  return words.map((word) => `‘${word}’`).join(` ${joint} `)
}

/** What a sentence quotes is the last of its evidence to be left out. */
function quotedFirst(places: readonly number[], quoted: number): number[] {
  return [quoted, ...places.filter((place) => place !== quoted)]
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
