/** What the program asks back when the purpose is unclear: two questions at most, each with ready answers. */
import type { Purpose } from './model.ts'
import { PurposeSchema } from './model.ts'
import { purposeRegistry } from './purposes/index.ts'
import type { RecognisedPurpose } from './recognise-purpose.ts'

export const clarifyingKeys = ['purpose', 'topic', 'price'] as const

export interface ClarifyingQuestion {
  key: (typeof clarifyingKeys)[number]
  text: string
  /** Null: answered in their own words. */
  options: { key: string; label: string }[] | null
}

export interface ClarifyingAnswer {
  key: string
  answer: string
}

const mostOptions = 5
/** Where the meaning was read, the likeliest are enough, if one of them is more likely than not what is meant. */
const likeliest = 3
const enoughTogether = 0.5
const usual: Purpose[] = ['discovery', 'churn', 'journey', 'satisfaction', 'concept_test']

/** Purposes whose questions name what the study is about; the others do without. */
const namesItsTopic: ReadonlySet<Purpose> = new Set([
  'discovery',
  'churn',
  'usability',
  'pricing',
  'brand',
  'journey',
  'satisfaction',
  'diary',
])

interface Lacking {
  hasTopic: boolean
  /** Prices are asked, and no currency or period is named. */
  lacksPriceTerms: boolean
  /** Purposes that a sign in the words of the brief names: whatever it may mean, these are offered. */
  named: readonly Purpose[]
}

export function clarifyingQuestions(
  recognised: RecognisedPurpose,
  { hasTopic, lacksPriceTerms, named }: Lacking,
): ClarifyingQuestion[] {
  if (recognised.purpose !== null) {
    const lacksTopic = !hasTopic && namesItsTopic.has(recognised.purpose)
    return [...(lacksTopic ? [what] : []), ...(lacksPriceTerms ? [inWhich] : [])]
  }
  const which: ClarifyingQuestion = {
    key: 'purpose',
    text: 'What is it closest to?',
    options: offeredFor(recognised, named).map((purpose) => ({
      key: purpose,
      label: purposeRegistry[purpose].inPlainWords,
    })),
  }
  return hasTopic ? [which] : [which, what]
}

function offeredFor({ by, candidates }: RecognisedPurpose, named: readonly Purpose[]): Purpose[] {
  const best = by === 'words' ? candidates : candidates.slice(0, likeliest)
  const near = [...new Set([...best.map(({ purpose }) => purpose), ...named])]
  const together = best.reduce((sum, { score }) => sum + score, 0)
  if (by !== 'words' && near.length > 1 && together >= enoughTogether) return near
  return [...new Set([...near, ...usual])].slice(0, Math.max(mostOptions, near.length))
}

const inWhich: ClarifyingQuestion = {
  key: 'price',
  text: 'In which currency are the prices, and for what? For example "pounds a month" or "euros a visit".',
  options: null,
}

const what: ClarifyingQuestion = {
  key: 'topic',
  text: 'What is it about, in a few words? For example "the weekly meal kit" or "choosing a vet".',
  options: null,
}

/** The purpose that was chosen, null when none was or when it is unknown. */
export function answeredPurpose(answers: readonly ClarifyingAnswer[]): Purpose | null {
  const answer = answers.find(({ key }) => key === 'purpose')?.answer
  const parsed = PurposeSchema.safeParse(answer)
  return parsed.success ? parsed.data : null
}

/** In their own words; empty when they gave none. */
export function answeredWords(key: 'topic' | 'price', answers: readonly ClarifyingAnswer[]): string {
  return answers.find((given) => given.key === key)?.answer.trim() ?? ''
}
