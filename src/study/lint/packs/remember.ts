/**
 * A pack that stems each word, and each text, once. What it remembers are words that participants said: either it is made for
 * one utterance or one interview and goes with it, or it remembers for minutes (`../../../platform/short-memory.ts`).
 */
import { QuickMemory } from '../../../platform/short-memory.ts'
import type { LanguagePack } from './pack.ts'

type Stems = ReadonlySet<string>

/** Of words, and of whole texts by what is asked of them. */
interface Remembered {
  word(word: string, make: (word: string) => string): string
  text(kind: KindOfStems, text: string, make: (text: string) => Stems): Stems
}
export type KindOfStems = 'topic' | 'all'

const remembered = new WeakMap<LanguagePack, Remembered>()

export function rememberStems(pack: LanguagePack): LanguagePack {
  const words = new Map<string, string>()
  const texts = { topic: new Map<string, Stems>(), all: new Map<string, Stems>() }
  const once = <T>(known: Map<string, T>, key: string, make: (key: string) => T): T => {
    const held = known.get(key)
    if (held !== undefined) return held
    const made = make(key)
    known.set(key, made)
    return made
  }
  return remembering(pack, {
    word: (word, make) => once(words, word, make),
    text: (kind, text, make) => once(texts[kind], text, make),
  })
}

const mostWords = 16_384
const mostTexts = 4_096
const forMinutes = new Map<LanguagePack, LanguagePack>()

/**
 * The same for whatever is said in these minutes: what somebody said is looked at again in each later turn of theirs, and the
 * questions of a guide in each interview.
 */
export function rememberForMinutes(pack: LanguagePack): LanguagePack {
  const known = forMinutes.get(pack)
  if (known) return known
  const words = new QuickMemory<string>({ most: mostWords })
  const texts = {
    topic: new QuickMemory<Stems>({ most: mostTexts }),
    all: new QuickMemory<Stems>({ most: mostTexts }),
  }
  const made = remembering(pack, {
    word: (word, make) => words.get(word, make),
    text: (kind, text, make) => texts[kind].get(text, make),
  })
  forMinutes.set(pack, made)
  return made
}

function remembering(pack: LanguagePack, memory: Remembered): LanguagePack {
  const stem = (word: string) => pack.stem(word)
  const made: LanguagePack = { ...pack, stem: (word) => memory.word(word, stem) }
  remembered.set(made, memory)
  return made
}

/** What `make` gives for this text; made anew each time for a pack that remembers nothing. */
export function stemsOnce(
  kind: KindOfStems,
  { text, pack }: { text: string; pack: LanguagePack },
  make: (text: string) => Stems,
): Stems {
  const memory = remembered.get(pack)
  return memory ? memory.text(kind, text, make) : make(text)
}
