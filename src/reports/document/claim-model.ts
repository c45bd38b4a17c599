/** A claim of a report: its sentence, the places it rests on, the numbers it states, and what the check found. */
import { z } from 'zod'
import {
  type ClaimKind,
  type StudyVerdict as ClaimVerdict,
  claimKinds,
  studyVerdicts as claimVerdicts,
  stands,
} from '../../findings/claims/study/model.ts'
import { ProportionSchema } from '../../findings/model.ts'
import { ClaimFigureSchema } from './figure-model.ts'

export { type ClaimKind, type ClaimVerdict, claimKinds, claimVerdicts, stands }

/**
 * Why a claim is not supported. Refuted is a near match whose words, person or meaning differ; unsupported means that
 * nothing was found that shows it.
 */
export const claimReasons = [
  'empty',
  'altered',
  'number',
  'negation',
  'stitched',
  'interviewer',
  'wrong-person',
  'cut',
  'not-found',
  'polarity',
  'modality',
  'quantity',
  'actor',
  'time',
  'cause',
  'miscounted',
  /** The machine's count of what people have checked, without what they found. */
  'machine-count',
  'unknown-interview',
  'unknown-rule',
  /** A recommendation that names no claim, or one that is itself not supported. */
  'rests-on-nothing',
  'rests-on-unsupported',
  /** A recommendation whose claims are about something else. */
  'off-topic',
  /** Nothing here can show it by program; a person has to. */
  'not-shown',
  /** Prose that holds somebody’s words, which have to be a quotation. */
  'quoted',
  /** Words of an interview that was set aside: it is in no count, and a person has to want it. */
  'set-aside',
  /** The words it rested on were deleted by whoever said them. */
  'erased',
] as const
export type ClaimReason = (typeof claimReasons)[number]

/** An exact place in the record, without its words. */
export const EvidencePlaceSchema = z.object({
  interviewId: z.uuid(),
  turn: z.number().int().min(0),
  turnRevision: z.number().int().min(0),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  isRead: z
    .literal(true)
    .optional()
    .describe('Under a checked share: of somebody whom a person read and found to have it'),
})
export type EvidencePlace = z.infer<typeof EvidencePlaceSchema>

export const ReportEvidenceSchema = EvidencePlaceSchema.extend({
  text: z
    .string()
    .nullable()
    .describe('The record’s own characters; null: the words were deleted by their speaker'),
  participantLabel: z.string().describe('A name, or a pseudonym that is stable within the report'),
  questionKey: z.string().nullable(),
  startMs: z.number().nullable().describe('Media time at which the turn begins, where there is any'),
  notCounted: z
    .enum(['partial', 'abandoned', 'set_aside'])
    .optional()
    .describe('How the interview ended that is in no count of the report; absent: it is counted'),
}).meta({ id: 'ReportEvidence' })
export type ReportEvidence = z.infer<typeof ReportEvidenceSchema>

const notCountedWords: Record<NonNullable<ReportEvidence['notCounted']>, string> = {
  partial: 'ended early, in no count',
  abandoned: 'left before the end, in no count',
  set_aside: 'set aside, in no count',
}

/** Who said it, and where nobody of the report’s counts did. */
export function speakerOf({ participantLabel, notCounted }: ReportEvidence): string {
  return notCounted ? `${participantLabel} (${notCountedWords[notCounted]})` : participantLabel
}

/** A number that stands in a claim's sentence, with what it is a number of. */
export const ReportNumberSchema = z
  .object({
    label: z.string().describe('The option, or the theme'),
    question: z.string().describe('As it was asked; empty where it is about the whole interview'),
    figure: ClaimFigureSchema,
    proportion: ProportionSchema,
    isMachineCoded: z.boolean().describe('Counted over codes that no person has checked'),
  })
  .meta({ id: 'ReportNumber' })
export type ReportNumber = z.infer<typeof ReportNumberSchema>

/** It agrees with the program's coding, and nobody knows yet whether that is right: no sentence to lean on like a fact. */
export function restsOnUncheckedCoding({ numbers }: { numbers: readonly ReportNumber[] }): boolean {
  return numbers.some(({ isMachineCoded }) => isMachineCoded)
}

const claimFields = {
  claimId: z.string().max(40),
  kind: z.enum(claimKinds),
  text: z.string().max(4000).describe('The sentence; of a quotation the words as they were written'),
  verdict: z.enum(claimVerdicts),
  reason: z.enum(claimReasons).nullable(),
  numbers: z.array(ReportNumberSchema),
  restsOn: z.array(z.string()).describe('Claims that this one rests on'),
  isProgram: z
    .literal(true)
    .optional()
    .describe('Of a recommendation: the program wrote it, and no person has changed it'),
  isReadByPerson: z
    .literal(true)
    .optional()
    .describe(
      'Of a paraphrase: a person read the passage that it rests on and says that it shows it; of a quotation: a person wants it although the interview was set aside',
    ),
}

export const ReportClaimSchema = z
  .object({
    ...claimFields,
    evidence: z.array(ReportEvidenceSchema),
    against: z
      .object({
        count: z.number().int().describe('People who said or answered otherwise'),
        of: z.number().int(),
        how: z.string().describe('How it was looked for, in one sentence'),
        evidence: z.array(ReportEvidenceSchema),
      })
      .nullable()
      .describe('Null: it was not looked for, or there is nothing to hold against a claim of this kind'),
  })
  .meta({ id: 'ReportClaim' })
export type ReportClaim = z.infer<typeof ReportClaimSchema>

/** As it is stored: a supported quotation has places and no text. */
export const StoredClaimSchema = z.object({
  ...claimFields,
  about: z
    .uuid()
    .optional()
    .describe(
      'Of a quotation or a paraphrase: the interview whose it is said to be; absent: whoever said it',
    ),
  evidence: z.array(EvidencePlaceSchema),
  against: z
    .object({
      count: z.number().int(),
      of: z.number().int(),
      how: z.string(),
      evidence: z.array(EvidencePlaceSchema),
    })
    .nullable(),
})
export type StoredClaim = z.infer<typeof StoredClaimSchema>
