/** Stores how far an analysis is, and learns on the way that it was cancelled. */
import { type Database, withTenant } from '../platform/database/database.ts'
import type { AnalysisStage } from './model.ts'
import { updateAnalysis } from './store.ts'

/** Where each stage begins within the whole run, by what it usually costs. */
const stageStarts: Record<AnalysisStage, number> = {
  segmenting: 0,
  embedding: 0.05,
  clustering: 0.7,
  naming: 0.9,
  counting: 0.96,
  done: 1,
}
const reportEveryMs = 500

/** @param share of the stage, 0 to 1. @throws Cancelled */
export type Report = (stage: AnalysisStage, share: number) => Promise<void>

/** Stores progress, at most twice a second, and learns on the way that the run was cancelled. */
export function reporter(
  { db, workspaceId }: { db: Database; workspaceId: string },
  analysisId: string,
): Report {
  const stages = Object.keys(stageStarts) as AnalysisStage[]
  let lastAt = 0
  let lastStage: AnalysisStage | null = null
  return async (stage, share) => {
    if (stage === lastStage && Date.now() - lastAt < reportEveryMs) return
    lastAt = Date.now()
    lastStage = stage
    const from = stageStarts[stage]
    const to = stageStarts[stages[stages.indexOf(stage) + 1] ?? 'done']
    const progress = Math.round((from + (to - from) * share) * 1000) / 1000
    const row = await withTenant(db, workspaceId, (tx) =>
      updateAnalysis(tx, { analysisId, from: ['running'] }, { stage, progress }),
    )
    if (!row || row.cancelRequested) throw new Cancelled()
  }
}

export class Cancelled extends Error {
  constructor() {
    super('the analysis was cancelled')
    this.name = 'Cancelled'
  }
}
