/** Participant's turn -> segments: stretches about one thing, short enough to be one theme's, long enough to stand alone. */
import { isFiller } from './filler.ts'
import { findSentences, listWords, type Stretch } from './sentences.ts'

/** Raised when the rules change: segments of an older version are made again. */
export const segmenterVersion = 1

/** A sentence with fewer words says little alone and joins its neighbour. */
const leastWords = 5
/** Joined sentences stay below this. */
const mostJoinedWords = 45
/** A turn is cut off here: nobody says more in one turn, and a pasted book must not fill the study. */
const mostSegments = 400

/** A sentence that speaks of "it" or "they" needs the one before it to be understood; longer ones explain themselves. */
const mostPronounWords = 18
const pronoun = /^(?:it|its|it's|it’s|this|that|that's|that’s|these|those|they|he|she|there)\b/i
/** Openings that lean on the sentence before. */
const leaning =
  /^(?:because|which|and|but|or|so that|as in|especially|particularly|for example|for instance|e\.g|such as|like|also)\b/i

interface Sentence extends Stretch {
  words: number
}

/**
 * The segments of one turn in order, without overlap; filler is left out. Offsets are UTF-16 units into `text`.
 *
 * Sentences by UAX 29; one of fewer than five words, or one that opens by leaning on the sentence before
 * ("Because ...", "For example ...", a short "It ..."), joins that sentence within the same paragraph while both stay under 45 words.
 */
export function segmentTurn(text: string, language = 'en'): Stretch[] {
  const sentences = findSentences(text, language)
    .filter((stretch) => !isFiller(text.slice(stretch.start, stretch.end), language))
    .map((stretch) => ({
      ...stretch,
      words: listWords(text.slice(stretch.start, stretch.end), language).length,
    }))
  const joined: Sentence[] = []
  for (const sentence of sentences) {
    const before = joined.at(-1)
    if (before && mayJoin(text, before, sentence)) {
      before.end = sentence.end
      before.words += sentence.words
    } else {
      joined.push(sentence)
    }
  }
  return joined.slice(0, mostSegments).map(({ start, end }) => ({ start, end }))
}

function mayJoin(text: string, before: Sentence, sentence: Sentence): boolean {
  // Anything but white space in the gap is a sentence that was left out.
  if (!/^[^\S\n\r]*$/u.test(text.slice(before.end, sentence.start))) return false
  if (before.words + sentence.words > mostJoinedWords) return false
  const opening = text.slice(sentence.start, sentence.start + 16)
  return (
    sentence.words < leastWords ||
    before.words < leastWords ||
    leaning.test(opening) ||
    (sentence.words <= mostPronounWords && pronoun.test(opening))
  )
}
