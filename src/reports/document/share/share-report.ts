/** Ways to a published version for people without an account: made, listed, withdrawn. */
import { z } from 'zod'
import { writeAudit } from '../../../platform/audit/audit.ts'
import { hashToken, newToken } from '../../../platform/auth/tokens.ts'
import { withTenant } from '../../../platform/database/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { nameModes } from '../model.ts'
import { type ReportContext, type ReportReading, reportNotFound, versionNotFound } from '../report-context.ts'
import { findReport, findVersion, listVersions } from '../store.ts'
import { insertShare, listShares, revokeShare, type ShareRow } from './share-store.ts'

export const NewShareSchema = z
  .object({
    version: z.number().int().min(1).optional().describe('Default: the newest published one'),
    names: z.enum(nameModes).default('pseudonyms'),
    allowsComments: z.boolean().default(false),
    label: z.string().trim().max(200).default('').describe('For whom it is'),
    expiresInDays: z
      .number()
      .int()
      .min(1)
      .max(3650)
      .nullable()
      .default(30)
      .describe('Null: it does not end by itself'),
  })
  .meta({ id: 'NewReportShare' })
export type NewShare = z.infer<typeof NewShareSchema>

export const ShareSchema = z
  .object({
    shareId: z.uuid(),
    version: z.number().int(),
    names: z.enum(nameModes),
    allowsComments: z.boolean(),
    label: z.string(),
    state: z.enum(['live', 'expired', 'revoked']),
    expiresAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    opened: z.number().int(),
    lastOpenedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ReportShare' })
export type Share = z.infer<typeof ShareSchema>

/** The secret is shown here once and kept as a hash. @throws AppError `not_found`, or `conflict` when nothing is published */
export async function shareReport(
  context: ReportContext,
  { studyId, ...wanted }: NewShare & { studyId: string },
): Promise<{ share: Share; token: string }> {
  const { db, workspaceId, actor } = context
  const token = newToken()
  const row = await withTenant(db, workspaceId, async (tx) => {
    const report = await findReport(tx, studyId)
    if (!report) throw reportNotFound()
    const { reportId } = report
    const number = wanted.version ?? (await listVersions(tx, reportId))[0]?.number
    if (number === undefined) throw notPublished()
    if (!(await findVersion(tx, { reportId, number }))) throw versionNotFound()
    const shareId = newId()
    const details = { names: wanted.names, version: number, comments: wanted.allowsComments }
    await writeAudit(tx, { workspaceId, actor, action: 'report.shared', target: studyId, details })
    return insertShare(tx, {
      workspaceId,
      shareId,
      reportId,
      version: number,
      names: wanted.names,
      allowsComments: wanted.allowsComments,
      label: wanted.label,
      expiresAt:
        wanted.expiresInDays === null ? null : new Date(Date.now() + wanted.expiresInDays * 86_400_000),
      createdBy: actor,
      tokenHash: hashToken(token),
    })
  })
  return { share: viewOf(row), token }
}

/** Newest first. @throws AppError `not_found` */
export function showShares({ db, workspaceId }: ReportReading, studyId: string): Promise<Share[]> {
  return withTenant(db, workspaceId, async (tx) => {
    const report = await findReport(tx, studyId)
    if (!report) throw reportNotFound()
    return (await listShares(tx, report.reportId)).map(viewOf)
  })
}

/** Whoever has it open keeps what they see; it opens no more. @throws AppError `not_found` */
export async function withdrawShare(context: ReportContext, shareId: string): Promise<Share> {
  const { db, workspaceId, actor } = context
  const row = await withTenant(db, workspaceId, async (tx) => {
    const revoked = await revokeShare(tx, { workspaceId, shareId })
    if (revoked) await writeAudit(tx, { workspaceId, actor, action: 'report.share-revoked', target: shareId })
    return revoked
  })
  if (!row) throw new AppError('not_found', 'no such share', { say: 'There is no such link here.' })
  return viewOf(row)
}

export function stateOf({ revokedAt, expiresAt }: ShareRow, now = Date.now()): Share['state'] {
  if (revokedAt) return 'revoked'
  return expiresAt && expiresAt.getTime() <= now ? 'expired' : 'live'
}

function viewOf(row: ShareRow): Share {
  const { shareId, version, names, allowsComments, label, opened } = row
  return {
    ...{ shareId, version, names, allowsComments, label, opened },
    state: stateOf(row),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    lastOpenedAt: row.lastOpenedAt?.toISOString() ?? null,
  }
}

function notPublished(): AppError {
  return new AppError('conflict', 'nothing is published yet', {
    say: 'Publish the report first: a link shows a published version, so that what was sent stays what was sent.',
  })
}
