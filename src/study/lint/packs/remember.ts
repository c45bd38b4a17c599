/**
 * A pack that stems each word, and each text, once. What it remembers are words that participants said, so it is made
 * for one utterance or one interview and goes with it.
 */
import type { LanguagePack } from './pack.ts'

const remembered = new WeakMap<LanguagePack, Map<string, ReadonlySet<string>>>()

export function rememberStems(pack: LanguagePack): LanguagePack {
  const stems = new Map<string, string>()
  const remembering: LanguagePack = {
    ...pack,
    stem(word) {
      const known = stems.get(word)
      if (known !== undefined) return known
      const stem = pack.stem(word)
      stems.set(word, stem)
      return stem
    },
  }
  remembered.set(remembering, new Map())
  return remembering
}

/** What `make` gives for this text; made anew each time for a pack that remembers nothing. */
export function stemsOnce(
  key: string,
  pack: LanguagePack,
  make: () => ReadonlySet<string>,
): ReadonlySet<string> {
  const known = remembered.get(pack)
  const found = known?.get(key)
  if (found) return found
  const made = make()
  known?.set(key, made)
  return made
}
