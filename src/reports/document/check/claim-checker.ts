/** Whether a claim of the report is borne out by the record. The seam behind which the claims library stands. */
import type { ClaimFigure } from '../figure-model.ts'
import type { EvidencePlace, StoredClaim, StoredDocument } from '../model.ts'
import { checkFigure } from './check-figure.ts'
import { checkProse, type ProseFault } from './check-prose.ts'
import { type Checked, judgement, supported, unsupported } from './checked.ts'
import type { ClaimRecord, FoundFigure, RecordVerdict } from './claim-record.ts'
import { canTellByWords, sharesWord, topicsOf } from './shares-topic.ts'
import type { CheckedAs } from './stating-clauses.ts'

export interface ClaimChecker {
  /** The claim with its verdict, and with the places that it was found at. */
  check(claim: StoredClaim, document: StoredDocument): Promise<StoredClaim>
  /** What a new claim counts; null: nothing that can be counted. */
  figure(figure: ClaimFigure, document: StoredDocument): Promise<FoundFigure | null>
  /** Words that deny what a figure is called; empty: none were found, by a search that can miss some. */
  denials(label: string): Promise<EvidencePlace[]>
  /** A paraphrase that a person read the passage of; null: these are no words of a participant, or not of theirs. */
  accept(claim: StoredClaim, place: EvidencePlace): Promise<StoredClaim | null>
  /** What in free prose would have to be a claim. */
  checkProse(text: string, document: StoredDocument, as?: CheckedAs): Promise<ProseFault[]>
}

export function claimChecker(record: ClaimRecord): ClaimChecker {
  return {
    check: (claim, document) => checkClaim(record, claim, document),
    figure: async (figure, document) => (await record.figure?.(figure, document)) ?? null,
    accept: async (claim, place) =>
      isOfTheirs(claim, place) && (await record.holds?.(place)) === true
        ? { ...judged(claim, supported), evidence: [place], isReadByPerson: true }
        : null,
    denials: async (label) => (await record.denials?.(label)) ?? [],
    checkProse: (text, document, as) => checkProse(text, { document, record, as }),
  }
}

async function checkClaim(
  record: ClaimRecord,
  claim: StoredClaim,
  document: StoredDocument,
): Promise<StoredClaim> {
  switch (claim.kind) {
    case 'quote':
      return checkQuote(record, claim)
    case 'recommendation':
      return judged(claim, await checkRecommendation(record, claim, document))
    case 'paraphrase':
      return checkParaphrase(record, claim)
    case 'prevalence':
    case 'contrast':
    case 'association':
    case 'absence':
      return checkCounted(record, claim)
  }
}

/** Another person’s words show nothing of the one whom it is about. */
function isOfTheirs({ about }: StoredClaim, { interviewId }: EvidencePlace): boolean {
  return about === undefined || about === interviewId
}

/** A quotation that was found keeps its places and not its words: they are the record’s. */
async function checkQuote(record: ClaimRecord, claim: StoredClaim): Promise<StoredClaim> {
  const [place] = claim.evidence
  if (claim.text === '' && place && claim.reason !== 'erased') return checkUntouched(record, claim)
  const found = await record.quotation(claim.text, claim.about ?? null)
  if (found.verdict !== 'supported') return { ...claim, ...verdictOf(found), evidence: nearest(found) }
  return foundAgain(record, claim, found)
}

/**
 * The places are all there is, and they are what it says while the record holds them. Where it was corrected, what stood
 * there is searched anew; the place stays, also where it is not there, so that nothing else is quoted in its stead.
 */
async function checkUntouched(record: ClaimRecord, claim: StoredClaim): Promise<StoredClaim> {
  const place = claim.evidence[0]!
  if (!record.holds || (await record.holds(place))) return wantedFrom(record, claim, place)
  const words = (await record.wordsAt?.(place)) ?? null
  if (words === null) return judged(claim, unsupported('erased'))
  const found = await record.quotation(words, claim.about ?? null)
  return found.verdict === 'supported' ? foundAgain(record, claim, found) : judged(claim, verdictOf(found))
}

/** Of their own first, and then of those who are counted. */
async function foundAgain(
  record: ClaimRecord,
  claim: StoredClaim,
  { places }: RecordVerdict,
): Promise<StoredClaim> {
  const before = new Set(claim.evidence.map(({ interviewId }) => interviewId))
  const own = places.filter(({ interviewId }) => before.has(interviewId))
  const all = own.length > 0 ? own : places
  const aside = await Promise.all(all.map(async (place) => (await record.isSetAside?.(place)) === true))
  return wantedFrom(record, claim, all[Math.max(0, aside.indexOf(false))]!)
}

/** An interview that was set aside speaks in a report only where a person wants it to. */
async function wantedFrom(
  record: ClaimRecord,
  claim: StoredClaim,
  place: EvidencePlace,
): Promise<StoredClaim> {
  const isWanted = claim.isReadByPerson === true || (await record.isSetAside?.(place)) !== true
  const at =
    claim.text === '' && claim.evidence[0] === place ? claim : { ...claim, text: '', evidence: [place] }
  return judged(at, isWanted ? supported : unsupported('set-aside'))
}

async function checkParaphrase(record: ClaimRecord, claim: StoredClaim): Promise<StoredClaim> {
  const [place] = claim.evidence
  // What a person read and found to show it stands while the passage does.
  if (claim.isReadByPerson && place && (await record.holds?.(place)) === true) return judged(claim, supported)
  const { isReadByPerson: _, ...plain } = claim
  // What only stood nearest tells nothing of whom it is about.
  const about = claim.about ?? (claim.verdict === 'supported' ? (place?.interviewId ?? null) : null)
  const found = await record.paraphrase(claim.text, about)
  const places = nearest(found)
  const toRead = places.length > 0 ? places : ((await record.nearest?.(claim.text, about)) ?? [])
  return { ...plain, ...verdictOf(found), evidence: toRead }
}

function verdictOf({ verdict, reason }: RecordVerdict): Checked {
  return { verdict, reason }
}

function nearest({ places }: RecordVerdict): StoredClaim['evidence'] {
  return places.slice(0, 3)
}

/** Its numbers are counted again first, where that can be done. */
function checkCounted(record: ClaimRecord, claim: StoredClaim): StoredClaim {
  const recount = record.recount
  if (!recount) return judged(claim, checkFigure(claim.text, claim.numbers))
  // By the name that the report has for it: another one comes in when the report is counted again, everywhere at once.
  const numbers = claim.numbers.flatMap((number) => {
    const now = recount(number)
    return now ? [{ ...now, label: number.label }] : []
  })
  if (numbers.length < claim.numbers.length) return judged(claim, unsupported('unknown-rule'))
  return { ...judged(claim, checkFigure(claim.text, numbers)), numbers }
}

/**
 * Advice is a person’s own; what it rests on has to stand, and what it states beside is checked as prose. The program’s is
 * made of its grounds by fixed rules: its words name what they are about, and nothing in them is another’s.
 */
async function checkRecommendation(
  record: ClaimRecord,
  claim: StoredClaim,
  document: StoredDocument,
): Promise<Checked> {
  if (claim.text.trim() === '') return unsupported('empty')
  const grounds = claim.restsOn.map((claimId) => document.claims[claimId])
  if (grounds.length === 0) return unsupported('rests-on-nothing')
  if (grounds.some((ground) => ground?.verdict !== 'supported')) return unsupported('rests-on-unsupported')
  if (claim.isProgram) return judgement
  const [fault] = await checkProse(claim.text, { document, record, as: 'decision' })
  if (fault) return unsupported(fault.reason)
  const about = grounds.flatMap((ground) => (ground ? topicsOf(ground) : []))
  const standing = grounds.filter((ground) => ground !== undefined)
  const isOnTopic =
    sharesWord(claim.text, about) ||
    ((await record.isNear?.(claim.text, about)) ?? !canTellByWords(standing, Object.values(document.claims)))
  // Nothing here can show that advice follows from counts: it is whoever wrote it.
  return isOnTopic ? judgement : unsupported('off-topic')
}

function judged(claim: StoredClaim, { verdict, reason }: Checked): StoredClaim {
  return { ...claim, verdict, reason }
}
