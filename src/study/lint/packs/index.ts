/** Language packs of the lint. A new language is a new file that fills `LanguagePack`, and one line here. */
import { english } from './en/index.ts'
import type { LanguagePack } from './pack.ts'
import { rememberForMinutes, rememberStems } from './remember.ts'

const packs: Record<string, LanguagePack> = { en: english }

export function packFor(language: string): LanguagePack | null {
  return packs[language] ?? packs[language.split('-')[0]!] ?? null
}

/** With a memory of stems, of these minutes; null for a language without a pack. */
export function rememberingPack(language: string): LanguagePack | null {
  const found = packFor(language)
  return found ? rememberForMinutes(found) : null
}

/** The same with a memory of its own, for one interview that is read from end to end. */
export function packOfInterview(language: string): LanguagePack | null {
  const found = packFor(language)
  return found ? rememberStems(found) : null
}

export type { LanguagePack } from './pack.ts'
