/**
 * What a message is, as a whole: something that happened, something done again and again, a view, a wish, a fear, what
 * does not work, a fact. A question that points at it by "that" alone has to fit. By verbs and closed classes of words,
 * so that it holds for any topic; where nothing decides it is `other`, and only a question that fits all is asked. Pure;
 * English.
 */
import { countWords, splitSentences } from '../../study/lint/text.ts'
import { type AskKind, askKindOf } from '../proposer/ask-kind.ts'
import { isFiniteVerb, isPast } from './grammar.ts'
import * as lexicon from './lexicon.ts'
import { hasAny } from './measures.ts'
import { beginsWithOwnAct } from './own-acts.ts'
import { takenBackUntil } from './signals.ts'
import { type Token, tagWords } from './tag-words.ts'

export const gists = [
  /** Things that happened, one after the other or one alone. */
  'episode',
  /** What moved them: they wept, they were proud, their hands shook. */
  'felt',
  /** How it was. */
  'situation',
  /** What they themselves do again and again. */
  'habit',
  /** What they think of something. */
  'view',
  /** What they would want. */
  'wish',
  /** What they are afraid of. */
  'fear',
  /** What does not work, or holds them back. */
  'trouble',
  /** What is so, of them or of things. */
  'fact',
  /** What others do, or people in general. */
  'general',
  'other',
] as const
export type Gist = (typeof gists)[number]

/** What somebody says of themselves only where it went to their heart. */
const moved =
  /\b(?:cried|crying|in tears|wept|sobb\w+|hugged|trembl\w+|(?:my )?heart (?:went|sank|stopped|leapt|was|jumped)|hands? (?:was|were) shaking|shaking|couldn't (?:sleep|breathe|speak)|lump in my throat|over the moon|so proud|goose ?bumps|speechless|(?:i|we|he|she) broke down|(?:i|we) (?:was|were|felt|am|'m|feel) (?:\w+ ){0,2}(?:ashamed|proud|furious|relieved|heartbroken|humiliated|lonely|embarrassed|thrilled|delighted|devastated|guilty|helpless|miserable|stupid|small))\b/

/** Fear as their own and as the point: "nothing to worry about", "no worries" are none. */
const fears =
  /\b(?:(?:i'?m|i am|we'?re|we are|i get|always|bit|so|really|makes? me|feel) (?:(?!not|never|no|less)\w+ ){0,2}(?:afraid(?! (?:i|not|so|no)\b|[.,!]|$)|scared|frightened|terrified|anxious|worried|nervous|uneasy)|i (?:(?!don't|never|rarely|hardly|not)[\w']+ )?(?:worry|fear|dread|panic)|(?:my|the|biggest|only|main) (?:\w+ )?(?:fear|worry|nightmare|dread)|(?<!(?:not|n't|never) )worr(?:y|ies) me|scares? me|frightens? me|what if\b)/
const asksForFear = /\b(?:worr\w+|afraid|fears?|concern\w*|scare\w*|nervous|could go wrong)\b/i
const asksForWish =
  /\b(?:would you (?:like|want|wish|change|prefer|improve|add|need|expect|do differently)|would (?:make|help|need)|would\b[^?]{0,60}\bhave to|wish|should (?:it|the|they|there|\w+ (?:do|be|have))|(?:is|are) missing|improve\w*|ideal\w*|looking ahead)\b/i
const wishes =
  /\b(?:i(?:'d| would) (?:\w+ )?(?:want|like|love|wish|prefer|need|add|change|rather)|i (?:just |really )?(?:want(?! to (?:make sure|be sure|ensure|check|know (?:that|whether)))|wish)\b|we want\b|would be (?:\w+ )?(?:nice|good|great|better|lovely|easier|fine|enough|helpful)|would (?:\w+ )?(?:help|save|make)|if only|(?:it|they|there|the \w+|somebody|someone) (?:really )?(?:needs? to|could do with)|(?:could|can) (?:they|it|there) (?:not )?\w+\b.*\?|i hope\b)/
const denied =
  /\b(?:doesn't|don't|won't|can't|cannot|isn't|never|not) (?:\w+ )?(?:come|work|open|load|fit|answer|reach|help|arrive|start|stop|turn|show|tell|say|let|talk|go|get|listen|read|ring|hold|find)\w*\b|\b(?:is|are|it's|they're|always|keeps?|gets?|goes) (?:\w+ )?(?:broken|out of order|down|wrong|late|dead|full|stuck|missing|empty|cold|closed|shut|useless|rude|gone|crash\w*|freez\w*|drop\w*|fail\w*|break\w*|cancel\w*|delay\w*)\b|\b(?:drops?|crashes|freezes|breaks|fails|leaks|jams|disappears|cuts out|times out)\b/
const views =
  /\b(?:(?:i|we) (?:\w+ ){0,2}(?:think\b(?!\W*$)|feel|find|believe|reckon|like|love|hate|prefer|trust|enjoy|dislike|loathe|adore)\b|in my (?:view|opinion|eyes)|if you ask me|to be honest|honestly|tbh|imo)/
const judged =
  /\b(?:it|that|this|they|these|those|there|the \w+(?: \w+)?|its|thats|theyre)(?:'s|'re| is| are|\b(?= ?(?:not|just|a bit)\b)) (?:\w+ ){0,3}\w/
const others =
  /(?:^|[.!?,;] *|\b(?:and|but|so|because) )(?:most (?:of )?|many |some |all |these |the |lots of |a lot of )*(?:people|everyone|everybody|nobody|no one|(?<=(?:^|[.!?] ?)(?:all )?)they|folk|folks|men|women|kids|others|customers|clients|parents|students|staff|you)\b(?:'re|'ve)? (?:\w+ ){0,2}\w/
/** Of a practice, without "I": "monthly pass on the phone", "Open class, pick column, type, save". */
const repeated =
  /\b(?:every|each|usually|normally|mostly|always|often|sometimes|whenever|weekly|daily|monthly|twice a|once a|times a|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|at weekends?)\b/

const mostSentences = 5
const fewestForMain = 8

/** Beside something shown, what they say is how they see it, unless a story of their own is told at length. */
const fewestOfStory = 3

export function gistOf(said: string, question: string, isBesideScreen = false): Gist {
  const text = withoutTakenBack(said)
  const gist = gistOfAll(text, question, isBesideScreen)
  if (holdsOfAll.includes(gist) || countWords(text) <= mostForOne) return gist
  // Several things in one message: "that" is what was said last, and has to be of the same kind.
  const last = splitSentences(text).at(-1)
  return last && gistOfAll(last.text, question, isBesideScreen) === gist ? gist : 'other'
}

const holdsOfAll: readonly Gist[] = ['episode', 'felt', 'situation', 'other']
const mostForOne = 28

/** What they took back is not what they say. */
function withoutTakenBack(said: string): string {
  const left = said.slice(takenBackUntil(said))
  return countWords(left) >= 2 ? left : said
}

function gistOfAll(text: string, question: string, isBesideScreen: boolean): Gist {
  const flat = text.toLowerCase().replaceAll('’', "'")
  const asked = askKindOf(question)
  const words = countWords(text)
  const told = tally(text)
  if (moved.test(flat)) return 'felt'
  if (isBesideScreen && told.events < fewestOfStory) return 'view'
  const isTold = told.events >= 2 && told.events > told.acts + told.states
  if (isTold && words > fewestForMain) return 'episode'
  if (fears.test(flat) || (asksForFear.test(question) && told.events === 0 && words > 1)) return 'fear'
  if (told.events <= 1 && (wishes.test(flat) || asksForWish.test(question))) return 'wish'
  if (told.events > 0 && told.events >= told.acts + told.states) return 'episode'
  if (told.pastStates > told.acts + told.states) return asked === 'view' ? 'view' : 'situation'
  return gistOfPresent(flat, { asked, told, words })
}

interface Present {
  asked: AskKind
  told: Tally
  words: number
}

function gistOfPresent(flat: string, { asked, told, words }: Present): Gist {
  // "Never" alone may be a habit or a boast.
  const without = flat.replace(/\bnever\b/g, '')
  if (denied.test(flat) || (lexicon.barrier.test(without) && !lexicon.noBarrier.test(flat))) {
    return asked === 'view' && !denied.test(flat) ? 'view' : 'trouble'
  }
  if (told.ownActs > 0 && (asked !== 'view' || told.ownActs >= told.states)) return 'habit'
  if (views.test(flat) || asked === 'view')
    return words > 1 || hasAny(flat, lexicon.evaluations) ? 'view' : 'other'
  if (told.acts > 0 && asked !== 'event' && others.test(flat)) return 'general'
  if (told.states > 0 && judged.test(flat) && hasAny(flat, lexicon.evaluations)) return 'view'
  if (asked === 'practice' && (told.acts > 0 || repeated.test(flat))) return 'habit'
  return told.states > 0 && told.acts === 0 ? 'fact' : 'other'
}

interface Tally {
  /** Finite verbs: what happened, what is done, by themselves or at all; what was so, what is so. */
  events: number
  acts: number
  ownActs: number
  pastStates: number
  states: number
}

const auxiliary = /^(?:do|does|did|have|has|had|am|is|are|was|were|be|'s|'ve|'d|'m|'re)(?:n't)?$/
const supposed = /^(?:will|would|could|might|may|should|shall|can|must|won't|wouldn't|couldn't|can't|cannot)$/

function tally(text: string): Tally {
  const sentences = splitSentences(text).filter(({ text: said }) => !said.endsWith('?'))
  const read =
    sentences.length <= mostSentences ? sentences : [...sentences.slice(0, 3), ...sentences.slice(-2)]
  const sum: Tally = { events: 0, acts: 0, ownActs: 0, pastStates: 0, states: 0 }
  for (const { text: said, start } of read) {
    const tokens = tagWords(said.slice(0, 300), start)
    if (beginsWithOwnAct(said) && !isFiniteVerb(tokens[0]!)) sum.events++
    for (const at of tokens.keys()) count(sum, tokens, at)
  }
  return sum
}

function count(sum: Tally, tokens: readonly Token[], at: number): void {
  const token = tokens[at]!
  if (!isFiniteVerb(token)) return
  const next = tokens[at + 1]
  const word = lastPart(token)
  // "I have paid", "I don't know", "I'd go": the verb that follows is counted.
  if (supposed.test(word) || isAttribute(tokens, at)) return
  if (auxiliary.test(word) && next && isFollowedByVerb(tokens, at)) return
  const isState = lexicon.stateVerbs.has(token.lower) || auxiliary.test(word) || token.tags.has('Copula')
  if (isPast(tokens, at)) {
    if (isState) sum.pastStates++
    else sum.events++
    return
  }
  if (isState) sum.states++
  else {
    sum.acts++
    if (isOwn(tokens, at)) sum.ownActs++
  }
}

/** Of "didn't" the verb, not the "not". */
function lastPart({ parts, lower }: Token): string {
  const verb = parts.filter((part) => part !== '' && part !== 'not').at(-1)
  return verb?.toLowerCase() ?? lower
}

/** "Two grown sons", "when I'm paid": no event of its own. */
function isAttribute(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const before = tokens[at - 1]
  if (!before) return false
  // "A boat", "two grown": whatever the tagger makes of the word.
  const isOfIt = ['Value', 'Determiner', 'Possessive'].some((tag) => before.tags.has(tag))
  if (isOfIt && before.after === ' ' && !/^(?:this|that)$/.test(before.lower)) return true
  if (!token.tags.has('PastTense')) return false
  const nearest = tokens.slice(Math.max(0, at - 2), at)
  return nearest.some((each) => /^(?:am|is|are|be|being|get|gets|'m|'re|'s)$/.test(lastPart(each)))
}

function isFollowedByVerb(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(at + 1, at + 4)
    .some(({ tags }, next) => tags.has('Verb') && !isAttribute(tokens, at + 1 + next))
}

/** "I", "we", with at most two words between. */
function isOwn(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ lower, parts }) => ['i', 'we'].includes(parts[0]?.toLowerCase() || lower))
}
