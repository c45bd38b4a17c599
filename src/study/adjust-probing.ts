import { writeAudit } from '../platform/audit/audit.ts'
import { withTenant } from '../platform/database/database.ts'
import { AppError } from '../platform/errors.ts'
import { type Guide, type GuideRevision, listQuestions, type ProbingDepth, type Question } from './model.ts'
import type { StudyContextOfCall } from './ports.ts'
import { reviseLive } from './revise-live.ts'
import { findRevision, lockStudy } from './store.ts'
import { studyNotFound } from './study-errors.ts'

export interface ProbingChange {
  questionKey: string
  depth?: ProbingDepth
  notes?: string
}

export interface AdjustInput {
  studyId: string
  changes: readonly ProbingChange[]
  /** Why, for the study's history. */
  reason?: string
  now?: Date
}

/**
 * Other depth or other notes for the follow-ups, for interviews that begin from now on. What is asked stays as it is,
 * and so does what is asked of everyone.
 *
 * @throws AppError `not_found`, `conflict` when nothing is live or nothing changes, `invalid_input` for a question that
 * is not in the live guide
 */
export function adjustProbing(call: StudyContextOfCall, input: AdjustInput): Promise<GuideRevision> {
  const { workspaceId, actor } = call
  const { studyId, changes, reason = null, now = new Date() } = input
  return withTenant(call.db, workspaceId, async (tx) => {
    const study = await lockStudy(tx, studyId)
    if (!study) throw studyNotFound()
    const live = study.liveRevisionId === null ? null : await findRevision(tx, study.liveRevisionId)
    if (live) assertKnown(live.guide, changes)
    const revision = await reviseLive(tx, call, {
      study,
      change: (guide) => withProbing(guide, changes),
      action: 'guide.adjusted',
      reason,
      details: { changes: changes.map(({ questionKey, depth }) => ({ questionKey, depth })) },
      now,
    })
    await writeAudit(tx, {
      workspaceId,
      actor,
      action: 'guide.adjusted',
      target: studyId,
      details: { number: revision.number },
    })
    return revision
  })
}

function assertKnown(guide: Guide, changes: readonly ProbingChange[]): void {
  const known = new Set(listQuestions(guide).map(({ question }) => question.key))
  const unknown = changes.filter(({ questionKey }) => !known.has(questionKey))
  if (unknown.length === 0) return
  throw new AppError('invalid_input', 'no such question in the live guide', {
    say: 'One of the questions is not in what is live.',
    details: unknown.map(({ questionKey }) => ({ where: questionKey, say: 'There is no such question.' })),
  })
}

/** The guide with the changes to those of its questions that it holds. */
export function withProbing(guide: Guide, changes: readonly ProbingChange[]): Guide {
  const byKey = new Map(changes.map((change) => [change.questionKey, change]))
  return {
    ...guide,
    sections: guide.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => adjust(question, byKey.get(question.key))),
    })),
  }
}

function adjust(question: Question, change: ProbingChange | undefined): Question {
  if (!change) return question
  const { probing } = question
  const depth = change.depth ?? probing.depth
  // Where only fixed follow-ups were asked, a depth says that there may be others beside them.
  const isOpened = probing.mode === 'fixed' && change.depth !== undefined && change.depth !== 'none'
  const mode = isOpened ? ('both' as const) : probing.mode
  return { ...question, probing: { ...probing, mode, depth, notes: change.notes ?? probing.notes } }
}
