/**
 * Whether somebody says that they did what is asked after, or that it befell them: the verb in its own sense, of the
 * speaker, come about; not denied, planned, feared, supposed or told of others. By closed lists over words. Pure.
 */
import { isReported } from '../claims/paraphrase/is-reported.ts'
import { isPastForm } from '../claims/paraphrase/lexicon.ts'
import type { Passage, Search } from './find-passages.ts'
import { relativesOf } from './lexicon.ts'
import { isSpecific } from './match-sentences.ts'
import { setOf, subjectOfStudy } from './question-words.ts'
import type { Deed } from './read-deed.ts'
import type { RecordIndex } from './record-index.ts'
import { standingOf } from './standing.ts'
import { stemOf } from './stems.ts'
import { meaningOfWord, nearnessToStems } from './word-meanings.ts'
import { baseForm, nearWords } from './wordnet.ts'

const leastNear = 0.65
/** A word of the question stands by the deed from here on. */
const leastBeside = 0.6
const objectReach = 5
const gapInPhrase = 3

const speaker = setOf("i i'm i've i'd we we've we're we'd im ive")
const others = setOf(`
  he she they you it who which that people everyone everybody someone somebody others colleagues friends companies students
  clients he's she's they've they're you've it's
`)
/** They may stand between who does it and what is done. */
const between = setOf(`
  have has had having did do been just recently actually already also then finally even really eventually simply completely
  totally basically once later soon immediately ever literally personally quickly only all both still to decided chose
  managed ended up got had forced was were be being get am
`)
const joining = setOf('and but then so or')
const befalling = setOf("was were been got get being is am are i'm gotten")
/** After one of these stands a thing, or what is done for or without it. */
const noVerbAfter = setOf(`
  the a an my your his her its our their this these those no any some of for with by in on from about without at more
`)
const leadsThere = setOf('had decided chose managed forced got')
const notQuite = setOf("almost nearly never not didn't don't haven't without barely hardly")
const unchanged = setOf('quit cut put hit set let shut hurt cost read bet split spread cast')
const breaksOff = setOf('because when and but for since if while as after before although though then')

/** For one search: the forms are looked for in the whole vocabulary. */
export function sayingDeed(search: Search, deed: Deed): (passage: Passage) => boolean {
  const looking: Looking = { search, deed, forms: formsOf(search, deed) }
  return ({ first, last }) => {
    for (let sentence = first; sentence <= last; sentence++) if (saysIt(looking, sentence)) return true
    return false
  }
}

interface Form {
  /** Stems, the verb's first. */
  stems: string[]
  /** What the whole phrase means is told in either voice: "laid off" for "lose their job". */
  isOfPhrase: boolean
}

interface Looking {
  search: Search
  deed: Deed
  forms: readonly Form[]
}

/** So near in meaning one verb tells the deed of the other: "left" for "quit". */
const sameDeed = 0.62

function nearByMeaning(index: RecordIndex, verb: string): string[] {
  const meaning = meaningOfWord(verb)
  if (!meaning) return []
  return [...nearnessToStems(meaning, index).entries()].flatMap(([stem, nearness]) =>
    nearness >= sameDeed && baseForm(index.commonWords[stem]!, 'verb') !== null
      ? [index.commonWords[stem]!]
      : [],
  )
}

function formsOf({ clause, index }: Search, { verb, asked }: Deed): Form[] {
  const stemsOf = (words: readonly string[]) =>
    words.filter((word, at) => at === 0 || !fillers.has(word)).map(stemOf)
  const phrase = clause.words.find(
    ({ class: kind, word }) => kind === 'phrase' && word.startsWith(`${asked}_`),
  )
  if (phrase) {
    const alike = relativesOf(phrase.word).filter(({ words, quality }) => words.length > 1 && quality >= 0.8)
    return [phrase.word.split('_'), ...alike.map(({ words }) => words)].map((words) => ({
      stems: stemsOf(words),
      isOfPhrase: stemOf(words[0]!) !== stemOf(verb),
    }))
  }
  // "Burn out" is not said by who burns the toast.
  const withParticle = clause.words.find(
    ({ class: kind, word }) => kind === 'verb' && [asked, verb].some((each) => word.startsWith(`${each}_`)),
  )
  if (withParticle) {
    const alike = nearWords(withParticle.word, ['verb']).filter(({ quality }) => quality >= leastNear)
    return [withParticle.word, ...alike.map(({ word }) => word)].map((word) => ({
      stems: stemsOf(word.split('_')),
      isOfPhrase: false,
    }))
  }
  const near = [
    ...nearWords(verb, ['verb']).map(({ word, quality }) => ({ words: word.split('_'), quality })),
    ...[verb, asked].flatMap((word) => relativesOf(word)),
  ].filter(({ quality }) => quality >= leastNear)
  const nearest = nearByMeaning(index, verb).map((word) => [word])
  return [[verb], ...near.map(({ words }) => words), ...nearest].map((words) => ({
    stems: stemsOf(words),
    isOfPhrase: false,
  }))
}

const fillers = setOf('my their a the his her our your')

function saysIt(looking: Looking, sentence: number): boolean {
  const { index } = looking.search
  const { firstToken, lastToken } = index.sentences[sentence]!
  const words = Array.from(
    { length: lastToken - firstToken },
    (_, at) => index.words[index.tokens[firstToken + at]!]!,
  )
  return words.some((_, at) =>
    looking.forms.some((form) => {
      const end = endOf(form, words, at)
      return (
        end !== null &&
        isOwn(looking, { words, at, form }) &&
        hasCome(looking.deed, words, at) &&
        standingOf(index, sentence, firstToken + at) === 'asserted' &&
        !isReported(words.slice(0, at).join(' ')) &&
        isOfSame(looking, { sentence, object: words.slice(end, end + objectReach) })
      )
    }),
  )
}

/** Exclusive; null where the form does not stand there. */
function endOf({ stems }: Form, words: readonly string[], at: number): number | null {
  if (stemOf(words[at]!) !== stems[0]) return null
  let end = at + 1
  for (const stem of stems.slice(1)) {
    const next = words.slice(end, end + gapInPhrase + 1).findIndex((word) => stemOf(word) === stem)
    if (next < 0) return null
    end += next + 1
  }
  return end
}

interface Standing {
  words: readonly string[]
  at: number
  form: Form
}

function isOwn({ deed }: Looking, { words, at, form }: Standing): boolean {
  const befell =
    words.slice(Math.max(0, at - 3), at).some((word) => befalling.has(word)) && !words[at]!.endsWith('ing')
  const toMe = words.slice(at + 1, at + 3).some((word) => word === 'me' || word === 'us')
  if (deed.isPassive && toMe) return true
  if (!form.isOfPhrase && befell !== deed.isPassive) return false
  let back = at - 1
  while (back >= 0 && between.has(words[back]!)) back--
  if (back < 0) return !deed.isPassive && at <= 1
  if (joining.has(words[back]!)) {
    const subject = words.slice(0, back).findLast((word) => speaker.has(word) || others.has(word))
    return subject !== undefined && speaker.has(subject)
  }
  return speaker.has(words[back]!)
}

/** In a form that says it of what has been, or of what is where that is asked. */
function hasCome({ isPast }: Deed, words: readonly string[], at: number): boolean {
  const word = words[at]!
  const before = words.slice(Math.max(0, at - 3), at)
  const last = before.at(-1) ?? ''
  if (noVerbAfter.has(last) || before.some((each) => notQuite.has(each))) return false
  if (last === 'to') return leadsThere.has(before.at(-2) ?? '')
  if (word.endsWith('ing')) return isPast ? /^(?:been|up)$/u.test(last) : /^(?:been|am|i'm|keep)$/u.test(last)
  if (!isPast || unchanged.has(word) || last === 'did') return true
  return isPastForm(word) || morePasts.has(word)
}

const morePasts = setOf(
  'laid agreed freed slid stuck sought bore bled bred clung crept hung shook struck tore woke swept wept',
)

/** Together with what else is asked: "job" by "lost", and of the study's own subject what was quit. */
function isOfSame(
  { search, deed, forms }: Looking,
  { sentence, object }: { sentence: number; object: string[] },
): boolean {
  const { concepts, match, index, clause } = search
  const isOfDeed = (word: string) =>
    word.split('_').some((part) => forms[0]!.stems[0] === stemOf(part)) || word === deed.asked
  const rest = concepts.flatMap((concept, at) => (isSpecific(concept) && !isOfDeed(concept.word) ? [at] : []))
  if (rest.length > 0) return rest.some((at) => match.own[at]![sentence]! >= leastBeside)
  if (deed.isPassive || !clause.words.some(({ class: kind }) => kind === 'subject')) return true
  const isPhraseOfUse = forms[0]!.stems.includes(stemOf('use'))
  if (!isPhraseOfUse && forms[0]!.stems.length > 1) return true
  const until = object.findIndex((word) => breaksOff.has(word))
  return object
    .slice(0, until < 0 ? undefined : until)
    .some((word) => subjectOfStudy.has(word) || index.names.has(index.numbers.get(word) ?? -1))
}
