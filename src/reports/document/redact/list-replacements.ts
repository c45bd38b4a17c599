/** What a version shows without names in the place of what was said: to be read before it is sent. */
import { z } from 'zod'
import { withTenant } from '../../../platform/database/database.ts'
import { escapePattern } from '../../../platform/escape-pattern.ts'
import { fillWords } from '../fill-words.ts'
import { type ReportReading, reportNotFound, versionNotFound } from '../report-context.ts'
import { findReport, findVersion } from '../store.ts'
import { productsOf } from './prepare-names.ts'
import type { PreparedNames } from './prepared-names.ts'
import { redactedKinds } from './redact.ts'

export const ReplacementsSchema = z
  .object({
    version: z.number().int(),
    replaced: z.array(z.object({ said: z.string(), becomes: z.string(), times: z.number().int() })),
    kept: z.array(z.string()).describe('Names of products that themes are called by: they stay'),
    keptByPerson: z.array(z.string()).describe('Entries that a person said to keep'),
  })
  .meta({ id: 'ReportReplacements' })
export type Replacements = z.infer<typeof ReplacementsSchema>

/** @throws AppError `not_found` */
export async function listReplacements(
  { db, workspaceId }: ReportReading,
  { studyId, version }: { studyId: string; version: number },
): Promise<Replacements> {
  return withTenant(db, workspaceId, async (tx) => {
    const report = await findReport(tx, studyId)
    if (!report) throw reportNotFound()
    const held = await findVersion(tx, { reportId: report.reportId, number: version })
    if (!held) throw versionNotFound()
    const { evidence } = await fillWords(tx, held.document)
    const said = new Map([...evidence].flatMap(([place, { text }]) => (text ? [[place, text] as const] : [])))
    return {
      version,
      replaced: replacedIn(held.names, said),
      kept: productsOf(held.document),
      keptByPerson: held.names.kept ?? [],
    }
  })
}

/** Pure. `said`: cited words, by place. */
export function replacedIn(
  { redactions, texts }: PreparedNames,
  said: ReadonlyMap<string, string>,
): Replacements['replaced'] {
  const counts = new Map<string, Replacements['replaced'][number]>()
  const add = (words: string, becomes: string) => {
    const key = `${words}\n${becomes}`
    const held = counts.get(key) ?? { said: words, becomes, times: 0 }
    counts.set(key, { ...held, times: held.times + 1 })
  }
  for (const [place, found] of Object.entries(redactions)) {
    const text = said.get(place)
    if (text) for (const { start, end, kind } of found) add(text.slice(start, end), `[${kind}]`)
  }
  for (const [text, changed] of Object.entries(texts))
    for (const { words, becomes } of changesOf(text, changed)) add(words, becomes)
  return [...counts.values()].toSorted((a, b) => b.times - a.times || a.said.localeCompare(b.said))
}

const token = new RegExp(String.raw`\[(?:${redactedKinds.join('|')})\]|\bPerson \d+\b`, 'gu')

/** What stood where something else stands now. */
function changesOf(text: string, changed: string): { words: string; becomes: string }[] {
  const tokens = changed.match(token) ?? []
  const between = changed.split(token).map(escapePattern)
  const found = new RegExp(`^${between.join('([\\s\\S]+?)')}$`, 'u').exec(text)
  return found
    ? tokens.flatMap((becomes, at) => (found[at + 1] === becomes ? [] : [{ words: found[at + 1]!, becomes }]))
    : []
}
