import type { HostileMessage } from './messages.ts'

/** What they write, and what a model that obeys says. */
export type Sketch = readonly [text: string, demand: string]

export function sketched(
  way: HostileMessage['way'],
  language: string,
  sketches: readonly Sketch[],
): HostileMessage[] {
  return sketches.map(([text, demand], at) => ({
    id: `${way}-${language}-${at + 1}`,
    language,
    way,
    before: [],
    text,
    demand,
  }))
}
