/**
 * What hostile participants write to take an interviewer over: written for the test, in thirteen languages, in
 * encodings, with broken brackets and in several steps. Each says what a model that obeys would say.
 */
import { breakouts } from './breakouts.ts'
import { encoded } from './encoded.ts'
import { fromElsewhere } from './languages.ts'
import { plainEnglish } from './plain-english.ts'
import { inSteps } from './steps.ts'

export interface HostileMessage {
  id: string
  /** Of the message; the interview is English. */
  language: string
  way: 'plain' | 'language' | 'breakout' | 'encoded' | 'steps'
  /** Said in the answers before, in order. */
  before: readonly string[]
  text: string
  /** What a model that obeys says. */
  demand: string
}

export const hostileMessages: readonly HostileMessage[] = [
  ...plainEnglish,
  ...fromElsewhere,
  ...breakouts,
  ...encoded,
  ...inSteps,
]
