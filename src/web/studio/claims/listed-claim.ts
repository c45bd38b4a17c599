/** Claims kept for a study and claims that stand in its report, in one shape for one list. Pure. */

import type { ClaimKind, ClaimSpec, DecidedBy, StudyClaim } from '../../../findings/claims/study/model.ts'
import { numberClaims } from '../../../reports/document/formats/number-claims.ts'
import { type ClaimVerdict, type ReportDocument, stands } from '../../../reports/document/model.ts'
import { type FigureLine, figuresOfStudyClaim } from './claim-figures.ts'
import { sayReasonOf, sayReportReason } from './say-reason.ts'

export interface ClaimPlace {
  interviewId: string
  turn: number
  start: number
  end: number
  /** Null: deleted by whoever said it. */
  text: string | null
  participantLabel: string
}

export interface ListedClaim {
  claimId: string
  source: 'study' | 'report'
  kind: ClaimKind
  statement: string
  verdict: ClaimVerdict
  /** Why it is not supported, and what to do; empty where it is. */
  why: string
  decidedBy: DecidedBy
  isPublished: boolean
  /** The record changed since it was checked. */
  isStale: boolean
  /** A paraphrase that nobody could decide yet. */
  waitsForPerson: boolean
  figures: readonly FigureLine[]
  evidence: readonly ClaimPlace[]
  against: { says: string; count: number; how: string; places: readonly ClaimPlace[] } | null
  /** Statements, or where those are elsewhere ids, of the claims that it rests on. */
  restsOn: readonly string[]
  /** Advice that the program wrote and no person has changed. */
  isProgram: boolean
  /** What it is checked by; null for a claim of the report, which is edited there. */
  spec: ClaimSpec | null
}

/** It agrees with the program’s coding, and nobody has looked whether that is right. */
export function isUnchecked({ figures }: Pick<ListedClaim, 'figures'>): boolean {
  return figures.some((figure) => figure.isUnchecked)
}

const searched =
  'Plain denials of it, searched in every interview; about six in seven of those shown are. What opposes it in other words is not found: read around it.'

export function listClaims(kept: readonly StudyClaim[], report: ReportDocument | null): ListedClaim[] {
  return [...kept.map((claim) => ofStudy(claim, kept)), ...ofReport(report)]
}

function ofStudy(claim: StudyClaim, all: readonly StudyClaim[]): ListedClaim {
  const { claimId, statement, spec, verdict, decidedBy, isStale, evidence, counter } = claim
  const isOpen = spec.kind === 'paraphrase' && verdict !== 'supported' && claim.reason !== 'erased'
  const restsOn = spec.kind === 'recommendation' ? spec.restsOn : []
  return {
    ...{ claimId, statement, verdict, decidedBy, isStale, evidence, spec },
    source: 'study',
    isProgram: false,
    kind: spec.kind,
    why: sayReasonOf(claim),
    isPublished: claim.status === 'published',
    waitsForPerson: isOpen && decidedBy === 'program' && !isStale,
    figures: figuresOfStudyClaim(claim),
    against: {
      count: counter.count,
      says: counter.count === 1 ? '1 place' : `${counter.count} places`,
      how: searched,
      places: counter.quotes,
    },
    restsOn: restsOn.map(
      (id) => all.find((each) => each.claimId === id)?.statement ?? 'A claim that was deleted',
    ),
  }
}

function ofReport(report: ReportDocument | null): ListedClaim[] {
  if (!report) return []
  const inOrder = [...numberClaims(report).keys()].flatMap((id) => report.claims[id] ?? [])
  return inOrder.map((claim) => {
    const { claimId, kind, text, verdict, evidence, against } = claim
    return {
      ...{ claimId, kind, verdict, evidence },
      source: 'report' as const,
      isProgram: claim.isProgram === true,
      statement: text || 'Deleted with the interview that it rested on.',
      why: claim.reason ? sayReportReason(claim.reason, kind) : '',
      decidedBy: 'program' as const,
      isPublished: stands(claim),
      isStale: false,
      waitsForPerson: false,
      figures: claim.numbers.map(({ label, proportion, isMachineCoded }) => ({
        label,
        proportion,
        isUnchecked: isMachineCoded,
      })),
      against: against && {
        count: against.count,
        says: `${against.count} of ${against.of} people`,
        how: against.how,
        places: against.evidence,
      },
      restsOn: claim.restsOn.map((id) => report.claims[id]?.text ?? 'A claim that was deleted'),
      spec: null,
    }
  })
}

/** What of the list is shown; an empty set is everything. */
export interface ClaimFilter {
  verdict: ClaimVerdict | null
  kind: ClaimKind | null
  standing: 'published' | 'kept' | 'waiting' | null
  source: ListedClaim['source'] | null
}

export const everyClaim: ClaimFilter = { verdict: null, kind: null, standing: null, source: null }

export function passes(claim: ListedClaim, { verdict, kind, standing, source }: ClaimFilter): boolean {
  if (verdict !== null && claim.verdict !== verdict) return false
  if (kind !== null && claim.kind !== kind) return false
  if (source !== null && claim.source !== source) return false
  if (standing === 'waiting') return claim.waitsForPerson
  return standing === null || claim.isPublished === (standing === 'published')
}
