import { linkNotFound } from '../audience/create-link.ts'
import type { Attributes } from '../audience/model.ts'
import { findLink, findParticipant, replaceAttributes } from '../audience/store.ts'
import { writeAudit } from '../platform/audit/audit.ts'
import { type Database, withTenant } from '../platform/database/database.ts'
import { AppError } from '../platform/errors.ts'
import { forgetAfterErasure } from '../platform/short-memory.ts'
import { updateAttributes } from './list-store.ts'

interface CorrectionContext {
  db: Database
  workspaceId: string
  actor: string
}

/**
 * What is known of the person of a personal link, put right: what is not named any more is deleted. It holds for the interviews
 * that they have given too, by which results are split.
 *
 * @throws AppError `not_found`, or `conflict` for a link that belongs to nobody
 */
export async function correctAttributes(
  { db, workspaceId, actor }: CorrectionContext,
  { linkId, attributes }: { linkId: string; attributes: Attributes },
): Promise<Attributes> {
  const corrected = await withTenant(db, workspaceId, async (tx) => {
    const link = await findLink(tx, linkId)
    if (!link) throw linkNotFound()
    const person = link.participantId === null ? null : await findParticipant(tx, link.participantId)
    if (!person) {
      throw new AppError('conflict', 'nobody belongs to this link', {
        say: 'This link is for everybody, or its person was deleted: there is nothing to correct.',
      })
    }
    const { participantId } = person
    const gone = Object.keys(person.attributes).filter((key) => !Object.hasOwn(attributes, key))
    const changed = Object.fromEntries(
      Object.entries(attributes).filter(
        ([key, value]) => !Object.hasOwn(person.attributes, key) || person.attributes[key] !== value,
      ),
    )
    await replaceAttributes(tx, {
      ...{ workspaceId, participantId, gone, changed },
      source: { kind: 'researcher', userId: actor },
    })
    await updateAttributes(tx, { participantId, gone, changed })
    await writeAudit(tx, { workspaceId, actor, action: 'participant.attributes_corrected', target: linkId })
    return attributes
  })
  // What is deleted of a person stays in no memory, as what is deleted of their words does not.
  forgetAfterErasure()
  return corrected
}
