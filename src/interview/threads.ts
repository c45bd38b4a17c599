/**
 * Open threads: things they mentioned earlier that nobody took up and that belong to the question now on the table. By
 * shared words, so that a thread is never far-fetched. Pure.
 */
import { packFor } from '../study/lint/index.ts'
import { contentStems } from '../study/lint/questions.ts'
import { textIn } from '../study/model.ts'
import type { GuideIndex } from './guide-index.ts'
import { type Focus, topicFocus } from './reading.ts'
import { callsForCare, findTurn, type InterviewState, isTakenUp } from './state.ts'

const fewestShared = 2
const mostThreads = 3
/** A thread from the answer just before is no return. */
const turnsBetween = 4
const leastScore = 0.35

/** Best first. `textOf` gives a turn's words, or null when they were erased. */
export function findThreads(
  state: InterviewState,
  index: GuideIndex,
  textOf: (turn: number) => string | null,
): Focus[] {
  const present = state.lastAnswer?.questionKey
  const placed = present === undefined ? undefined : index.byKey.get(present)
  const pack = packFor(state.language)
  if (!placed || !pack) return []
  const wanted = contentStems(textIn(placed.question.text, state.language, index.guide.language), pack)
  const found: { focus: Focus; rank: number }[] = []
  for (const [key, progress] of Object.entries(state.questions)) {
    if (key === present) continue
    for (const { turn, turnRevision, start, end, score } of progress.salient) {
      if (callsForCare(state, turn) || score < leastScore || state.nextTurn - turn < turnsBetween) continue
      if (findTurn(state, turn)?.turnRevision !== turnRevision || isTakenUp(state, { turn, start, end }))
        continue
      const text = textOf(turn)?.slice(start, end)
      if (!text) continue
      const shared = [...contentStems(text, pack)].filter((stem) => wanted.has(stem)).length
      if (shared >= fewestShared)
        found.push({ focus: { ...topicFocus('phrase', { start, end }, score), turn }, rank: shared + score })
    }
  }
  return found
    .sort((a, b) => b.rank - a.rank)
    .slice(0, mostThreads)
    .map(({ focus }) => focus)
}
