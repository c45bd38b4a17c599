/** Faults put into true quotations. Null where a stretch does not allow that one. */
import { isNegation, isNumberWord } from '../../src/findings/claims/tokens.ts'
import type { RandomGenerator } from '../../src/statistics/random.ts'
import type { Drawn, Faulty, Source } from './vary-quotations.ts'

type Fault = (drawn: Drawn, source: Source) => Faulty | null

const fromWords = 7
const wordRuns = (text: string) => [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)]
const replaceAt = (text: string, found: { index: number; 0: string }, by: string) =>
  text.slice(0, found.index) + by + text.slice(found.index + found[0].length)

function pickWord(
  text: string,
  random: RandomGenerator,
  fits: (word: string) => boolean,
): RegExpExecArray | null {
  const found = wordRuns(text).filter(
    ({ 0: word, index }, at, all) => index > 0 && at < all.length - 1 && fits(word),
  )
  return found.length > 0 ? (found[random.below(found.length)] as RegExpExecArray) : null
}

const isPlain = (word: string) =>
  /^\p{Ll}{4,}$/u.test(word) && !isNumberWord(word) && !isNegation(word) && !/n['’]t$/u.test(word)
const enough = (text: string, least = fromWords) => wordRuns(text).length >= least
const letters = 'abcdefghijklmnopqrstuvwxyz'
const altered = ['altered']

const otherWords =
  'weather garden planet velvet harvest camera bridge lemon pillow candle often maybe strange orange purple'.split(
    ' ',
  )

function replacing(make: (word: string, random: RandomGenerator) => string, reasons = altered): Fault {
  return ({ words }, { random }) => {
    if (!enough(words)) return null
    const found = pickWord(words, random, isPlain)
    if (!found) return null
    const by = make(found[0], random)
    return by === found[0] ? null : { quote: replaceAt(words, found, by), reasons }
  }
}

const digits =
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty'.split(' ')

export const faults: Record<string, Fault> = {
  'one letter changed': replacing((word, random) => {
    const at = 1 + random.below(word.length - 1)
    return word.slice(0, at) + letters[random.below(26)] + word.slice(at + 1)
  }),
  'one letter dropped': replacing((word) => word.slice(0, -1)),
  'one letter more': replacing((word) => `${word}s`),
  'two letters swapped': replacing((word) => word[0]! + word[2] + word[1] + word.slice(3)),
  'another word': replacing((_, random) => otherWords[random.below(otherWords.length)]!),
  'a word more': replacing((word, random) => `${word} ${otherWords[random.below(otherWords.length)]}`),
  'a word less': ({ words }, { random }) => {
    const found = enough(words) && pickWord(words, random, isPlain)
    return found ? { quote: replaceAt(words, found, '').replace(/\s+/gu, ' '), reasons: altered } : null
  },
  'a word moved': ({ words }, { random }) => {
    const list = words.split(' ')
    if (list.length < fromWords || list.some((word) => isNegation(word.toLowerCase()))) return null
    const at = 1 + random.below(list.length - 3)
    const [moved] = list.splice(at, 1)
    if (moved === '') return null
    list.splice(at + 2 > list.length ? 0 : at + 2, 0, moved!)
    return list.join(' ') === words || isNumberWord(moved!.toLowerCase())
      ? null
      : { quote: list.join(' '), reasons: altered }
  },
  'a word twice': replacing((word) => `${word} ${word}`),
  'contraction undone': ({ words }) => {
    const after = words.replace(
      /\b(I|we|they|you)['’](m|re|ve)\b/u,
      (_, who: string, verb: string) =>
        `${who} ${({ m: 'am', re: 'are', ve: 'have' } as Record<string, string>)[verb]}`,
    )
    return after === words || !enough(words) ? null : { quote: after, reasons: altered }
  },
  'a number changed': ({ words }, { random }) => {
    const found = pickWord(
      words,
      random,
      (word) => /^\d+$/u.test(word) || digits.includes(word.toLowerCase()),
    )
    if (!found || !enough(words, 5)) return null
    const by = /\d/u.test(found[0])
      ? String(Number(found[0]) + 1 + random.below(9))
      : digits.find((word) => word !== found[0].toLowerCase())!
    return { quote: replaceAt(words, found, by), reasons: ['number'] }
  },
  'a number put in': ({ words }, { random }) => {
    if (!enough(words) || wordRuns(words).some(([word]) => isNumberWord(word.toLowerCase()))) return null
    const found = pickWord(words, random, isPlain)
    return found ? { quote: replaceAt(words, found, `${found[0]} 40`), reasons: ['number', 'altered'] } : null
  },
  'a negation less': ({ words }) => {
    const after = words.replace(
      /\b(do|does|did|is|was|are|were|would|could|should|have|has)(?:n['’]t| not)\b/u,
      '$1',
    )
    return after === words || !enough(words, 5) ? null : { quote: after, reasons: ['negation'] }
  },
  'a negation more': ({ words }) => {
    const after = words.replace(/\b(is|was|are|were|would|could|should|will)\b(?! not|n)/u, '$1 not')
    return after === words || !enough(words, 5) ? null : { quote: after, reasons: ['negation'] }
  },
  'a negation moved': ({ words }) => {
    const list = words.split(' ')
    const at = list.indexOf('not')
    if (at < 1 || list.length < fromWords) return null
    list.splice(at, 1)
    list.splice(at > 2 ? at - 2 : Math.min(list.length, at + 3), 0, 'not')
    return list.join(' ') === words ? null : { quote: list.join(' '), reasons: ['negation'] }
  },
  'never for always': ({ words }) => {
    const after = words.replace(/\b(always|often|usually|sometimes)\b/u, 'never')
    return after === words ? null : { quote: after, reasons: ['negation', 'altered'] }
  },
  'square brackets': ({ words }, { random }) => {
    const found = enough(words) && pickWord(words, random, isPlain)
    return found ? { quote: replaceAt(words, found, `${found[0]} [really]`), reasons: altered } : null
  },
  'a word in brackets for another': ({ words }, { random }) => {
    const found = enough(words) && pickWord(words, random, isPlain)
    return found ? { quote: replaceAt(words, found, '[the product]'), reasons: altered } : null
  },
  'two turns of one person': ({ interviewId, turn, sentences }, { interviews, random }) => {
    const others = interviews
      .get(interviewId)!
      .filter(({ role }, at) => role === 'participant' && at !== turn)
    if (others.length === 0 || !enough(sentences[0]!, 5)) return null
    const other = others[random.below(others.length)]!.text!.split(/(?<=[.!?])\s+/u)[0]!
    if (!enough(other, 5)) return null
    const joiner = [' ', '... ', ' … ', ' and ', ', '][random.below(5)]!
    return { quote: sentences[0] + joiner + other, reasons: ['stitched'] }
  },
  'two people': ({ interviewId, sentences }, { draw, random }) => {
    const other = draw()
    if (other.interviewId === interviewId || !enough(sentences[0]!, 6) || !enough(other.sentences[0]!, 6))
      return null
    const isNamed = random.next() < 0.5
    return {
      quote: `${sentences[0]} ${other.sentences[0]}`,
      reasons: ['stitched'],
      interviewId: isNamed ? interviewId : null,
    }
  },
  'two places of one turn without dots': ({ text, sentences }) => {
    const all = text.split(/(?<=[.!?])\s+/u)
    const at = all.indexOf(sentences[0]!)
    const later = all[at + 2]
    return at < 0 || !later || !enough(sentences[0]!, 5) || !enough(later, 5) || !enough(all[at + 1]!, 5)
      ? null
      : { quote: `${sentences[0]} ${later}`, reasons: ['stitched'] }
  },
  'parts in the other order': ({ sentences }) =>
    sentences.length >= 2 && sentences.every((each) => enough(each, 5))
      ? { quote: `${sentences[1]} ... ${sentences[0]}`, reasons: ['stitched'] }
      : null,
  'the interviewer’s words': ({ interviewId }, { interviews, random }) => {
    const asked = interviews.get(interviewId)!.filter(({ role }) => role === 'interviewer')
    const sentences = asked[random.below(asked.length)]!.text!.split(/(?<=[.!?])\s+/u).filter((each) =>
      enough(each, 6),
    )
    return sentences.length > 0
      ? { quote: sentences[random.below(sentences.length)]!, reasons: ['interviewer'] }
      : null
  },
  'the interviewer’s words altered': ({ interviewId }, { interviews, random }) => {
    const asked = interviews.get(interviewId)!.filter(({ role }) => role === 'interviewer')
    const sentence = asked[random.below(asked.length)]!.text!.split(/(?<=[.!?])\s+/u).find((each) =>
      enough(each, 9),
    )
    const found = sentence && pickWord(sentence, random, isPlain)
    return found ? { quote: replaceAt(sentence, found, 'lemon'), reasons: ['interviewer', 'altered'] } : null
  },
  'another person’s words': ({ interviewId }, { draw }) => {
    const other = draw()
    return other.interviewId !== interviewId && enough(other.words, 6)
      ? { quote: other.words, reasons: ['wrong-person'], interviewId }
      : null
  },
  'another person’s words altered': ({ interviewId }, { draw, random }) => {
    const other = draw()
    const found =
      other.interviewId !== interviewId && enough(other.words, 10) && pickWord(other.words, random, isPlain)
    return found
      ? { quote: replaceAt(other.words, found, 'lemon'), reasons: ['altered', 'wrong-person'], interviewId }
      : null
  },
  'two hundred words, one changed': ({ text }, { random }) => {
    const words = text.split(/\s+/u)
    if (words.length < 200) return null
    const quote = words.slice(0, 200).join(' ')
    const found = pickWord(quote, random, isPlain)
    return found ? { quote: replaceAt(quote, found, 'lemon'), reasons: altered } : null
  },
  'a lead cut off': cutLead,
}

const takesAway =
  /(?:^|[.!?] )(?:I (?:don['’]t|do not) (?:think|believe|feel)(?: that| like)?|I['’]m not (?:sure|convinced)(?: that)?|(?:Some|Many|Other) people (?:say|think|believe)(?: that)?|I used to(?: think)?|I doubt(?: that)?|My (?:boss|manager|wife|husband|friend|colleague)s? (?:says?|thinks?)(?: that)?) ([\p{L}'’]+(?: [\p{L}'’]+){4,})[.!]/u

/** The record's own clause after a lead that takes it away from the speaker. */
function cutLead({ words }: Drawn): Faulty | null {
  const cut = takesAway.exec(words)
  return cut ? { quote: cut[1]!, reasons: ['cut'] } : null
}
