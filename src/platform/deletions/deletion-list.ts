/**
 * `<data>/deletions.jsonl`: what was deleted for good, by id and never a word, a line each. A backup that was made before
 * holds it still; with this list a restore takes it away again.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const DeletionSchema = z.object({
  kind: z.enum(['interview', 'study', 'workspace']),
  workspaceId: z.uuid(),
  id: z.uuid(),
  at: z.iso.datetime(),
})

export type Deletion = z.infer<typeof DeletionSchema>

export const deletionListName = 'deletions.jsonl'

export const deletionList = (dataDirectory: string): string => join(dataDirectory, deletionListName)

/** What is there and whole: a line that a kill cut short, or a hand changed, says nothing. */
export function readDeletions(file: string): Deletion[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8').split('\n').flatMap(parseLine)
}

function parseLine(line: string): Deletion[] {
  try {
    const { success, data } = DeletionSchema.safeParse(JSON.parse(line))
    return success ? [data] : []
  } catch {
    return []
  }
}

/** What the list has already is not written again; a later deletion of what was there again since is. */
export function addDeletions(file: string, deletions: readonly Deletion[]): void {
  const latest = new Map<string, number>()
  const isNews = ({ id, at }: Deletion) => {
    const time = Date.parse(at)
    if (time <= (latest.get(id) ?? 0)) return false
    latest.set(id, time)
    return true
  }
  for (const known of readDeletions(file)) isNews(known)
  const fresh = deletions.filter(isNews)
  if (fresh.length > 0) append(file, fresh)
}

/** A line that was cut short before must not take the next one with it: each begins on a line of its own. */
function append(file: string, deletions: readonly Deletion[]): void {
  const lines = deletions.map((deletion) => `\n${JSON.stringify(deletion)}`).join('')
  appendFileSync(file, `${lines}\n`, { mode: 0o600, flush: true })
}

type OnUnwritten = (deletion: Deletion, error: unknown) => void

let noted: { file: string; onUnwritten: OnUnwritten } | null = null
let unwritten: Deletion[] = []

/** From now on this process writes what it deletes into the list of this folder; null: nowhere. */
export function noteDeletionsIn(dataDirectory: string | null, onUnwritten: OnUnwritten = () => {}): void {
  noted = dataDirectory === null ? null : { file: deletionList(dataDirectory), onUnwritten }
  unwritten = []
}

/**
 * Called after the commit: what is in the list is gone. It is done whether or not the disk has room for a line more: the
 * line is written with the next one, and the next start adds interviews and studies that the list lacks from the database.
 * A workspace leaves nothing there that tells, so that the log has its id.
 */
export function noteDeletion(deletion: Omit<Deletion, 'at'>): void {
  if (noted === null) return
  const dated = { ...deletion, at: new Date().toISOString() }
  unwritten.push(dated)
  try {
    append(noted.file, unwritten)
    unwritten = []
  } catch (error) {
    noted.onUnwritten(dated, error)
  }
}
