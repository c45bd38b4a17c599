/** The registry of purposes. A new purpose is a new file, one line here and its name in `model.ts`. */
import type { Purpose } from '../model.ts'
import { brand } from './brand.ts'
import { churn } from './churn.ts'
import { conceptTest } from './concept-test.ts'
import { diary } from './diary.ts'
import { discovery } from './discovery.ts'
import { journey } from './journey.ts'
import { messageTest } from './message-test.ts'
import { pricing } from './pricing.ts'
import type { PurposeDefinition } from './purpose.ts'
import { satisfaction } from './satisfaction.ts'
import { usability } from './usability.ts'
import { winLoss } from './win-loss.ts'
import { workplace } from './workplace.ts'

export const purposeRegistry: { readonly [P in Purpose]: PurposeDefinition } = {
  discovery,
  churn,
  usability,
  concept_test: conceptTest,
  message_test: messageTest,
  pricing,
  brand,
  journey,
  win_loss: winLoss,
  satisfaction,
  workplace,
  diary,
}
