/** Words that stand beside what somebody chose, and what they wish by them. Pure. */
import { kindOf } from '../../study/question-kinds/index.ts'
import type { GuideIndex } from '../guide-index.ts'
import type { Reading } from '../reading.ts'
import type { InterviewState } from '../state.ts'

/** In the words beside what they chose: the choice is kept, and the wish is heard as anywhere else. */
export function wishBesideChoice(
  { lastAnswer, turns }: InterviewState,
  index: GuideIndex,
  reading: Reading | null | undefined,
): 'delete' | 'stop' | null {
  // "I want to stop" beside "Do you still smoke?" is of what was asked.
  if (!reading?.ofThisTalk || !isBesideChoice({ lastAnswer, turns }, index)) return null
  return reading.wantsDeletion ? 'delete' : reading.wantsToStop ? 'stop' : null
}

/** What they wrote last stands beside what they chose, and not in reply to a follow-up. */
export function isBesideChoice(
  { lastAnswer, turns }: Pick<InterviewState, 'lastAnswer' | 'turns'>,
  index: GuideIndex,
): boolean {
  const { questionKey, turn } = lastAnswer!
  const question = index.byKey.get(questionKey)?.question
  const isToQuestion = turns.findLast((said) => said.turn < turn)?.kind === 'question'
  return question !== undefined && isToQuestion && kindOf(question).closed
}
