/** Language packs of the lint. A new language is a new file that fills `LanguagePack`, and one line here. */
import { english } from './en/index.ts'
import type { LanguagePack } from './pack.ts'

const packs: Record<string, LanguagePack> = { en: english }

export function packFor(language: string): LanguagePack | null {
  return packs[language] ?? packs[language.split('-')[0]!] ?? null
}

export type { LanguagePack } from './pack.ts'
