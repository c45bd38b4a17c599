/** What a person says to keep of the list of what is replaced in a version: before a link shows it, and not after. */
import { z } from 'zod'
import { writeAudit } from '../../../platform/audit/audit.ts'
import { withTenant } from '../../../platform/database/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { type ReportContext, reportNotFound, versionNotFound } from '../report-context.ts'
import { listShares } from '../share/share-store.ts'
import { findVersion, lockReport, writeNames } from '../store.ts'
import { namingParticipants, prepareNames } from './prepare-names.ts'
import { readNamesInput } from './read-names-input.ts'
import { standsForPerson } from './stands-for-person.ts'

export const KeepWordsSchema = z
  .object({
    kept: z
      .array(z.string().trim().min(1).max(200))
      .max(500)
      .describe(
        'Entries of the list, as they were said, that stay in this version and in later ones; all of them',
      ),
  })
  .meta({ id: 'KeptWords' })

/** @throws AppError `not_found`, `invalid_input` for who took part, or `conflict` where somebody was sent a link to this version without names */
export async function keepWords(
  context: ReportContext,
  { studyId, version, kept }: { studyId: string; version: number } & z.infer<typeof KeepWordsSchema>,
): Promise<void> {
  const { db, workspaceId, actor } = context
  await withTenant(db, workspaceId, async (tx) => {
    const report = await lockReport(tx, studyId)
    if (!report) throw reportNotFound()
    const { reportId } = report
    const held = await findVersion(tx, { reportId, number: version })
    if (!held) throw versionNotFound()
    const isSent = (await listShares(tx, reportId)).some(
      (share) => share.version === version && share.names === 'pseudonyms',
    )
    if (isSent) throw isSentAlready()
    const input = await readNamesInput(tx, held.document)
    const somebody = namingParticipants(input, kept)
    if (somebody.length > 0) throw standsForPerson(somebody)
    const names = prepareNames({
      ...input,
      keptByPerson: [...new Set(kept)],
      earlier: held.names.pseudonyms,
    })
    await writeNames(tx, { reportId, number: version, names })
    const details = { version, kept: kept.length }
    await writeAudit(tx, { workspaceId, actor, action: 'report.words-kept', target: studyId, details })
  })
}

function isSentAlready(): AppError {
  return new AppError('conflict', 'a link shows this version without names', {
    say: 'There is a link to this version without names, and what was sent stays what was sent. Publish the report again: then say what to keep before you make a link.',
  })
}
