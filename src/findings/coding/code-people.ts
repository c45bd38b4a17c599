/** What a person says of the people in the sample: taken down as it is said, and taken back again. */
import { type Database, type Tx, withTenant } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import { findStudyRecord } from '../record-store.ts'
import { studyNotFound } from '../request-analysis.ts'
import { newestOf, readCodes } from './read-codes.ts'
import { readersOfWorkspace } from './readers.ts'
import { appendCodingEntries, listCodingEntries, listDraws, listSamples, lockCoding } from './store.ts'

export interface CodeContext {
  db: Database
  workspaceId: string
  actor: string
}

export interface PersonCodes {
  participantId: string
  codes: { codeId: string; has: boolean }[]
}

/** Several people may share an account, above all the one of this computer. */
function coderOf(actor: string, reader: string | undefined): string {
  return reader ? `${actor}/${reader}` : actor
}

/** Who this is among those who read. */
export async function readerNow(
  tx: Tx,
  { workspaceId, actor, reader }: { workspaceId: string; actor: string; reader: string | undefined },
): Promise<string> {
  return (await readersOfWorkspace(tx, workspaceId))(coderOf(actor, reader))
}

/** @throws AppError `not_found`; `invalid_input` for people who were not drawn or themes that were not chosen */
export async function codePeople(
  { db, workspaceId, actor }: CodeContext,
  {
    studyId,
    reader,
    people,
  }: { studyId: string; reader?: string | undefined; people: readonly PersonCodes[] },
): Promise<{ coded: number; drawn: number }> {
  return withTenant(db, workspaceId, async (tx) => {
    if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
    await lockCoding(tx, studyId)
    const draws = await refuseStrangers(tx, studyId, people)
    const coder = await readerNow(tx, { workspaceId, actor, reader })
    await appendCodingEntries(
      tx,
      { workspaceId, studyId, coder },
      people.map(({ participantId, codes }) => ({ participantId, act: { kind: 'coded', codes } })),
    )
    return { coded: readCodes(await listCodingEntries(tx, studyId)).size, drawn: draws }
  })
}

/** @throws AppError `conflict` when there is nothing that this reader said */
export async function undoCoding(
  { db, workspaceId, actor }: CodeContext,
  { studyId, reader }: { studyId: string; reader?: string | undefined },
): Promise<{ participantId: string }> {
  return withTenant(db, workspaceId, async (tx) => {
    if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
    await lockCoding(tx, studyId)
    const coder = await readerNow(tx, { workspaceId, actor, reader })
    const newest = newestOf(await listCodingEntries(tx, studyId), coder)
    if (!newest) {
      throw new AppError('conflict', 'nothing to undo', { say: 'There is nothing of yours to take back.' })
    }
    const { participantId } = newest
    await appendCodingEntries(tx, { workspaceId, studyId, coder }, [
      { participantId, act: { kind: 'taken back' } },
    ])
    return { participantId }
  })
}

async function refuseStrangers(tx: Tx, studyId: string, people: readonly PersonCodes[]): Promise<number> {
  const drawn = new Set((await listDraws(tx, studyId)).map(({ participantId }) => participantId))
  const chosen = new Set((await listSamples(tx, studyId)).flatMap(({ sample }) => sample.codeIds))
  const details = people.flatMap(({ participantId, codes }, at) => {
    if (!drawn.has(participantId)) return [{ where: `people.${at}.participantId`, say: 'Was not drawn.' }]
    const bad = codes.findIndex(({ codeId }) => !chosen.has(codeId))
    return bad < 0
      ? []
      : [{ where: `people.${at}.codes.${bad}`, say: 'This theme was not chosen to be checked.' }]
  })
  if (details.length > 0) {
    throw new AppError('invalid_input', 'codes of somebody who was not drawn, or of a theme not chosen', {
      say: `${details.length} of the people are not in the sample, or their themes were not chosen to be checked. Nothing was taken down.`,
      details: details.slice(0, 20),
    })
  }
  return drawn.size
}
