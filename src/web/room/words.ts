/**
 * What the room itself says, in one place: short, plain, in the participant's terms. Texts of the study and of the
 * interviewer come from the server in the participant's language. A further language is a further file of `packs/` in
 * the shape of the English one, and one line here.
 */
import { english } from './packs/en.ts'

export type RoomWords = typeof english

const packs: Record<string, RoomWords> = { en: english }

/** As the room speaks now. Read it while drawing, never once for all. */
export let words: RoomWords = english

/** From here on the room speaks this language, or English where it has no pack. */
export function speak(language: string): void {
  const main = language.split('-')[0]!
  words =
    (Object.hasOwn(packs, language) && packs[language]) ||
    (Object.hasOwn(packs, main) && packs[main]) ||
    english
}
