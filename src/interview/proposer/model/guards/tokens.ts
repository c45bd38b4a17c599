import type { LanguagePack } from '../../../../study/lint/packs/pack.ts'
import { plain, splitWords } from '../../../../study/lint/text.ts'

export function tokensOf(text: string): string[] {
  return splitWords(plain(text)).map(({ text: word }) => word)
}

export function stemsOf(text: string, pack: LanguagePack): Set<string> {
  return new Set(tokensOf(text).map((word) => pack.stem(word)))
}

/** Of both sets together, the share that is in both: 1 for equal sets, 0 for none or empty ones. */
export function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0
  const shared = [...one].filter((word) => other.has(word)).length
  return shared / (one.size + other.size - shared)
}

/** By its stem and without its ending: the stem alone takes "station" and "stations" for two words. */
export function kin(word: string, pack: LanguagePack): string[] {
  return [pack.stem(word), word.replace(/(?:'s|s|ed|ing)$/, '')]
}
