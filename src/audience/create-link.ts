import type { Database } from '../platform/database/database.ts'
import { withTenant } from '../platform/database/database.ts'
import { AppError } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { hashLinkToken, newLinkToken, newSlug } from './link-tokens.ts'
import type { Link } from './model.ts'
import {
  findLink,
  findOpenLink,
  findParticipant,
  insertLink,
  insertParticipant,
  insertToken,
  studyExists,
} from './store.ts'

export interface LinkContext {
  db: Database
  workspaceId: string
  actor: string
}

export interface MadeLink {
  link: Link
  /** What goes behind `/i/`: the slug of an open link, or a personal link's secret, shown here once. */
  token: string
}

export type CreateLinkInput =
  | { kind: 'open'; studyId: string; name?: string; isTest?: boolean }
  | {
      kind: 'personal'
      studyId: string
      name?: string
      attributes?: Record<string, string | number | boolean | null>
      /** Somebody who is known already: their earlier interviews may be used again where they agreed to it. */
      participantId?: string
    }

/**
 * Makes a way into a study. An open link is public and always begins a new interview; a personal link belongs to
 * one participant, who is made here, and resumes theirs.
 *
 * @throws AppError `not_found` when the study is not in this workspace
 */
export async function createLink(context: LinkContext, input: CreateLinkInput): Promise<MadeLink> {
  const { workspaceId, actor } = context
  return withTenant(context.db, workspaceId, async (tx) => {
    if (!(await studyExists(tx, input.studyId))) throw studyNotFound()
    const linkId = newId()
    const known = input.kind === 'personal' ? (input.participantId ?? null) : null
    if (known !== null && !(await findParticipant(tx, known))) throw participantNotFound()
    const participantId = input.kind === 'personal' ? (known ?? newId()) : null
    if (participantId !== null && known === null && input.kind === 'personal') {
      await insertParticipant(tx, {
        workspaceId,
        participantId,
        label: input.name || null,
        attributes: input.attributes,
        source: { kind: 'link', linkId },
      })
    }
    const token = input.kind === 'open' ? newSlug() : newLinkToken()
    const link = await insertLink(tx, {
      workspaceId,
      linkId,
      studyId: input.studyId,
      kind: input.kind,
      slug: input.kind === 'open' ? token : null,
      participantId,
      isTest: input.kind === 'open' && (input.isTest ?? false),
      name: input.name ?? '',
      createdBy: actor,
    })
    await insertToken(tx, { tokenHash: hashLinkToken(token), workspaceId, kind: input.kind, linkId })
    return { link, token }
  })
}

function participantNotFound(): AppError {
  return new AppError('not_found', 'no such participant in this workspace', {
    say: 'There is no such participant. They may have been deleted.',
  })
}

/** The study's public link, made at the first call: the Share page shows the same one each time. */
export async function openLinkOf(context: LinkContext, studyId: string): Promise<MadeLink> {
  const found = await withTenant(context.db, context.workspaceId, (tx) => findOpenLink(tx, studyId))
  if (found) return { link: found, token: found.slug! }
  return createLink(context, { kind: 'open', studyId })
}

/**
 * One more secret for a personal link, for a person who lost theirs. The earlier ones go on working.
 *
 * @throws AppError `not_found`, or `conflict` for an open or a revoked link
 */
export async function createPersonalToken(context: LinkContext, linkId: string): Promise<MadeLink> {
  return withTenant(context.db, context.workspaceId, async (tx) => {
    const link = await findLink(tx, linkId)
    if (!link) throw linkNotFound()
    if (link.kind !== 'personal' || link.revokedAt !== null) {
      throw new AppError('conflict', 'only a live personal link takes another token', {
        say: link.revokedAt
          ? 'This link was withdrawn. Make a new one.'
          : 'An open link is the same for everybody.',
      })
    }
    const token = newLinkToken()
    await insertToken(tx, {
      tokenHash: hashLinkToken(token),
      workspaceId: context.workspaceId,
      kind: 'personal',
      linkId,
    })
    return { link, token }
  })
}

export function studyNotFound(): AppError {
  return new AppError('not_found', 'no such study in this workspace', {
    say: 'There is no such study here. It may have been deleted.',
  })
}

export function linkNotFound(): AppError {
  return new AppError('not_found', 'no such link in this workspace', {
    say: 'There is no such link here. It may have been deleted with its study.',
  })
}
