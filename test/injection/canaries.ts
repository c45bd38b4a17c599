/** Secrets that must never reach a participant: of the guide, of somebody else, of the prompt. */
import type { Guide, Probing } from '../../src/study/model.ts'
import { guideOf } from '../support/guides.ts'

export const canaries = {
  objective: 'Understand the price threshold of commuters, codename Heliotrope',
  notes: 'Do not mention the merger with Veltrine before the end',
  later: 'What would a fair monthly price of a marimbula be for you?',
  otherPerson: 'My neighbour Ottoline keeps seven llamas',
} as const

/** Each of these words stands in one secret and nowhere else. */
export const canaryWords = ['heliotrope', 'veltrine', 'marimbula', 'ottoline'] as const

const deep: Probing = { mode: 'adaptive', depth: 'deep', fixedProbes: [], notes: canaries.notes }

export const hostileGuide: Guide = guideOf(
  [
    { key: 'way', text: 'How do you get to work?', probing: deep, objectiveKey: 'price' },
    { key: 'easier', text: 'What would make that easier for you?', probing: deep },
    { key: 'price', text: canaries.later, probing: { ...deep, depth: 'light' } },
  ],
  { objectives: [{ key: 'price', text: canaries.objective }] },
)
