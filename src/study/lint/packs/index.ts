/** Language packs of the lint. A new language is a new file that fills `LanguagePack`, and one line here. */
import { english } from './en/index.ts'
import type { LanguagePack } from './pack.ts'
import { rememberStems } from './remember.ts'

const packs: Record<string, LanguagePack> = { en: english }

export function packFor(language: string): LanguagePack | null {
  return packs[language] ?? packs[language.split('-')[0]!] ?? null
}

/** With a memory of stems, for one turn or one interview (see `rememberStems`); null for a language without a pack. */
export function rememberingPack(language: string): LanguagePack | null {
  const found = packFor(language)
  return found ? rememberStems(found) : null
}

export type { LanguagePack } from './pack.ts'
