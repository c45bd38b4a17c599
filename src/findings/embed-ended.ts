/**
 * What was said is cut and embedded as interviews end, so that findings have only to find: whoever asks for them waits for
 * less, and the processors work while people talk and are mostly idle. Only with an embedding model: what the lexical
 * method makes is fitted to all texts at once.
 */
import { type Tx, withTenant } from '../platform/database/database.ts'
import type { Jobs } from '../platform/jobs/jobs.ts'
import type { AnalysisContext } from './analyze-study.ts'
import { embedSegments } from './embed-segments.ts'
import { findStudyRecord, listAnswers, listHeardInterviews } from './record-store.ts'
import { choiceTurns } from './results/only-the-choice.ts'
import { listStudyQuestions } from './results/study-questions.ts'
import { segmentInterviews } from './segment-interviews.ts'
import { listSegmented } from './segment-store.ts'
import { segmenterVersion } from './segments/segment-turn.ts'
import { untilFewTalk } from './until-few-talk.ts'

export const embedJobName = 'findings-embed-ended'

/**
 * Call it in the transaction that ends an interview. One job of a study at a time: it takes what ends while it runs too. What ends
 * between its last look and its end waits for the next that ends, or for an analysis.
 */
export async function requestEmbedding(
  tx: Tx,
  jobs: Pick<Jobs, 'enqueue'>,
  { workspaceId, studyId }: { workspaceId: string; studyId: string },
): Promise<void> {
  await jobs.enqueue(tx, embedJobName, { workspaceId, studyId }, { singletonKey: studyId })
}

interface EmbedContext extends Pick<AnalysisContext, 'db' | 'workspaceId' | 'embedders' | 'signal'> {
  manyTalking?: number
  /** Ids of interviews in which nothing was there to cut, kept from job to job: of choices alone each end would read all again. */
  wordless?: Set<string>
}

/** Of more the oldest go, and are read once more. */
const mostWordless = 50_000

/** Those interviews of a study that were held here, are complete, and are not cut yet. An analysis makes what is missing all the same. */
export async function embedEnded(context: EmbedContext, studyId: string): Promise<void> {
  const { db, workspaceId, signal, wordless = new Set<string>() } = context
  await context.embedders.refresh()
  const embedder = context.embedders.current
  if (embedder.kind !== 'model') return
  await untilFewTalk(context, studyId)
  const done = new Set(wordless)
  for (;;) {
    signal.throwIfAborted()
    const read = await withTenant(db, workspaceId, async (tx) => {
      const study = await findStudyRecord(tx, studyId)
      if (!study) return null
      const heard = await listHeardInterviews(tx, studyId)
      const complete = heard.filter(({ origin, status }) => origin !== 'import' && status === 'complete')
      const cut = await listSegmented(tx, studyId, segmenterVersion)
      const waiting = complete.filter(({ interviewId }) => !cut.has(interviewId) && !done.has(interviewId))
      if (waiting.length === 0) return null
      const ids = waiting.map(({ interviewId }) => interviewId)
      return { study, waiting, answers: await listAnswers(tx, studyId, ids) }
    })
    if (!read) return
    const { waiting, answers, study } = read
    const isLeftOut = choiceTurns(listStudyQuestions({ ...study, elsewhere: null }, answers), answers)
    const { segments } = await segmentInterviews({ db, workspaceId, signal, isLeftOut }, waiting)
    await embedSegments({ db, workspaceId, signal, embedder }, segments, ({ interviewId }) => interviewId)
    const worded = new Set(segments.map(({ interviewId }) => interviewId))
    for (const { interviewId } of waiting) {
      done.add(interviewId)
      if (!worded.has(interviewId)) wordless.add(interviewId)
    }
    for (const oldest of [...wordless].slice(0, -mostWordless)) wordless.delete(oldest)
  }
}
