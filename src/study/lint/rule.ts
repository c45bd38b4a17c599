import type { Fault, FaultCode, LintContext, PossibleFault } from './model.ts'
import type { LanguagePack } from './packs/pack.ts'
import type { Analysis } from './questions.ts'

export interface RuleInput {
  text: string
  analysis: Analysis
  pack: LanguagePack
  context: LintContext
  /** Stems of every word that is established: said by the participant, or known otherwise. */
  voiced: ReadonlySet<string>
}

/** One rule, one file. `isReady` false puts its code on `notChecked`. */
export interface Rule {
  code: FaultCode
  isReady(context: LintContext): boolean
  check(input: RuleInput): (Fault | PossibleFault)[]
}
