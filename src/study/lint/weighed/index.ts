/** The codes that are weighed, each with its features. */

import { weighedAnswered } from './features/answered.ts'
import { weighedInvented } from './features/invented.ts'
import { weighedLeading } from './features/leading.ts'
import { weighedPresume } from './features/presume.ts'
import { weighedRepeat } from './features/repeat.ts'
import type { WeighedCode } from './model.ts'

export const weighedCodes: readonly WeighedCode[] = [
  weighedLeading,
  weighedPresume,
  weighedRepeat,
  weighedAnswered,
  weighedInvented,
]
