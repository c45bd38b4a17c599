import type { LintContext } from './model.ts'
import type { LanguagePack } from './packs/pack.ts'
import { allStems } from './questions.ts'

/** Stems of every word that is established: said by the participant, or known otherwise. */
export function voicedStems(context: LintContext, pack: LanguagePack): Set<string> {
  const stems = new Set<string>()
  for (const text of [...(context.said ?? []), ...(context.known ?? [])]) {
    for (const stem of allStems(text, pack)) stems.add(stem)
  }
  return stems
}
