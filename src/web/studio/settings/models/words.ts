import type { LanguageModelView } from '../../../api-client.ts'

/** Unknown is said, never guessed. */
export function describePrice({ price, isLocal }: Pick<LanguageModelView, 'price' | 'isLocal'>): string {
  if (price) return `${price.input} in, ${price.output} out ${price.currency} per million tokens`
  return isLocal ? 'free' : 'price unknown'
}

export const roleNames = {
  interviewer: { name: 'Interviewer', note: 'words questions while people answer' },
  analyst: { name: 'Analyst', note: 'reads answers, drafts guides' },
  judge: { name: 'Judge', note: 'says whether words support a claim' },
} as const
