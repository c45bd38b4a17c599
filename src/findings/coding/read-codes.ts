/** From the journal of coding to what each reader says of each person now. Pure. */
import type { EntryRow } from './store.ts'

/** What one reader says of one person: by code, with the time of the last word on it. */
export type Reading = Map<string, { has: boolean; at: Date }>

export interface PersonReadings {
  byReader: Map<string, Reading>
  /**
   * By code, who answered for it, in the order in which they first did: whoever came first is counted, and a second reading
   * serves the agreement only. Themes that were added later may have another first reader than the rest.
   */
  inOrder: Map<string, string[]>
}

/**
 * Taking back removes the reader's newest word on that person; what they had said before stands again.
 *
 * @param wholeSince from when on all that a person said could be read: the machine's label is of all of it, so what was
 * read before is out of date
 */
export function readCodes(
  entries: readonly EntryRow[],
  wholeSince: ReadonlyMap<string, Date> = new Map(),
): Map<string, PersonReadings> {
  const people = new Map<string, PersonReadings>()
  const current = standing(entries).filter(
    ({ participantId, at }) => at >= (wholeSince.get(participantId) ?? at),
  )
  for (const [participantId, own] of Map.groupBy(current, (entry) => entry.participantId)) {
    const byReader = new Map<string, Reading>()
    const inOrder = new Map<string, string[]>()
    for (const { coder, act, at } of own) {
      const reading = byReader.get(coder) ?? new Map()
      for (const { codeId, has } of act.kind === 'coded' ? act.codes : []) {
        if (!reading.has(codeId)) inOrder.set(codeId, [...(inOrder.get(codeId) ?? []), coder])
        reading.set(codeId, { has, at })
      }
      byReader.set(coder, reading)
    }
    people.set(participantId, { byReader, inOrder })
  }
  return people
}

/**
 * Of people who sat more than once: when the first analysis was made that has their latest sitting.
 *
 * @param runs oldest first
 */
export function wholeSince(
  runs: readonly { interviewIds: readonly string[]; at: Date }[],
  personOf: ReadonlyMap<string, string>,
): Map<string, Date> {
  const firstAt = new Map<string, Date>()
  for (const { interviewIds, at } of runs)
    for (const interviewId of interviewIds) if (!firstAt.has(interviewId)) firstAt.set(interviewId, at)
  const sat = Map.groupBy(runs.at(-1)?.interviewIds ?? [], (interviewId) => personOf.get(interviewId))
  return new Map(
    [...sat].flatMap(([person, interviewIds]) =>
      person === undefined || interviewIds.length < 2
        ? []
        : [[person, new Date(Math.max(...interviewIds.map((each) => firstAt.get(each)!.getTime())))]],
    ),
  )
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
