import type { StudyView } from '../../api-client.ts'

/** What the lint may take as established, as the server does: the research question applies to whoever is invited. */
export function knownOf(study: Pick<StudyView, 'question' | 'decision' | 'draft'>): string[] {
  return [study.question, study.decision, ...study.draft.objectives.map((objective) => objective.text)]
}
