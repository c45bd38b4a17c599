/**
 * What stands beside an answer, computed from what stands in it, whoever put it there: how sure it is, what speaks against
 * it, what would change it, and the caution that belongs to a figure. Pure.
 */

import { checkFaultOf } from '../../findings/check-of-coding.ts'
import { sayInterval } from '../../findings/say-share.ts'
import {
  type Confidence,
  confidenceOf,
  confidenceOfAll,
  isCloseCall,
  isFirm,
  type LeadFigures,
  peopleToTurn,
  pointsAround,
} from './confidence.ts'
import { placeId } from './fill-words.ts'
import {
  claimIdsOf,
  type EvidencePlace,
  type ProsePart,
  type ReportBlock,
  type ReportNumber,
  type StoredClaim,
  type StoredDocument,
} from './model.ts'
import { howMachineDid, listOf, people, plural, text } from './sentences.ts'

/** Quotations that an answer shows against one figure. */
export const mostOpposing = 2

type Answer = Extract<ReportBlock, { kind: 'answer' }>
interface Context extends Pick<StoredDocument, 'claims'> {
  /** Claims that stood against what no longer stands, and wait until it does again. */
  waiting: readonly StoredClaim[]
}

/** What the program says would give an answer where there is none. */
export const wouldAnswer = {
  asked: 'Interviews in which it is asked and answered.',
  analysis: 'Their analysis.',
  written: 'A code that a person writes for it: “Answers:” and the objective in its definition tie the two.',
  borneOut: 'A sentence in it that the record bears out.',
} as const

/** Every answer of the document, with what follows from it. */
export function refreshAnswers<Document extends StoredDocument>(document: Document): Document {
  const context = { ...document, waiting: waitingIn(document) }
  const blocks = document.blocks.map((block) =>
    block.kind === 'answer' ? refreshAnswer(block, context) : block,
  )
  return { ...document, blocks }
}

function refreshAnswer(block: Answer, context: Context): Answer {
  const standing = claimsIn(block.parts, context).filter(({ verdict }) => verdict === 'supported')
  const opposing = opposingIn(block, { standing, context })
  // What the program says where it has no answer stays until there is one.
  if (standing.length === 0) {
    const against = opposing.filter((part) => !isOfProgram(part))
    return {
      ...block,
      confidence: confidenceOfNothing(block, context),
      against,
      change: changeOfNothing(block.change),
    }
  }
  const leads = leadsOf(standing, claimsIn(opposing, context))
  return {
    ...block,
    parts: withCautions(block.parts, context),
    confidence: confidenceIn(leads, { block, standing }),
    against: againstIn(opposing, standing, context),
    change: changeIn(block.change, leads),
  }
}

/** That nothing answers it is one thing, and that what stands there does not hold another. */
function confidenceOfNothing({ parts }: Answer, context: Context): Confidence {
  const held = claimsIn(parts, context).length
  if (held === 0) return confidenceOf(null, null)
  const because = `${held === 1 ? 'What stands here is' : `The ${held} sentences that stand here are`} not borne out by the record as it is now.`
  return { word: 'too few to say', because }
}

/** Claims that no block holds and no recommendation rests on. */
function waitingIn({ blocks, claims }: StoredDocument): StoredClaim[] {
  const held = new Set(blocks.flatMap(claimIdsOf))
  const grounds = new Set(Object.values(claims).flatMap(({ restsOn }) => restsOn))
  return Object.values(claims).filter(({ claimId }) => !held.has(claimId) && !grounds.has(claimId))
}

/** What stands against something goes with it, and comes back with it; what speaks against nothing of the answer stays. */
function opposingIn(
  { parts, against }: Answer,
  { standing, context }: { standing: readonly StoredClaim[]; context: Context },
): ProsePart[] {
  const fallen = claimsIn(parts, context).filter((claim) => !standing.includes(claim))
  const isOrphan = (claim: StoredClaim | undefined) =>
    claim !== undefined &&
    fallen.some((each) => opposes(claim, each)) &&
    !standing.some((each) => opposes(claim, each))
  const present = claimsIn(against, context)
  const bare = standing.filter((each) => !present.some((claim) => opposes(claim, each)))
  const back = context.waiting.filter((claim) => bare.some((each) => opposes(claim, each)))
  return [
    ...against.filter((part) => part.kind === 'text' || !isOrphan(context.claims[part.claimId])),
    ...back.map(({ claimId }): ProsePart => ({ kind: 'claim', claimId })),
  ]
}

/** Words that deny it, or another answer to the same question. */
export function opposes({ evidence: [place], numbers }: StoredClaim, claim: StoredClaim): boolean {
  const [first] = claim.numbers
  if (first && numbers.some((other) => isToSameQuestion(first, other) || isContrary(first, other)))
    return true
  return (
    place !== undefined &&
    numbers.length === 0 &&
    (claim.against?.evidence ?? []).some((each) => placeId(each) === placeId(place))
  )
}

function isOfProgram(part: ProsePart): boolean {
  return part.kind === 'text' && part.isProgram === true
}

function changeOfNothing(held: readonly ProsePart[]): ProsePart[] {
  const says: readonly string[] = Object.values(wouldAnswer)
  const kept = held.filter((part) => !isOfProgram(part) || (part.kind === 'text' && says.includes(part.text)))
  return kept.some(isOfProgram) ? kept : [text(wouldAnswer.borneOut), ...kept]
}

function claimsIn(parts: readonly ProsePart[], { claims }: Pick<Context, 'claims'>): StoredClaim[] {
  return parts.flatMap((part) => (part.kind === 'claim' ? (claims[part.claimId] ?? []) : []))
}

/** The next most common answer to the same question stands against the first. */
function leadsOf(standing: readonly StoredClaim[], against: readonly StoredClaim[]): LeadFigures[] {
  const others = against.flatMap(({ numbers }) => numbers)
  return standing.flatMap(({ numbers: [first] }) =>
    first ? [{ first, second: others.find((other) => isToSameQuestion(first, other)) ?? null }] : [],
  )
}

function isToSameQuestion({ figure: a }: ReportNumber, { figure: b }: ReportNumber): boolean {
  return (
    'questionKey' in a &&
    'questionKey' in b &&
    a.source !== 'theme' &&
    a.source !== 'said' &&
    a.source === b.source &&
    a.questionKey === b.questionKey
  )
}

/** A theme that stands against an answer denies what it asks for; so does who denies the word that others say. */
function isContrary({ figure: a }: ReportNumber, { figure: b }: ReportNumber): boolean {
  if (b.source === 'theme') return a.source === 'theme' || a.source === 'said'
  return a.source === 'said' && b.source === 'said' && a.questionKey === b.questionKey && a.key !== b.key
}

function withCautions(parts: readonly ProsePart[], { claims }: Context): ProsePart[] {
  return parts.flatMap((part) => {
    if (part.kind === 'text') return part.isProgram ? [] : [part]
    const cautions = (claims[part.claimId]?.numbers ?? []).flatMap((number) => cautionOf(number) ?? [])
    return [part, ...cautions.map(text)]
  })
}

/** The share is of people who were read, and holds however the machine did; where the machine did badly that is said beside it. */
function cautionOf({ proportion }: ReportNumber): string | null {
  if (checkFaultOf(proportion) === null) return null
  return `The machine’s own coding of it is not to be relied on: ${lower(howMachineDid(proportion) ?? 'it gave it to more people than the interval allows.')} The share is what people found who read, and holds nevertheless.`
}

function lower(sentence: string): string {
  return `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`
}

function confidenceIn(
  leads: readonly LeadFigures[],
  { block, standing }: { block: Answer; standing: readonly StoredClaim[] },
): Confidence {
  const own = block.parts.filter((part) => part.kind === 'text' && !part.isProgram).length
  const besides =
    own === 0 ? '' : ` What its author wrote beside (${plural(own, 'passage')}) is not part of this.`
  if (leads.length > 0) {
    const { word, because } = confidenceOfAll(leads)
    return { word, because: `${because}${besides}` }
  }
  const speakers = new Set(standing.flatMap(({ evidence }) => evidence.map(({ interviewId }) => interviewId)))
  return {
    word: 'too few to say',
    because: `Nothing in it is counted: it shows that it was said, by ${people(speakers.size)}, and not how many would say it.${besides}`,
  }
}

/** Of places that deny something: they are found and not counted, so that there is nothing that they are a number of. */
export function foundAgainst(evidence: EvidencePlace[]): NonNullable<StoredClaim['against']> {
  return { count: evidence.length, of: 0, how: howFound, evidence: evidence.slice(0, mostOpposing) }
}

const howFound =
  'Found by a search for sentences that deny it in nearly its own words; the search misses what is said in other words, and counts nobody.'

/**
 * Words that were found stand there; where none were found nothing is said. The search sees only what denies a theme in
 * nearly its own words, so that its silence is no agreement, and reads as one wherever it is printed.
 */
function againstIn(
  parts: readonly ProsePart[],
  standing: readonly StoredClaim[],
  { claims }: Context,
): ProsePart[] {
  const own = parts.filter((part) => !isOfProgram(part))
  const isCounted = (part: ProsePart) =>
    part.kind === 'claim' && (claims[part.claimId]?.numbers.length ?? 0) > 0
  // What counts against it stands before the words that a search found.
  const counted = own.filter(isCounted)
  const kept = own.filter((part) => !isCounted(part))
  const opposed = standing.filter(
    ({ numbers: [first], against }) =>
      first?.figure.source === 'theme' && against !== null && against.count > 0,
  )
  if (opposed.length === 0 || kept.length === 0) return [...counted, ...kept]
  const named = listOf(opposed.map(({ numbers }) => `“${numbers[0]!.label}”`))
  return [
    ...counted,
    text(`Words that deny ${named}, found by a search that can miss some and counts nobody:`),
    ...kept,
  ]
}

/** What would change it, by what limits it: nobody has read, too few were read, or too few were asked. */
function changeIn(held: readonly ProsePart[], leads: readonly LeadFigures[]): ProsePart[] {
  const own = held.filter((part) => !isOfProgram(part))
  const says: string[] = []
  const lead = leads[0]
  if (lead?.second) says.push(turnSentence(lead.first, lead.second))
  if (leads.some(({ first }) => first.isMachineCoded))
    says.push(
      'A check of the coding by a person: the share that people find takes the place of the program’s count.',
    )
  const widest = leads
    .map(({ first }) => first)
    .filter((first) => !first.isMachineCoded && !isFirm(first) && first.figure.source !== 'said')
    .toSorted((a, b) => pointsAround(b) - pointsAround(a))[0]
  if (widest) says.push(...narrowerSentences(widest))
  if (leads.some(({ first }) => first.figure.source === 'said'))
    says.push('A person who reads the replies and says what is meant by the words.')
  if (leads.length === 0) says.push('A count of how many say it.')
  return [...says.map(text), ...own]
}

/** Half the width takes four times the people: those to be read while there are any, those to be asked after. */
function narrowerSentences({ label, proportion }: ReportNumber): string[] {
  const { low, high, of, checked } = proportion
  if (low === null || high === null) return ['More interviews in which it is asked and answered.']
  const now = sayInterval(low, high)
  if (!checked || checked.coded >= checked.of)
    return [
      `More interviews: with ${(checked?.of ?? of) * 4} people the interval of “${label}” would be about half as wide as ${now}.`,
    ]
  const more = checked.coded * 4
  return [
    more < checked.of
      ? `Reading more of the interviews that are there: with ${more} of the ${checked.of} read the interval of “${label}” would be about half as wide as ${now}. More interviews would not narrow it.`
      : `Reading the other ${checked.of - checked.coded} of the ${checked.of} interviews that are there: it narrows the interval of “${label}”, which is ${now}, most. More interviews help only after that.`,
  ]
}

function turnSentence(first: ReportNumber, second: ReportNumber): string {
  const turn = peopleToTurn(first, second)
  if (turn === 0) return `“${first.label}” and “${second.label}” are level.`
  const close = isCloseCall(first, second) ? ' The interval of the first holds the share of the second.' : ''
  return `If ${people(turn)} had answered “${second.label}” instead of “${first.label}”, the two would be level.${close}`
}
