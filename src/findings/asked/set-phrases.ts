/**
 * Words that are said as part of something else: no hand is spoken of in "on the other hand" and in "hand over". In most set phrases
 * a word keeps its sense ("on paper", "go home", "pay cash", "wash up") and is what is spoken of. Pure. English.
 */
import { baseForm, isOfMotion, meaningsOf, type PartOfSpeech, phrasesOf } from '../ask/wordnet.ts'
import { stemOf, wordsOf } from '../themes/said-words.ts'
import { stopWords } from '../themes/stop-words.ts'

/** Of those that make another verb; "in" and "on" more often begin where or what: "the garden that I work in". */
const particles: ReadonlySet<string> = new Set('up out off down over away round around back'.split(' '))
/** What leads from one thought to the next begins with one of these; "up the stairs", "across the country" say where. */
const leading: ReadonlySet<string> = new Set('on in at by for'.split(' '))
/** Of two words the second is spoken of: "by hand", "on paper", "in private". */
const fewestWords = 3
const mostWords = 5

/** By phrases of the dictionary and their words: of what people say nothing else is held. */
const known = new Map<string, boolean>()

export function losesSense(plain: readonly string[], at: number): boolean {
  return isOfOtherVerb(plain, at) || leadsOn(plain, at)
}

/** "Hand over", "handed over". Where one moves one does, whereto ever: "walk over", "climb down". */
function isOfOtherVerb(plain: readonly string[], at: number): boolean {
  const particle = plain[at + 1]
  if (particle === undefined || !particles.has(particle)) return false
  const verb = baseForm(plain[at]!, 'verb')
  if (verb === null || isOfMotion(verb)) return false
  return isForeignTo(verb, `${verb}_${particle}`, 'verb')
}

function leadsOn(plain: readonly string[], at: number): boolean {
  for (let from = Math.max(0, at - mostWords + 1); from < at; from++) {
    if (!leading.has(plain[from]!)) continue
    for (
      let end = Math.max(at + 1, from + fewestWords);
      end <= Math.min(plain.length, from + mostWords);
      end++
    )
      if (
        isAloneIn(plain.slice(from, end), plain[at]!) &&
        isForeignTo(plain[at]!, plain.slice(from, end).join('_'), 'adv')
      )
        return true
  }
  return false
}

/** "At a low price" says more than how a thought goes on. */
function isAloneIn(phrase: readonly string[], word: string): boolean {
  return phrase.every((each) => each === word || stopWords.has(each))
}

/** The dictionary holds the phrase, and says what it means, in each of its senses, without the word or a form of it. */
function isForeignTo(word: string, phrase: string, part: PartOfSpeech): boolean {
  if (!phrasesOf(part).has(phrase)) return false
  const key = `${phrase} ${word}`
  const held = known.get(key)
  if (held !== undefined) return held
  const stem = stemOf(word)
  const isForeign = meaningsOf(phrase, part).every(({ words, definition }) =>
    // The phrase itself may stand there as what it is explained by.
    [...words, ...wordsOf(definition.replaceAll(phrase.replaceAll('_', ' '), ''))].every(
      (each) => stemOf(each) !== stem,
    ),
  )
  known.set(key, isForeign)
  return isForeign
}
