/** Which finding of an audit is about which planted item: the same words, whatever the format did to marks and spaces. */
import type { AuditFinding } from '../../src/reports/audit/model.ts'
import type { PlantedItem } from './plant.ts'

export interface Matched {
  item: PlantedItem
  /** Null: the audit did not see it. */
  finding: AuditFinding | null
}

export function matchFindings(
  items: readonly PlantedItem[],
  findings: readonly AuditFinding[],
): { matched: Matched[]; extra: AuditFinding[] } {
  const left = new Set(findings)
  const matched = items.map((item): Matched => {
    const wanted = bare(item.text)
    const finding =
      [...left].find(({ kind, text }) => kind === item.kind && isAbout(bare(text), wanted)) ?? null
    if (finding) left.delete(finding)
    return { item, finding }
  })
  return { matched, extra: [...left] }
}

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** A count may be one clause of its sentence. */
const leastShare = 0.6

function isAbout(found: string, wanted: string): boolean {
  if (found === wanted) return true
  const [short, long] = found.length < wanted.length ? [found, wanted] : [wanted, found]
  return short.length >= leastShare * long.length && long.includes(short)
}
