/** Every quotation of a report as a clip: where it stands in the record, and when in a recording, once there is one. Pure. */
import { z } from 'zod'
import { claimIdsOf, type ReportDocument } from '../model.ts'
import { numberClaims } from './number-claims.ts'

export const ClipSchema = z
  .object({
    number: z.number().int().describe('The claim’s number in the printed report'),
    claimId: z.string(),
    source: z.enum(['quote', 'against']),
    interviewId: z.string(),
    who: z.string(),
    turn: z.number().int(),
    turnRevision: z.number().int(),
    start: z.number().int().describe('UTF-16 offset into the turn'),
    end: z.number().int(),
    startMs: z
      .number()
      .nullable()
      .describe('Media time at which the turn begins; null where nothing was recorded'),
    text: z.string(),
  })
  .meta({ id: 'ReportClip' })
export type Clip = z.infer<typeof ClipSchema>

export function listClips(document: ReportDocument): Clip[] {
  const numbers = numberClaims(document)
  const seen = new Set<string>()
  return document.blocks.flatMap((block) =>
    claimIdsOf(block).flatMap((claimId): Clip[] => {
      const claim = document.claims[claimId]
      if (claim?.kind !== 'quote' || claim.verdict !== 'supported' || seen.has(claimId)) return []
      seen.add(claimId)
      return claim.evidence.flatMap(({ participantLabel, text, questionKey: _, ...place }) =>
        text === null
          ? []
          : [
              {
                number: numbers.get(claimId) ?? 0,
                claimId,
                source: block.kind === 'against' ? ('against' as const) : ('quote' as const),
                who: participantLabel,
                ...place,
                text,
              },
            ],
      )
    }),
  )
}

export const clipHeadings: (keyof Clip)[] = [
  ...(['number', 'claimId', 'source', 'interviewId', 'who', 'turn', 'turnRevision'] as const),
  ...(['start', 'end', 'startMs', 'text'] as const),
]
