/** Which members show a code best: those that a researcher put there, the machine's choices in turn, then the strongest. Pure. */
import type { CodeMember, MachineCoding } from './apply-rules.ts'

const mostQuotes = 8

/** Segment ids, best first, each of another interview where possible. */
export function rankQuotes(
  members: readonly CodeMember[],
  themes: readonly MachineCoding[],
  interviewOf: (segmentId: string) => string,
): string[] {
  const isMember = new Set(members.map((member) => member.segmentId))
  const strongest = [...members].sort(
    (a, b) => b.strength - a.strength || (a.segmentId < b.segmentId ? -1 : 1),
  )
  const moved = strongest.filter((member) => member.way === 'moved').map((member) => member.segmentId)
  const chosen = inTurns(themes.map((theme) => theme.quotes)).filter((segmentId) => isMember.has(segmentId))
  const rest = strongest.map((member) => member.segmentId)
  const candidates = [...new Set([...moved.slice(0, mostQuotes / 2), ...chosen, ...moved, ...rest])]
  const heard = new Set<string>()
  const quotes: string[] = []
  for (const segmentId of candidates) {
    if (quotes.length >= mostQuotes) break
    if (heard.has(interviewOf(segmentId))) continue
    heard.add(interviewOf(segmentId))
    quotes.push(segmentId)
  }
  return quotes
}

function inTurns(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat()
}
