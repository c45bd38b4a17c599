/**
 * On a new device the participant's earlier words wait until they ask for them, also those that the interviewer quotes:
 * somebody may look over a shoulder, or have been sent the link. Pure.
 */
import type { RoomState } from '../../interview/room-model.ts'
import type { Snapshot } from './snapshot.ts'

/** With what they themselves set in marks; where the end of one is not to be found, all that follows. */
const quoted =
  /“(?:[^“”]|“[^“”]*”)*(?:”|$)|„(?:[^„“”]|„[^„“”]*[“”])*(?:[“”]|$)|«(?:[^«»]|«[^«»]*»)*(?:»|$)|"[^"]*(?:"|$)/gu

export const isHeldBack = ({ earlier }: Pick<Snapshot, 'earlier'>) =>
  earlier === 'hidden' || earlier === 'loading'

export const withoutQuotes = (text: string): string =>
  text.replace(quoted, (whole) => `${whole[0]}…${/[“”»"]$/u.test(whole.slice(1)) ? whole.at(-1) : ''}`)

/** What was chosen is their answer too. */
const withoutAnswer = <Line extends { chosen: string | null; quote: string }>(line: Line): Line => ({
  ...line,
  chosen: line.chosen === null ? null : '…',
  quote: '…',
})

/** What was on the screen when this device came in, without what it quotes; what is said since stands whole. */
export function heldBack(state: RoomState, upTo: number): RoomState {
  const utterances = state.utterances.map((said) =>
    said.quotesThem && said.turn <= upTo ? { ...said, text: withoutQuotes(said.text) } : said,
  )
  const { question, summary } = state
  const asked = utterances.find(({ turn }) => turn === question?.turn)
  return {
    ...state,
    utterances,
    question: question && asked?.text ? { ...question, text: asked.text } : question,
    summary:
      summary && summary.turn <= upTo
        ? { ...summary, text: '', lines: summary.lines.map(withoutAnswer) }
        : summary,
  }
}
