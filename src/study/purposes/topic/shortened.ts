import type { VerbForms } from './conjugate.ts'

const trailing = /^((?:\S+ ){2,}?\S+) (?:before|after|from|while|when|during|without|for|on|in|at) .+$/i

/** Once it is known, "sorting out childcare before going back to work" is "sorting out childcare". */
export function shortened(deed: VerbForms): VerbForms {
  const cut = (phrase: string) =>
    phrase.split(' ').length > 5 ? (trailing.exec(phrase)?.[1] ?? phrase) : phrase
  const gerund = cut(deed.gerund)
  const words = gerund.split(' ').length
  const first = (phrase: string) => phrase.split(' ').slice(0, words).join(' ')
  return { base: first(deed.base), past: first(deed.past), gerund }
}
