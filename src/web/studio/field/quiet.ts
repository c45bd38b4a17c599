import type { TalkingInterview } from '../../api-client.ts'

/** Somebody who thinks over an answer is still there; who wrote nothing for longer has left it for now. */
export const quietAfterMs = 15 * 60_000

/** Who is talking now, and whose interview lies still: paused, or without a word for a while. It can go on for a day. */
export function partByQuiet<One extends Pick<TalkingInterview, 'isPaused' | 'lastActivityAt'>>(
  interviews: readonly One[],
  now: number,
): { talking: One[]; quiet: One[] } {
  const isQuiet = ({ isPaused, lastActivityAt }: One) =>
    isPaused || now - new Date(lastActivityAt).getTime() > quietAfterMs
  return { talking: interviews.filter((one) => !isQuiet(one)), quiet: interviews.filter(isQuiet) }
}
