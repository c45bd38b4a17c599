/** The question lint's door: text in, faults out. */

export { detectByStopWords } from './detect-by-stop-words.ts'
export { type GuideFault, type GuideFaultCode, guideFaultCodes, lintGuide } from './lint-guide.ts'
export { lintingAgainst, lintText, lintUtterance } from './lint-text.ts'
export {
  type LintedTurn,
  type LintTranscriptOptions,
  lintTranscript,
  lintTranscripts,
} from './lint-transcript.ts'
export type {
  AskedText,
  DetectLanguage,
  Fault,
  FaultCode,
  LintContext,
  LintResult,
  PossibleFault,
  Severity,
  Similarity,
} from './model.ts'
export { faultCodes } from './model.ts'
export { packFor, rememberingPack } from './packs/index.ts'
export type { LanguagePack } from './packs/pack.ts'
export { lexicalSimilarity } from './similarity.ts'
export { outlineOfGuide, readTranscript, type Transcript, type TranscriptTurn } from './transcript.ts'
