/**
 * What stands in an answer already, by the kinds of thing that stock questions ask for: asked "How do you deal with that?",
 * somebody who has just said so knows that nobody listened. By closed classes of words and wide on purpose: a stock question
 * too few costs one detail, one too many costs the talk. Pure; English.
 */
import { countWords, splitSentences } from '../../study/lint/text.ts'
import * as lexicon from './lexicon.ts'
import { countMatches, hasAny } from './measures.ts'

export const tellables = [
  /** How it went on, how it ended. */
  'end',
  /** What they do or did about it. */
  'deal',
  'cause',
  /** How it was for them. */
  'feel',
  'steps',
  /** One time that it happened. */
  'example',
  /** What it does for them. */
  'effect',
  /** When it is otherwise. */
  'contrast',
  /** What would be better. */
  'change',
  /** How it is at the moment. */
  'present',
] as const
export type Tellable = (typeof tellables)[number]

/** So much said in one go holds the steps and the end of most things. */
const wordsOfWholeStory = 45
const manyPastForms = 3

const ended =
  /\b(?:in the end|finally|eventually|at last|ended? up|since then|ever since|afterwards?|after that|so now|by the end|done by|got sorted|sorted it|that was (?:it|that)|turned out|gave up|cancelled|sent it back|never (?:went|came|did|used|heard|again)|now (?:i|we|it|they)|been (?:fine|ok|good) since)\b/
const dealt =
  /\b(?:so (?:i|we) (?:just |now |always |then )?\w+|(?:i|we) (?:just |now |usually |always |then |simply |mostly |often )*(?:end up|tend to|have to|started?|try|tried|use|used|ask|asked|call|called|ring|rang|keep|kept|avoid|avoided|wait|waited|leave|left|check|checked|write|wrote|turn|turned|switch|switched|put|go|went|take|took|make|made|send|sent|tell|told|buy|bought|restart|ignore|fix|fixed|pay|paid|do|did|print|carry|bring|drive|walk|cook|set)|instead|work ?arounds?|cope|get (?:round|around) (?:it|that))\b/
const caused =
  /\b(?:so (?:i|we|it|they|he|she|you|that|there)|as (?:i|we|it|there|they)|cos|cuz|coz|bc|otherwise|in order to|(?:i|we) (?:just |really )?(?:wanted|needed|had) (?:to|a|an|it)|reasons?|that way|after (?:i|we|my|the|a)|thanks to|which (?:means|meant|is why)|if (?:i|we|you|it|they)|when (?:i|we|my|the|it|they)|since|to (?:save|get|avoid|keep|make|have|help|see|be))\b/
const felt =
  /\b(?:feel|feels|felt|feeling|fun|nice|lovely|awful|horr\w+|annoy\w*|love\w*|hat(?:e|ed|es)|happy|sad|scar(?:ed|y)|proud|fine|great|terrible|stress\w*|relie\w+|embarrass\w*|bored?|boring|tir(?:ed|ing)|nuisance|pain|nightmare|joy\w*|enjoy\w*|ridiculous|brilliant|rubbish|worr\w+|ashamed|angry|furious|lonely|calm|good|bad)\b/
const stepped =
  /\b(?:first|start (?:with|by|off))\b.*\b(?:then|next|after|finally)\b|\bthen\b.*\bthen\b|(?:,[^,]*){3}/s
const instanced =
  /\b(?:yesterday|the other (?:day|week|night)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day(?! (?:mornings|evenings|nights|afternoons))|(?:this|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day|one (?:time|day|night|evening|morning)|back in|in (?:january|february|march|april|may|june|july|august|september|october|november|december|20\d\d|19\d\d))\b/
const works =
  /\b(?:so that|helps?|helped|lets? (?:me|us)|saves?|saved|means (?:i|we|that|you)|makes? (?:it|me|us|things)|gives? (?:me|us)|allows?|(?:i|we) can|no longer|do(?:n't| not) have to)\b/
const otherwise =
  /\b(?:unless|except|depends?|depending|sometimes|other times|only (?:if|when|on|at)|if|but (?:on|at|in|when|if|not)|apart from)\b/
const better = /\b(?:would|should|needs? to|could|wish|if they|if only|ought)\b/
/** That nothing can be done about it, or must not: what would have to change is answered. */
const unchangeable =
  /\b(?:(?:will|can|could|would|does|do|is|are) ?(?:never|not|n't|n’t) (?:going to |ever |really )*(?:be )?(?:chang(?:e|ed|ing)|different|helped)|(?:can'?t|cannot|won'?t|isn'?t going to|not going to) (?:be |really |ever |just )*(?:chang(?:e|ed)|helped|different)|(?:nothing|not much|little|no ?(?:one|body)) (?:\w+ )?(?:can|could|will|would|to) (?:\w+ )?(?:be )?(?:done?|chang(?:e|ed))|no way (?:around|round|out)|nothing (?:\w+ ){0,3}(?:do|done|change|changed) about|(?:just |simply )?(?:how|the way) (?:it|that|things) (?:is|are|goes?)|(?:for|by|because of) (?:legal|law|privacy|compliance|regulatory|regulation|contractual|security|data protection)\b|(?:is|it'?s|are) (?:a |the )?(?:law|legal requirement|requirement|policy|rules?|required)\b|always (?:be|remain|stay) (?:like )?(?:that|this|so))\b/
const atPresent = /\b(?:now|today|at the moment|currently|at present|these days|right now|still)\b/

export function toldIn(text: string): ReadonlySet<Tellable> {
  const flat = text.toLowerCase().replaceAll('’', "'")
  const isLong = countWords(text) >= wordsOfWholeStory
  const holds: Record<Tellable, boolean> = {
    end: isLong || ended.test(flat),
    deal: dealt.test(flat),
    cause: lexicon.causes.test(flat) || caused.test(flat),
    feel: felt.test(flat) || hasAny(flat, lexicon.evaluations),
    steps: isLong || stepped.test(flat),
    example:
      lexicon.examples.test(flat) ||
      instanced.test(flat) ||
      countMatches(flat, lexicon.pastForms) >= manyPastForms,
    effect: works.test(flat),
    contrast: lexicon.contrasts.test(flat) || otherwise.test(flat),
    change: better.test(flat) || unchangeable.test(flat),
    present: atPresent.test(flat),
  }
  return new Set(tellables.filter((kind) => holds[kind]))
}

const fewestOfReason = 4

/**
 * Whether a sentence stands behind these words: what somebody prefers is mostly followed by the reason, which needs no word that
 * says so ("I do it myself. The app gets dates wrong.").
 */
export function goesOnBehind({ end }: { end: number }, text: string): boolean {
  return splitSentences(text).some(
    (sentence) => sentence.start >= end && countWords(sentence.text) >= fewestOfReason,
  )
}

/** The very next sentence says why, how it is meant, or gives an instance. */
const explaining =
  /^(?:(?:and|but|so),? )?(?:because|since|for (?:example|instance)|e\.g|that(?:'s| is) (?:because|why|how|where|when)|this (?:is|was) (?:because|why|how|due|since|when|partly)|it(?:'s| is| was) (?:because|due|partly|mainly|just that|mostly)|(?:the|my|one|a) (?:main |biggest )?reasons?|by (?:that|this) i mean|i mean\b|(?:that|this|which) (?:means|meant|includes?|involves?|involved|allows?|helps?|lets?|saves?|way|has to do)|in (?:particular|other words)|specifically|namely|such as|in that|like when|as (?:an example|i|it|they|the)\b|mainly\b|mostly because|due to|otherwise)/i

/** Whether the sentence right behind these words explains them: asked to explain, they hear that nobody read on. */
export function isExplainedBehind({ end }: { end: number }, text: string): boolean {
  const flat = text.replaceAll('’', "'")
  const next = splitSentences(flat).find(({ start }) => start >= end)
  return next !== undefined && countWords(next.text) >= fewestOfReason && explaining.test(next.text.trim())
}

const presentForms =
  /\b(?:is|are|am|isn't|aren't|it's|its|that's|there's|they're|i'm|we're|have|has|do|does|don't|doesn't|can|can't|get|gets|go|goes|come|comes|take|takes|make|makes|keep|keeps|need|needs|want|wants|use|uses|\w{3,}(?<!s)s)\b/gi

/** In which time it is told, by most of its verbs; null where none can be made out. */
export function timeOf(text: string): 'past' | 'present' | null {
  const flat = text.replaceAll('’', "'")
  const past = countMatches(flat, lexicon.pastForms)
  const present = countMatches(flat, presentForms)
  if (past === present) return null
  return past > present ? 'past' : 'present'
}
