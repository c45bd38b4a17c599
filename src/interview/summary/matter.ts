/**
 * What a question asks of, named within a sentence: the thing ("the call", "the last box"), else the question told instead of asked
 * ("why you stopped", "how you pay for the ride"). Each rests on a form that is certain. Pure; English.
 */
import { countWords, splitSentences } from '../../study/lint/text.ts'
import { readAskedExperience } from '../../study/purposes/topic/asked-experience.ts'
import { topicOf } from '../proposer/repair.ts'
import { conjugate } from '../reading/conjugate.ts'
import { isFiniteVerb, isNegative, readSubject } from '../reading/grammar.ts'
import { type Token, tagWords } from '../reading/tag-words.ts'

/** A longer one is no name. */
const mostWords = 14

/**
 * To stand behind "about" within a sentence, while the guide's question is the next one: "how you came by the van", "the
 * last lesson". Null where no form is certain, or where it asks two things.
 */
export function matterOf(question: string, language: string): string | null {
  if (!language.startsWith('en')) return null
  const sentence = askingSentence(question)
  if (sentence === null || also.test(question.replace(/[.?!\s]+$/, ''))) return null
  const matter = thingOf(sentence) ?? (imperative.test(sentence) ? null : told(sentence))
  if (matter === null || countWords(matter) > mostWords || isPointer.test(matter)) return null
  if (/^who(?:m| else)?\b.*\bthere (?:is|are|was|were)$/i.test(matter)) return null
  return begun(matter)
}

/** Small where it begins with a word of the question and no name. */
const begun = (matter: string) =>
  asking.test(matter) || begins.test(matter) || /^whether\b/i.test(matter)
    ? matter.charAt(0).toLowerCase() + matter.slice(1)
    : matter

const aside =
  /,? (?:if anything(?: (?:does|do|did|is|was|has))?|if at all|if any|if anybody|if anyone|if ever|in your own words|please|exactly)\b,?/gi
const also =
  /,? (?:and|or) (?:(?:also|then) )?(?:what|why|how|who|whom|when|where|which|in what way|for how long)\b.*$/i

/** The one sentence that asks, without its asides and a second question behind it; null where several do. */
function askingSentence(question: string): string | null {
  const sentences = splitSentences(question.replaceAll('’', "'").trim()).map(({ text }) => text)
  const asking = sentences.filter((text) => text.endsWith('?'))
  const only = asking.length === 1 ? asking[0]! : sentences.length === 1 ? sentences[0]! : null
  if (only === null) return null
  const plain = only
    .replace(/[.?!\s]+$/, '')
    .replace(/^(?:please|and|so|now|then|first|finally|lastly),? /i, '')
    .replace(/^(?:looking|thinking) (?:ahead|forward|back)(?: (?:on|to|over) [^,]{3,30})?, /i, '')
    .replace(aside, '')
  const first = plain.replace(also, '').trim()
  return countWords(first) < 2 ? plain : first
}

const things = [
  /^how (?:did|does|do) (.+?) go(?: for you)?$/i,
  /^(?:what|how) (?:do|did|would|does) you (?:think|make) (?:of|about) ((?:the|your|this|that|these|those|an?) .+)$/i,
  /^what (?:is|are|was|were) (?:your (?:impression|view|opinion|experience|first thought)s? (?:of|on|with|about)) (.+)$/i,
  /^what (?:was|is) ([a-z]+ing .+?) like\b/i,
  /^what (?:would|could|should) (.+?) look like\b/i,
]
const howIt = /^how (?:was|were|is|are) (.+)$/i
const whatIt = /^what (?:is|are|was|were) (.+)$/i

/** Of what it asks, where that is named by a noun. */
function thingOf(sentence: string): string | null {
  if (imperative.test(sentence)) {
    const topic = topicOf(sentence)
    return topic !== null && asking.test(topic) ? (told(topic) ?? topic) : topic
  }
  const isOfCase = /^what happen/i.test(sentence)
  const asked = isOfCase ? null : readAskedExperience(sentence)?.about
  if (asked && !helpers.has(asked.split(' ')[0]!.toLowerCase())) return asked
  for (const pattern of things) {
    const found = pattern.exec(sentence)?.[1]
    if (found && !isPointer.test(found)) return found
  }
  const [how, what] = [howIt.exec(sentence)?.[1], whatIt.exec(sentence)?.[1]]
  if (how && isNamed(how) && !holdsVerb(how)) return how
  // "What was the last museum you went to" ends on a preposition of its own; "what is the card for" does not.
  const isRelative = what !== undefined && /\byou\b/i.test(what)
  if (what && isNamed(what) && (isRelative || !(stranded.test(what) || holdsVerb(what)))) return what
  return null
}

const imperative = /^(?:tell|describe|walk|talk|think|take)\b/i
const isPointer = /^(?:it|that|this|you|they|he|she|things|there|everything)\b(?!['’]s)/i
const begins = /^(?:the|your|a|an|this|that|those|these|his|her|their|our|its) /i
const stranded = /\b(?:for|about|of|with|to|like|from|on|in|at|by)$/i
const mostOfThing = 9
const isNamed = (text: string) => begins.test(text) && countWords(text) <= mostOfThing

/** Something is said of it: "How is the heavy work shared out?" */
const holdsVerb = (text: string) =>
  tagWords(text).some(
    ({ tags }, at, all) => tags.has('Verb') && (!tags.has('Gerund') || (at > 1 && at === all.length - 1)),
  )

const asking =
  /^(?:(?:in|at|on|for|with|from|to|by|about) )?(?:what|which|how|why|when|where|who|whom|whose)\b/i
const helpers = new Set(
  `do does did is are was were am has have had can could will would should shall may might must`.split(' '),
)
const subjects = new Set(['you', 'they', 'we', 'it', 'he', 'she', 'there', 'people', 'others'])
const between = new Set(
  `ever usually normally really actually first then also generally typically mostly always still often last just`.split(
    ' ',
  ),
)

/** With its subject before its verb, in the order of a clause that is told. Null where either is not certain. */
function told(sentence: string): string | null {
  const tokens = tagWords(sentence)
  const isWh = asking.test(sentence)
  const at = tokens.findIndex(({ lower }) => helpers.has(lower))
  const isTold = at === -1 || (tokens.slice(1, at).some(isFiniteVerb) && subjectEnd(tokens, at + 1) === null)
  // "What led you to stop": nothing stands in front of its subject.
  if (isTold) return isWh ? sentence : null
  if (!isWh && at !== 0) return null
  const helper = tokens[at]!
  const after = subjectEnd(tokens, at + 1)
  if (after === null) return isWh && isOwnSubject(sentence, helper, tokens[at + 1]) ? sentence : null
  const isNoun = !subjects.has(tokens[at + 1]!.lower) || tokens[at + 1]!.lower === 'people'
  if (isNoun && !mayFollowNoun(tokens, after)) return null
  const subject = sentence.slice(tokens[at + 1]!.start, tokens[after - 1]!.end)
  const rest = tokens[after] ? sentence.slice(tokens[after]!.start) : ''
  const verb = verbPart(tokens, { helper, after, rest, subject })
  if (verb === null) return null
  const lead = isWh ? sentence.slice(0, helper.start).trim() : 'whether'
  return [lead, subject, verb].filter((part) => part !== '').join(' ')
}

function subjectEnd(tokens: readonly Token[], start: number): number | null {
  const first = tokens[start]
  if (!first) return null
  if (subjects.has(first.lower)) return start + 1
  if (!begins.test(`${first.lower} `)) return null
  const found = readSubject(
    tokens.map((token) => (token.lower === 'your' ? { ...token, lower: 'my' } : token)),
    start,
  )
  return found && found.after > start ? found.after : null
}

/** Where its name may go on ("the change in pricing", "the way you get about", "this text message") nobody knows its end. */
function mayFollowNoun(tokens: readonly Token[], after: number): boolean {
  const [next, then] = [tokens[after], tokens[after + 1]]
  if (!next) return true
  const isPart = ['Verb', 'Adjective', 'Adverb', 'Negative'].some((tag) => next.tags.has(tag))
  return isPart && !(then && isFiniteVerb(then) && !next.tags.has('Adverb'))
}

/** "Who was with you", "what would make you stop": the question word is the subject itself. */
const isOwnSubject = (sentence: string, { lower }: Token, next: Token | undefined) =>
  next !== undefined &&
  /^(?:what|who|which)\b/i.test(sentence) &&
  !/^(?:do|does|did)$/.test(lower) &&
  (next.tags.has('Verb') || next.tags.has('Preposition') || next.tags.has('Adjective')) &&
  !next.tags.has('Gerund') &&
  !/^(?:is|are|was|were)$/.test(lower) === next.tags.has('Verb')

interface Parts {
  helper: Token
  after: number
  rest: string
  subject: string
}

/** "did ... stop" is "stopped"; any other helper stands before its verb. */
function verbPart(tokens: readonly Token[], { helper, after, rest, subject }: Parts): string | null {
  const auxiliary = helper.lower
  if (rest === '') return /^(?:is|are|was|were)$/.test(auxiliary) ? helper.text.toLowerCase() : null
  if (!/^(?:do|does|did)$/.test(auxiliary) || isNegative(tokens[after]!)) return `${auxiliary} ${rest}`
  if (auxiliary === 'do') return rest
  let at = after
  while (tokens[at] && between.has(tokens[at]!.lower)) at++
  const verb = tokens[at]
  if (!verb) return null
  const form = auxiliary === 'did' ? pastOf(verb) : thirdOf(verb, subject)
  if (form === null) return null
  return `${rest.slice(0, verb.start - tokens[after]!.start)}${form}${rest.slice(verb.end - tokens[after]!.start)}`
}

/** Behind "did" stands the base form, whatever the tagger makes of it. */
const pastOf = (verb: Token) => conjugate({ ...verb, tags: new Set(['Verb', 'Infinitive']) })?.past ?? null

function thirdOf({ lower }: Token, subject: string): string | null {
  if (!/^[a-z]+$/.test(lower) || (!subjects.has(subject.toLowerCase()) && / and /.test(subject))) return null
  if (lower === 'have') return 'has'
  if (/(?:s|x|z|ch|sh|o)$/.test(lower)) return `${lower}es`
  return /[^aeiou]y$/.test(lower) ? `${lower.slice(0, -1)}ies` : `${lower}s`
}
