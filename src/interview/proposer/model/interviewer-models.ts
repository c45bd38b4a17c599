import type { LanguageModels, LanguageRung } from '../../../platform/models/language/language-models.ts'
import { createRestingRungs, type RestingRungs } from './resting-rungs.ts'

/** The interviewer's models as a server process holds them: the ladder of a study, kept for a few seconds. */
export interface InterviewerModels extends Pick<LanguageModels, 'generate'> {
  /** Empty when none is set up, the budget is spent, or it cannot be told in time. Never throws. */
  rungsOf(study: { workspaceId: string; studyId: string }): Promise<readonly LanguageRung[]>
  resting: RestingRungs
}

/** Every follow-up asks for its ladder; a changed setting is heard of this late. */
const keptMs = 5_000
const keptAtMost = 1_000
/** A person waits for it. */
const readingMs = 500

export function createInterviewerModels(
  models: LanguageModels,
  now: () => number = () => performance.now(),
): InterviewerModels {
  const kept = new Map<string, { until: number; rungs: Promise<readonly LanguageRung[]> }>()
  return {
    generate: (workspaceId, rung, request) => models.generate(workspaceId, rung, request),
    resting: createRestingRungs(now),
    rungsOf({ workspaceId, studyId }) {
      const key = `${workspaceId}/${studyId}`
      const held = kept.get(key)
      if (held && held.until > now()) return held.rungs
      const rungs = inTime(() => models.rungsFor(workspaceId, 'interviewer', studyId))
      kept.delete(key)
      kept.set(key, { until: now() + keptMs, rungs })
      if (kept.size > keptAtMost) kept.delete(kept.keys().next().value!)
      return rungs
    },
  }
}

function inTime(read: () => Promise<readonly LanguageRung[]>): Promise<readonly LanguageRung[]> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve([]), readingMs)
    Promise.resolve()
      .then(read)
      .catch(() => [])
      .then(resolve)
      .finally(() => clearTimeout(timer))
  })
}
