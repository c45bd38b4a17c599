/** The order of the record: by interview, within it as it was said. Pure. */
import type { Place } from './quotes.ts'

type Said = Pick<Place, 'interviewId' | 'turn' | 'start'>

export function inOrder(a: Said, b: Said): number {
  if (a.interviewId !== b.interviewId) return a.interviewId < b.interviewId ? -1 : 1
  return a.turn - b.turn || a.start - b.start
}
