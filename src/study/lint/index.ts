/** The question lint's door: text in, faults out. */
export { lintText, lintUtterance } from './lint-text.ts'
export type { AskedText, Fault, FaultCode, LintContext, LintResult, Severity, Similarity } from './model.ts'
export { faultCodes } from './model.ts'
export { packFor } from './packs/index.ts'
export { lexicalSimilarity } from './similarity.ts'
