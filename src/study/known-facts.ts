import type { Study } from './model.ts'

/** What the lint may take as established: recruiting invites people to whom the research question applies. */
export function knownOf(study: Pick<Study, 'question' | 'decision' | 'draft'>): string[] {
  return [study.question, study.decision, ...study.draft.objectives.map((objective) => objective.text)]
}
