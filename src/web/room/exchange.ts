/**
 * What was said above: pure merging of what the server tells (utterances, transcript) with what was just sent, by
 * turn, so that nothing stands twice whichever way it came.
 */
import type { RoomTranscript, Utterance } from '../../interview/room-model.ts'

export interface Said {
  turn: number
  role: 'participant' | 'interviewer'
  /** What was chosen, in the guide's words; empty for an answer in words. */
  chosen: string
  /** The participant's own words, or the interviewer's. */
  words: string
  isCorrected: boolean
}

export type Exchange = ReadonlyMap<number, Said>

export function addUtterances(exchange: Exchange, utterances: readonly Utterance[]): Exchange {
  const said = utterances.map(
    ({ turn, text }): Said => ({ turn, role: 'interviewer', chosen: '', words: text, isCorrected: false }),
  )
  return add(exchange, said)
}

export function addAnswer(exchange: Exchange, answer: Omit<Said, 'role'>): Exchange {
  return add(exchange, [{ ...answer, role: 'participant' }])
}

/** The transcript does not know a choice from words; what this device knows of a turn is kept. */
export function addTranscript(exchange: Exchange, transcript: RoomTranscript): Exchange {
  const said = transcript.turns
    .filter(({ turn, isCorrected }) => isCorrected !== exchange.get(turn)?.isCorrected)
    .map(({ turn, role, text, isCorrected }): Said => ({ turn, role, chosen: '', words: text, isCorrected }))
  return add(exchange, said)
}

/** All turns before those that now stand in the middle, oldest first. */
export function saidBefore(exchange: Exchange, current: readonly Utterance[]): Said[] {
  const first = Math.min(...current.map(({ turn }) => turn))
  return [...exchange.values()].filter(({ turn }) => turn < first).sort((a, b) => a.turn - b.turn)
}

function add(exchange: Exchange, said: readonly Said[]): Exchange {
  if (said.length === 0) return exchange
  const merged = new Map(exchange)
  for (const entry of said) merged.set(entry.turn, entry)
  return merged
}
