/**
 * `<data>/deletions-due.jsonl`: what a restore brought back of what had been deleted since its backup. The next start
 * carries it out before it serves anybody, and the file goes.
 */
import { rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type pg from 'pg'
import { AppError } from '../errors.ts'
import { lotsOf } from '../lots.ts'
import { writeWhole } from '../write-whole.ts'
import { type Deletion, deletionListName, readDeletions } from './deletion-list.ts'

const dueFile = (dataDirectory: string) => join(dataDirectory, 'deletions-due.jsonl')

export const readDue = (dataDirectory: string): Deletion[] => readDeletions(dueFile(dataDirectory))

export function writeDue(dataDirectory: string, deletions: readonly Deletion[]): void {
  const file = dueFile(dataDirectory)
  if (deletions.length === 0) rmSync(file, { force: true })
  else writeWhole(file, `${deletions.map((each) => JSON.stringify(each)).join('\n')}\n`)
}

/** Where a list may lie: beside the backup, above the folder where `start` puts its own, and in the folder that is filled. */
export function listsFor({ file, dataDirectory }: { file: string; dataDirectory: string }): string[] {
  const folder = dirname(resolve(file))
  const folders = [folder, dirname(folder), resolve(dataDirectory)]
  return [...new Set(folders)].map((each) => join(each, deletionListName))
}

/**
 * Without those of studies and workspaces that somebody wants back. The deletion of an interview is most often what its
 * participant asked for, and holds.
 *
 * @throws AppError `invalid_input` for what is in no list, or is an interview
 */
export function leaveOut(deletions: readonly Deletion[], wanted: readonly string[]): Deletion[] {
  for (const id of wanted) {
    const found = deletions.find((each) => each.id === id)
    if (found && found.kind !== 'interview') continue
    throw new AppError('invalid_input', 'cannot be kept', {
      say: found
        ? `${id} is an interview: what was deleted of people stays deleted. Nothing was restored.`
        : `No list of deletions names a study or workspace ${id}. Nothing was restored.`,
    })
  }
  return deletions.filter(({ id }) => !wanted.includes(id))
}

/**
 * Of the deletions those of which the database holds something: the caller sees all rows. A workspace can be in use again
 * under the same id, and a study can have been brought back, so that their deletion counts only where it came after the
 * backup.
 */
export async function findBroughtBack(
  owner: pg.ClientBase,
  { deletions, backedUpAt }: { deletions: readonly Deletion[]; backedUpAt: string },
): Promise<Deletion[]> {
  const there = new Set<string>()
  for (const [kind, query] of Object.entries(held) as [Deletion['kind'], string][]) {
    const ids = deletions
      .filter(
        (each) =>
          each.kind === kind && (kind === 'interview' || Date.parse(each.at) > Date.parse(backedUpAt)),
      )
      .map(({ id }) => id)
    for (const some of lotsOf([...new Set(ids)])) {
      const { rows } = await owner.query<{ id: string }>(query, [some])
      for (const { id } of rows) there.add(id)
    }
  }
  const found = deletions.filter(({ id }) => there.delete(id))
  // What a workspace holds goes with it, and so with a study.
  return found.sort((a, b) => largestFirst.indexOf(a.kind) - largestFirst.indexOf(b.kind))
}

const largestFirst: Deletion['kind'][] = ['workspace', 'study', 'interview']

const held: Record<Deletion['kind'], string> = {
  workspace: 'select id::text from workspaces where id = any($1::uuid[])',
  study: 'select study_id::text as id from studies where study_id = any($1::uuid[])',
  interview:
    'select interview_id::text as id from interviews where interview_id = any($1::uuid[]) and erased_at is null',
}
