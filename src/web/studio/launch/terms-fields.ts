import type { LaunchTerms } from '../../../study/model.ts'

/** What every part of the terms' form takes. */
export interface TermsFieldsProps {
  terms: LaunchTerms
  /** The guide's: texts may hold others beside it. */
  language: string
  onTerms: (patch: Partial<LaunchTerms>) => void
}
