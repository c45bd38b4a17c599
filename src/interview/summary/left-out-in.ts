/** What of an interview is never read out again: taken back, told in confidence, or to be left out. */
import { textIn } from '../../study/model.ts'
import type { GuideIndex } from '../guide-index.ts'
import { withoutDescription } from '../shown-at.ts'
import type { InterviewState } from '../state.ts'
import { openLeftOut, type Said } from './left-out.ts'

/** @param textOf the words of a turn, null once they are gone */
export function leftOutIn(
  state: InterviewState,
  index: GuideIndex,
  textOf: (turn: number) => string | null,
): ReturnType<typeof openLeftOut> {
  return openLeftOut(saidIn(state, textOf), {
    language: state.language,
    asked: index.placed.map(({ question }) =>
      withoutDescription(textIn(question.text, state.language, index.guide.language)),
    ),
  })
}

/** All that they wrote, asides included: what is to be left out is said in those as well. */
function saidIn({ turns }: InterviewState, textOf: (turn: number) => string | null): Said[] {
  return turns.flatMap(({ turn, role, questionKey }) => {
    const text = role === 'participant' ? textOf(turn) : null
    return text ? [{ turn, text, questionKey }] : []
  })
}
