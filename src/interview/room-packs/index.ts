import { english } from './en.ts'
import type { RoomPack } from './pack.ts'

const packs: Record<string, RoomPack> = { en: english }

/** The pack of a language, of its main language (`de` for `de-AT`), else English. */
export function roomPackFor(language: string): RoomPack {
  const main = language.split('-')[0]!
  if (Object.hasOwn(packs, language)) return packs[language]!
  return Object.hasOwn(packs, main) ? packs[main]! : english
}

export type { RoomPack } from './pack.ts'
