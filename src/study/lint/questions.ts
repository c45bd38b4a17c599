/**
 * What an utterance asks: its questions with their places, the form of each, and which of them are one question
 * said twice. The rules `multi`, `closed`, `options`, `long` and others read this.
 */
import type { Facet, LanguagePack } from './packs/pack.ts'
import { stemsOnce } from './packs/remember.ts'
import { listWords, type Piece, plain, splitSentences, splitWords } from './text.ts'

export type QuestionForm =
  /** Asks with a question word. */
  | 'open'
  /** Asks for yes or no. */
  | 'closed'
  /** "Tell me ...", "could you describe ...". */
  | 'request'
  /** Yes/no by grammar, a story by custom: "can you think of a time when ...". */
  | 'story'
  | 'anything_else'
  /** A few words with a question mark: "Something we have not covered?" */
  | 'fragment'

export interface AskedQuestion extends Piece {
  form: QuestionForm
  /** The text from the question's own beginning, plain. */
  core: string
  facet: Facet | null
  /** With the clause that stands before it and belongs to it: "when the line drops, what do you do?" */
  whole: string
  /** The sentence that it stands in, plain. */
  sentence: string
  sentenceStart: number
  /** Set where it is joined to the question before it in one sentence. */
  isJoined: boolean
}

export interface Analysis {
  text: string
  plain: string
  sentences: Piece[]
  /** Research questions, in order; consent and readiness ("does that sound good?") are apart. */
  questions: AskedQuestion[]
  procedural: Piece[]
  /** What stands outside the questions: acknowledgements, transitions, reminders. */
  statements: Piece[]
}

export function analyse(text: string, pack: LanguagePack): Analysis {
  const flat = plain(text)
  const sentences = splitSentences(text)
  const questions: AskedQuestion[] = []
  const statements: Piece[] = []
  const procedural: Piece[] = []
  for (const sentence of sentences) {
    const found = findQuestions(flat, sentence, pack)
    questions.push(...found)
    const isProcedural = found.length === 0 && pack.procedural.test(flat.slice(sentence.start, sentence.end))
    if (isProcedural) procedural.push(sentence)
    const until = found[0]?.start ?? (isProcedural ? sentence.start : sentence.end)
    if (until > sentence.start) statements.push(piece(text, sentence.start, until))
  }
  return { text, plain: flat, sentences, questions: withoutIntroductions(questions), procedural, statements }
}

const piece = (text: string, start: number, end: number): Piece => ({
  start,
  end,
  text: text.slice(start, end),
})

function findQuestions(flat: string, sentence: Piece, pack: LanguagePack): AskedQuestion[] {
  const body = flat.slice(sentence.start, sentence.end)
  const endsAsQuestion = /\?["')\]*_]*$/.test(body)
  if (pack.procedural.test(body)) return []
  const core = findCore(body, endsAsQuestion, pack)
  if (!core) return []
  const starts = [core.start, ...findJoined(body, core, pack)]
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? body.length
    const own = body.slice(start, end).replace(/^(?:[,;]| -)?\s*/, '')
    const form = index === 0 ? core.form : formAt(own, pack)
    return {
      start: sentence.start + start,
      end: sentence.start + end,
      text: sentence.text.slice(start, end),
      form,
      core: own,
      sentence: body,
      sentenceStart: sentence.start,
      facet: facetOf(own, pack),
      whole: pack.condition.test(body.slice(0, start))
        ? sentence.text.slice(0, end)
        : sentence.text.slice(start, end),
      isJoined: index > 0,
    }
  })
}

interface Core {
  start: number
  form: QuestionForm
}

function findCore(body: string, endsAsQuestion: boolean, pack: LanguagePack): Core | null {
  if (endsAsQuestion && pack.anythingElse.test(body)) return { start: 0, form: 'anything_else' }
  const starts = [0, ...[...body.matchAll(pack.clauseBreak)].map((match) => match.index + match[0].length)]
  for (const clause of starts) {
    const start = clause + openerLength(body, clause, pack)
    if (matchesAt(pack.requestStart, body, start)) {
      const form = pack.anythingElse.test(body) ? 'anything_else' : requestForm(body.slice(start), pack)
      if (endsAsQuestion || clause === 0 || /^[^,]{0,120}, $/.test(body.slice(0, start)))
        return { start, form }
      continue
    }
    if (!endsAsQuestion) continue
    const isOpen =
      matchesAt(pack.openStart, body, start) || (clause === 0 && matchesAt(pack.openOpening, body, start))
    if (isOpen) return { start, form: 'open' }
    const closed = clause === 0 ? pack.closedOpening : pack.closedStart
    if (matchesAt(closed, body, start)) {
      const form = pack.storyInvitation.test(body.slice(start)) ? 'story' : 'closed'
      return { start, form }
    }
  }
  if (!endsAsQuestion) return null
  const dash = body.lastIndexOf(' - ')
  const start = dash === -1 ? 0 : dash + 3
  return { start, form: pack.statementOpening.test(body) ? 'closed' : 'fragment' }
}

/** "I'm curious whether you ...": yes or no, asked by a request. */
const requestForm = (core: string, pack: LanguagePack): QuestionForm =>
  pack.asksWhether.test(core) ? 'closed' : 'request'

function openerLength(body: string, at: number, pack: LanguagePack): number {
  pack.opener.lastIndex = at
  return pack.opener.exec(body)?.[0].length ?? 0
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function findJoined(body: string, core: Core, pack: LanguagePack): number[] {
  if (core.form === 'anything_else' || !pack.mayJoin.test(body.slice(core.start))) return []
  const isRequest = core.form === 'request' || core.form === 'story'
  const pattern = isRequest ? pack.joinedToRequest : pack.joinedToQuestion
  const found: number[] = []
  for (const match of body.matchAll(pattern)) {
    if (match.index <= core.start) continue
    // "do you cook, or do you order?" offers two answers to one question: that is `options`, not `multi`.
    const joined = body.slice(match.index).replace(/^[,; -]+/, '')
    if (joined.startsWith('or ') && (formAt(joined, pack) === 'closed' || core.form === 'closed')) continue
    found.push(match.index)
  }
  return found
}

function formAt(own: string, pack: LanguagePack): QuestionForm {
  const bare = own.replace(/^(?:and|or|but|plus|as well as|also|then)\s+/, '')
  return matchesAt(pack.closedStart, bare, 0) ? 'closed' : 'open'
}

export function facetOf(core: string, pack: LanguagePack): Facet | null {
  return pack.facets.find(({ pattern }) => pattern.test(core))?.facet ?? null
}

/** "Think back to last week. What did you eat?": the first only prepares the second. */
function withoutIntroductions(questions: AskedQuestion[]): AskedQuestion[] {
  if (questions.length < 2) return questions
  return questions.filter(
    (question, index) =>
      index === questions.length - 1 ||
      !/^(?:please )?(?:think (?:of|back)|imagine|picture)\b/.test(question.core),
  )
}

/** Questions in groups; those in one group ask the same thing. */
export function groupQuestions(analysis: Analysis, pack: LanguagePack): AskedQuestion[][] {
  const groups: AskedQuestion[][] = []
  for (const question of analysis.questions) {
    const last = groups.at(-1)
    // "I'm curious about your week. What ...? Why ...?": the opening belongs to whatever follows, and ties nothing.
    const asking = last?.filter(({ core }) => !pack.openingRequest.test(core)) ?? []
    const earlier = asking.length > 0 ? asking : (last ?? [])
    if (last && earlier.some((one) => isSameQuestion(one, question, pack))) last.push(question)
    else groups.push([question])
  }
  return groups
}

/**
 * Whether the second question asks for the same thing as the first. People who ask twice in a row mostly rephrase,
 * narrow, or offer an answer; what makes a second thing of it is a new direction ("and", "on the flip side"), another
 * kind of thing asked for (a reason, an effect, a number), or a new subject.
 */
export function isSameQuestion(first: AskedQuestion, second: AskedQuestion, pack: LanguagePack): boolean {
  if (second.isJoined) return false
  if (pack.rephraseMarker.test(second.sentence) || isBare(first)) return true
  if (pack.newDirection.test(second.sentence)) return false
  if (second.form === 'fragment') return true
  if (pack.openingRequest.test(first.core) || isInvitation(second, pack)) return true
  if (first.form === 'anything_else' || second.form === 'anything_else') return first.form === second.form
  return second.form === 'closed' ? offersAnswer(first, second, pack) : asksOpenlyAgain(first, second, pack)
}

/** "And then?": opens the question that follows, and asks for nothing besides. */
const isBare = ({ form, core }: AskedQuestion): boolean => form === 'fragment' && splitWords(core).length <= 2

/** "Tell me more about it": invites to go on, and asks for nothing new. */
function isInvitation({ core }: AskedQuestion, pack: LanguagePack): boolean {
  return (
    pack.openingRequest.test(core) && (pack.backReference.test(core) || contentStems(core, pack).size === 0)
  )
}

/** "How do you go about it? Do you begin with the list?": yes or no to one possible answer. */
function offersAnswer(first: AskedQuestion, second: AskedQuestion, pack: LanguagePack): boolean {
  const shared = sharedTopic(first.core, second.core, pack)
  if (first.form === 'closed') return shared >= 0.5
  if (pack.otherSubject.test(second.core)) return shared >= 0.6
  if (pack.newMatter.test(second.core))
    return ['reason', 'effect'].includes(first.facet ?? '') && pack.asksForCause.test(second.core)
  if (pack.ownFinding.test(second.core) && !isMenu(second, pack)) return shared >= 0.6
  if (pack.listedAnswers.test(second.core)) return true
  if (first.facet === 'quantity') return isMenu(second, pack) || shared >= 0.5
  return pack.pronounSubject.test(second.core) || isMenu(second, pack) || shared >= 0.5
}

/** Telling what, how and when it happened is one account; a reason, an effect or a number is another thing. */
const account: ReadonlySet<Facet> = new Set(['description', 'episode', 'manner', 'content'])

export const isAccount = (facet: Facet): boolean => account.has(facet)

function asksOpenlyAgain(first: AskedQuestion, second: AskedQuestion, pack: LanguagePack): boolean {
  if (first.form === 'closed' || isOpposite(first.core, second.core, pack)) return false
  const [earlier, later] = [facetOrAccount(first), facetOrAccount(second)]
  const isTied = pack.backReference.test(second.core) || sharedTopic(first.core, second.core, pack) >= 0.25
  if (earlier === later) return isTied || later === 'reason' || (account.has(later) && later !== 'content')
  if (account.has(earlier) && account.has(later))
    return isTied || first.form === 'request' || first.form === 'story'
  return isTied && pack.sameFacets.some(([a, b]) => a === earlier && b === later)
}

const facetOrAccount = ({ form, facet }: AskedQuestion): Facet =>
  facet ?? (form === 'request' || form === 'story' ? 'description' : 'content')

/** "What speaks for it" and "what speaks against it" sound alike to any measure, and are two questions. */
export function isOpposite(a: string, b: string, pack: LanguagePack): boolean {
  const [left, right] = [allStems(a, pack), allStems(b, pack)]
  return pack.opposites.some((pair) => {
    const [one, other] = pair.map((word) => pack.stem(word)) as [string, string]
    const differs = (has: ReadonlySet<string>, lacks: ReadonlySet<string>) =>
      has.has(one) && !has.has(other) && lacks.has(other) && !lacks.has(one)
    return differs(left, right) || differs(right, left)
  })
}

/** A question that comes with the answers to choose from. Whether there is anything at all offers none. */
export function isMenu({ form, core }: AskedQuestion, pack: LanguagePack): boolean {
  const own = core.replace(pack.notAlternative, (held) => '#'.repeat(held.length))
  if (form === 'fragment') return false
  if (form !== 'closed') return pack.menu.some((pattern) => own.search(pattern) !== -1)
  return !pack.existence.test(own) && hasAlternative(own, pack)
}

/** "Do you cook or order in?": two answers to one yes/no question, offered with it. */
export function hasAlternative(core: string, pack: LanguagePack): boolean {
  return core.replace(pack.notAlternative, ' ').search(pack.alternative) !== -1
}

/** Share of the shorter text's content words that the longer one has too. */
export function sharedTopic(a: string, b: string, pack: LanguagePack): number {
  const left = contentStems(a, pack)
  const right = contentStems(b, pack)
  const smaller = left.size <= right.size ? left : right
  const larger = smaller === left ? right : left
  if (smaller.size === 0) return 0
  let shared = 0
  for (const stem of smaller) if (larger.has(stem)) shared++
  return shared / smaller.size
}

/** Stems of the words that carry a topic. */
export function contentStems(text: string, pack: LanguagePack): ReadonlySet<string> {
  return stemsOnce('topic', { text, pack }, () => {
    const stems = new Set<string>()
    for (const word of listWords(plain(text))) {
      if (pack.stopWords.has(word) || word.length < 2) continue
      stems.add(pack.stem(word))
    }
    return stems
  })
}

/** Stems of all its words. */
export function allStems(text: string, pack: LanguagePack): ReadonlySet<string> {
  return stemsOnce(
    'all',
    { text, pack },
    () => new Set(listWords(plain(text)).map((word) => pack.stem(word))),
  )
}
