/** What somebody with a link sees and may do: read one published version, and comment on it where that was allowed. */
import { z } from 'zod'
import { hashToken } from '../../../platform/auth/tokens.ts'
import { type Database, withTenant } from '../../../platform/database/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { CommentSchema, type ReportDocument, ReportDocumentSchema } from '../model.ts'
import { readReport } from '../read-report.ts'
import { listVersions } from '../store.ts'
import { countLinkComments, insertComment, listLinkComments } from './comment-store.ts'
import { stateOf } from './share-report.ts'
import { findShare, findShareTenant, noteOpened, type ShareRow } from './share-store.ts'

export const OpenShareSchema = z
  .object({ token: z.string().min(20).max(100) })
  .meta({ id: 'OpenReportShare' })

export const SharedReportSchema = z
  .object({
    document: ReportDocumentSchema,
    allowsComments: z.boolean(),
    newestVersion: z.number().int().describe('A higher one than this link shows was published since'),
    expiresAt: z.iso.datetime().nullable(),
    comments: z.array(CommentSchema),
  })
  .meta({ id: 'SharedReport' })
export type SharedReport = z.infer<typeof SharedReportSchema>

export const LinkCommentSchema = OpenShareSchema.extend({
  by: z.string().trim().min(1).max(100),
  text: z.string().trim().min(1).max(4000),
  blockId: z.string().max(40).nullable().default(null),
}).meta({ id: 'ReportLinkComment' })
export type LinkComment = z.infer<typeof LinkCommentSchema>

const dayMs = 86_400_000
const mostCommentsADay = 50

/** @throws AppError `not_found` for a wrong or withdrawn link, `gone` for one whose time is over */
export async function openShare(db: Database, token: string): Promise<SharedReport> {
  const { workspaceId, share } = await findLive(db, token)
  const { studyId, version, names, reportId, shareId, allowsComments } = share
  const document = await readReport({ db, workspaceId }, { studyId, version, names })
  const { newestVersion, comments } = await withTenant(db, workspaceId, async (tx) => {
    await noteOpened(tx, shareId)
    return {
      newestVersion: (await listVersions(tx, reportId))[0]?.number ?? version,
      // Readers of another link were not told that anybody but the team reads them.
      comments: allowsComments ? await listLinkComments(tx, shareId) : [],
    }
  })
  return {
    // Who edited what, and what the team said of it, is the workspace’s own business.
    document: { ...document, comments: [], history: withoutAuthors(document) },
    allowsComments,
    newestVersion,
    expiresAt: share.expiresAt?.toISOString() ?? null,
    comments,
  }
}

/** @throws AppError `not_found`, `gone`, `forbidden` where comments are not allowed, `too_many_requests` */
export async function commentByLink(db: Database, { token, by, text, blockId }: LinkComment): Promise<void> {
  const { workspaceId, share } = await findLive(db, token)
  if (!share.allowsComments)
    throw new AppError('forbidden', 'this link takes no comments', { say: 'This link takes no comments.' })
  const { shareId, reportId, version } = share
  await withTenant(db, workspaceId, async (tx) => {
    const many = await countLinkComments(tx, { shareId, since: new Date(Date.now() - dayMs) })
    if (many >= mostCommentsADay)
      throw new AppError('too_many_requests', 'too many comments by one link', {
        retryAfterSeconds: 3600,
        say: 'This link has taken as many comments as it takes in a day. Write to whoever sent it to you.',
      })
    const row = {
      workspaceId,
      commentId: newId(),
      reportId,
      version,
      blockId,
      shareId,
      author: by,
      body: text,
    }
    await insertComment(tx, row)
  })
}

async function findLive(
  db: Database,
  token: string,
): Promise<{ workspaceId: string; share: ShareRow & { studyId: string } }> {
  const found = await findShareTenant(db, hashToken(token))
  const share = found && (await withTenant(db, found.workspaceId, (tx) => findShare(tx, found.shareId)))
  if (!found || !share || stateOf(share) === 'revoked') throw noSuchLink()
  if (stateOf(share) === 'expired')
    throw new AppError('gone', 'the link is over', {
      say: 'The time of this link is over. Ask whoever sent it to you for another one.',
    })
  return { workspaceId: found.workspaceId, share }
}

function withoutAuthors({ history }: ReportDocument): ReportDocument['history'] {
  return history.map((entry) => ({ ...entry, by: 'the team' }))
}

function noSuchLink(): AppError {
  return new AppError('not_found', 'no such shared report', {
    say: 'There is no report behind this link, or it was withdrawn. Ask whoever sent it to you.',
  })
}
