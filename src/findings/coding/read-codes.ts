/** From the journal of coding to what each reader says of each person now. Pure. */
import type { EntryRow } from './store.ts'

/** What one reader says of one person: by code, with the time of the last word on it. */
export type Reading = Map<string, { has: boolean; at: Date }>

export interface PersonReadings {
  /** Who coded this person first: the one whose codes are counted. A second reading serves the agreement only. */
  first: string
  byReader: Map<string, Reading>
}

/** Taking back removes the reader's newest word on that person; what they had said before stands again. */
export function readCodes(entries: readonly EntryRow[]): Map<string, PersonReadings> {
  const people = new Map<string, PersonReadings>()
  for (const [participantId, own] of Map.groupBy(standing(entries), (entry) => entry.participantId)) {
    const byReader = new Map<string, Reading>()
    for (const { coder, act, at } of own) {
      const reading = byReader.get(coder) ?? new Map()
      if (act.kind === 'coded') for (const { codeId, has } of act.codes) reading.set(codeId, { has, at })
      byReader.set(coder, reading)
    }
    people.set(participantId, { first: own[0]!.coder, byReader })
  }
  return people
}

/** Entries that were not taken back, in their order. */
function standing(entries: readonly EntryRow[]): EntryRow[] {
  const stacks = new Map<string, EntryRow[]>()
  for (const entry of entries) {
    const key = `${entry.coder} ${entry.participantId}`
    const stack = stacks.get(key) ?? []
    if (entry.act.kind === 'coded') stack.push(entry)
    else stack.pop()
    stacks.set(key, stack)
  }
  return [...stacks.values()].flat().sort((a, b) => a.seq - b.seq)
}

/** The newest entry of a reader that stands: what undo takes back. */
export function newestOf(entries: readonly EntryRow[], coder: string): EntryRow | null {
  return standing(entries.filter((entry) => entry.coder === coder)).at(-1) ?? null
}
