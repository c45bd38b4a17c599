/**
 * A question that is really put to the interviewer inside or behind an answer, in the forms of everyday talk: whether something is as it
 * should be, what they should do, what the right amount is, who asks, whether more is wanted, what our question means. Told apart from
 * what is quoted, asked of others in a story, thought aloud, or answered in the next breath. Pure; English.
 */
import { countWords, splitSentences } from '../../study/lint/text.ts'
import { type Asked, adviceKind, adviserFor } from './advice.ts'
import type { BackQuestionKind } from './questions-back.ts'
import { wantsNoAnswer } from './rhetorical.ts'
import { splitAtMarks } from './split-at-marks.ts'
import { ofMeaning, quotes, withoutOpener } from './waits-for-meaning.ts'

/** Longer ones think aloud, tell what was asked of others, or ask what they would ask a program. */
const mostWordsOfMessage = 90
const mostWordsOfAsked = 24

/** What was asked elsewhere, or as an example of what is asked. */
const askedElsewhere =
  /(?:\b(?:ask(?:s|ed|ing)?|say(?:s|ing)?|said|like|e\.?g\.?|instance|example|examples|wonder(?:s|ed|ing)?|thought|think(?:ing)?|thinks|questions?|prompts?|wrote|told|tells|myself|yourself|themselves|ourselves|goes|went|shout\w*|text\w*|type|typed|such as)\b[^.!?\p{L}]*|[:“"‘(])\s*$/iu
const deliberates =
  /\b(?:ask(?:ed|ing)? (?:myself|ourselves)|i (?:sometimes |often |always |just |do )?wonder\w*|goes through (?:my|your) (?:head|mind)|(?:in|through) my head|lie there|to myself|the question (?:is|was)|it(?:'s| is) (?:always|a question))\b/i
const answersItself =
  /^(?:(?:well|so|because|cos|and|but|or|um+|hm+|honestly),? )*(?:i (?:do(?:n'?t)? |would(?:n'?t)? |'d )?(?:think|say|reckon|guess|suppose|doubt|hope|decided|went|always|usually)\b|(?:i'?m )?not (?:sure|really)\b|i (?:don'?t|do not) (?:know|think)|no\b|nope\b|yes\b|yeah\b|of course|probably|possibly|perhaps|maybe|exactly|absolutely|definitely|obviously|sure\b|it (?:is|isn'?t|was|wasn'?t|does|doesn'?t|did|didn'?t|depends)\b|(?:they|he|she|we) (?:did|didn'?t|was|were|would|wouldn'?t|do|don'?t)\b|nobody\b|no ?one\b|nothing\b|none\b|never\b|if (?:not|so|yes)\b|(?:my|our|the) \p{L}+ (?:does|did|do|pays?)(?=[.,!]|$))/iu
/** By their form these want no answer, whoever is asked. */
const rhetoricalForm =
  /^(?:why (?:not|bother|should(?:n'?t)?|would(?:n'?t)?|do (?:we|they|people)|else)\b|who (?:knows|cares|else|would|could|wants|needs|has|doesn'?t|wouldn'?t)|so what|what(?:'s| is|s) (?:the (?:point|use|harm|difference|problem|big deal|rush)|not to|new|it to|there|wrong with)|what (?:else|more|can (?:you|one|i|we) do|do i (?:know|care)|would (?:be )?the point|on earth|the hell)|how (?:hard|difficult|bad|long|stupid|much worse) (?:can|could|is it)|how (?:could|can|on earth) |where(?:'s| is) the |isn'?t it|aren'?t they|don'?t they|don'?t we all|right|really|see|get it|know what)/i

/** Each clause that asks, by its mark, or because it says that we are asked. */
function listAsked(flat: string): Asked[] {
  const sentences = splitAtMarks(flat)
  return sentences.flatMap((text, at): Asked[] => {
    const rest = sentences
      .slice(at + 1)
      .join(' ')
      .trim()
    const before = sentences[at - 1] ?? ''
    const marked = text.endsWith('?') ? lastClause(text) : null
    const told = marked ? null : (asideAsked.exec(text)?.[1] ?? (leftToUs.test(rest) ? text : null))
    const asked = marked ?? told
    return asked
      ? [{ text: asked, before: marked ? beforeIn(text, asked, before) : before, after: rest }]
      : []
  })
}

const asideAsked =
  /(?:^|[.,;!] )((?:what(?:'?s)?|how|is|are|should|am|was|do|does)\b[^,.!?]{4,70}?),? (?:btw|by the way|do (?:you|u) (?:think|reckon|know))\b/i
const leftToUs = /^(?:you tell me|tell me|you'?re the expert|what do (?:you|u) (?:think|reckon))\b/i

/** Behind what was said without a stop: "two glasses, is that a lot?" */
function lastClause(text: string): string {
  const parts = [
    ...text.matchAll(
      /(?:[,;:–—]| - )\s*(?=(?:and |but |so |or )?(?:is|was|are|am|do|does|did|should|shall|can|could|will|would|what|how|who|which|where|when|why)\b)/gi,
    ),
  ]
  const long = countWords(text) > 12 ? parts.at(-1) : undefined
  return long ? text.slice(long.index + long[0].length) : text
}

const beforeIn = (text: string, asked: string, before: string) =>
  text.length > asked.length ? text.slice(0, text.length - asked.length) : before

/** It is put to nobody here. */
function isOfOthers({ text, before, after }: Asked, flat: string): boolean {
  if (countWords(text) > mostWordsOfAsked) return true
  if (quotes.test(text) || isInQuotes(flat, text) || /^\s*[)”"’]/.test(after)) return true
  if (askedElsewhere.test(before) && !/[.!?]\s*$/.test(before)) return true
  if (toldBehind.test(after.slice(0, 80))) return true
  if (deliberates.test(before) || deliberates.test(text)) return true
  const bare = withoutOpener(text)
  if (askedElsewhere.test(headOf(bare))) return true
  if (whoAsks.test(bare)) return false
  // "Was that right?" ends as a tag does.
  if (startsJudged.test(bare)) return answersItself.test(after)
  return wantsNoAnswer(bare) || rhetoricalForm.test(bare) || answersItself.test(after)
}

/** "Is that enough? I write that after every answer", "do you want more? it says, and I say yes". */
const toldBehind =
  /^(?:and |so )?(?:it|he|she|they|i|we|people|(?:my|the|our) \p{L}+(?: \p{L}+)?) (?:(?:\p{L}+ly|often|always|then|just|sometimes|keeps?) )?(?:say|ask|shout|write|type|text|ping|wrote|said)(?:s|ed|d|ing)?(?: (?:it|that|this|those|them|me))?(?=[,.!;]|$| (?:and|but|every|after|all|a lot|often|each|to (?:me|him|her|them|people)|when)\b)/iu

const startsJudged = /^(?:and |or |but )?(?:is|was|are|were) (?:that|this|it|these|those|he|she|they)\b/i
/** What stands before the form that asks: "I said to him is that fair?" */
function headOf(text: string): string {
  const at = text.search(
    /\b(?:is|was|are|am|were|should|shall|does|did|can|could|will|would|what|how|who|why|where|when|which)\b/i,
  )
  return at > 0
    ? text.slice(0, at).replace(/[, ]*(?:(?:to|me|him|her|them|us|my \p{L}+|the \p{L}+)[, ]+)*$/iu, '')
    : ''
}

/** An odd number of marks before it: it stands between two. */
function isInQuotes(flat: string, text: string): boolean {
  const before = flat.slice(0, Math.max(0, flat.indexOf(text)))
  return (before.match(/["“”]/g)?.length ?? 0) % 2 === 1
}

const fine =
  '(?:normal|ok|okay|all right|alright|right|wrong|bad|good|fine|low|high|slow|fast|much|a lot|a little|enough|common|usual|typical|average|weird|odd|strange|daft|silly|stupid|mad|crazy|safe|dangerous|real|genuine|legit|a scam|healthy|unhealthy|legal|illegal|allowed|fair|unfair|cheap|expensive|dear|mean|rude|selfish|lazy|serious|correct|true|sensible|reasonable|sad|pathetic|excessive|overkill|terrible|awful|funny)'
const judged: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:is|was|are|were|isn'?t|wasn'?t) (?:that|this|it|they|he|she|these|those|mine|we|i|what i \w+|\d[\w%£$€.,]*(?: \w+)?)(?:[, ]+(?:like|really|even|so|all|just|still|actually|very|too|a bit|quite|kind of|considered|supposed to be))*[, ]+(?:a |an )?${fine}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\bam i (?:being |just |a bit |too |really |that |so |completely )*(?:a |an |the )?${fine}\b`,
    'i',
  ),
  /\bwas i (?:being |just |a bit |too |really |so )*(?:wrong|right|silly|stupid|rude|mean|naive|unfair|unreasonable)\b/i,
  /(?:^(?:or )?|[,;] (?:so |but |and )?)(?:should|shall|ought|shouldn'?t) (?:i|we|he|she|they|you|one|it|my \p{L}+|the \p{L}+)\b/iu,
  /\bwhat (?:should|would) (?:i|we|you|u) (?:do|have done|say|have said)\b/i,
  /\b(?:do|would|don'?t|did) (?:you|u) (?:think|reckon|say)\b/i,
  /\bdoes (?:it|that|this) sound (?:to you )?(?:like|ok\w*|right|normal|bad|silly|mad|weird)\b/i,
]
/** Something of theirs is to be found fit or unfit, not good or bad in the world. */
export const asksToJudgeThem = (flat: string) =>
  listAsked(flat).some(
    ({ text }) => judged.slice(0, 3).some((pattern) => pattern.test(text)) || ofTheirs.test(text),
  )
const ofTheirs = new RegExp(
  String.raw`\b(?:that'?s|it'?s|this is|i'?m|i am|that is) (?:a bit |really |too |so )*(?:a )?${fine}\b`,
  'i',
)
const rightOne =
  /\b(?:what(?:'?s| is| would be| should be)? (?:the|a) (?:right|normal|correct|proper|usual|best|going|fair|average|typical|recommended|decent|reasonable|good) (?!part\b|thing about\b|bit\b)\p{L}+|how (?:much|many|often)(?: \p{L}+){1,3} (?:is|are) (?:too (?:much|many|often)|safe|normal|enough)|how (?:much|many|often|long) (?:should|ought|is (?:normal|right|too|usual|enough|safe|ok|okay|allowed)|(?:do|does) (?:you|one|people) (?:have|need|normally|usually)))\b/iu

/** "How much is too much? You learn that with time." */
const findsItself =
  /^(?:that|it) (?:took|depends|varies|comes)\b|^(?:you|one) (?:learn|get to|just know|find|soon|have to)\b|^(?:(?:about|around|roughly|say) )?(?:\d|half|one|two|three|four|five|ten)\b/i

const whoAsks =
  /\b(?:(?:is|are|was) (?:this|that|it|these|you|u) (?:all |really |actually |just |something |coming )?(?:for|from|by|with|the|a|an|my|our) (?:the |my |our |a )?[\p{L}’'-]+(?: [\p{L}’'-]+){0,3} (?:asking|who(?:'s| is|s)? asking|behind (?:this|it)|doing this|running this|that(?:'s| is)? asking|paying|wanting to know|study|survey|questionnaire|interview)|who(?:'s|s| is)? (?:it )?(?:that(?:'s| is) |really |actually )?(?:asking|want(?:s|ing)? to know|sent (?:you|this)|paid for this|pays (?:for (?:this|you|u|all this)|you)|set this up|ordered this|wrote (?:this|these|the questions))|on (?:whose|who's) behalf|(?:does|do|did) (?:the|my|our) [\p{L}’'-]+(?: [\p{L}’'-]+){0,2} (?:pay for|run|order|send|set up|own) (?:this|you)\b)/iu

const offers =
  /^(?:(?:do|did|would) (?:you|u) (?:also |really |still |even )?(?:want|need|like) (?:me to\b|more\b|(?:some |any |specific |the )*(?:examples?|details?|names?|numbers?|specifics|particulars|background)|to (?:know|hear)\b)|(?:shall|should) i (?:go on|carry on|continue|tell|give|explain|say|describe|start|begin|list|elaborate|expand)\b|where (?:would|do) (?:you|u) (?:like|want) (?:me )?to (?:start|begin)|where (?:shall|should) i (?:start|begin)|(?:is|was|are) (?:there|that) (?:any |anything |particular |specific |the )*(?:tasks?|parts?|areas?|details?|sort of \p{L}+|kind of \p{L}+|one)? ?(?:you (?:had in mind|wanted|were hoping|are (?:looking for|interested in|after)))|am i (?:supposed|meant) to (?:tell|say|give|write|mention)\b)/iu

const enough =
  /^(?:(?:is|was) (?:that|this|it) (?:(?:specific|clear|detailed|long|good|much) enough|enough\b(?! (?:to|for (?:a|the|two|my))\b)|helpful|useful|clear|(?:kind of |sort of )?what (?:you|u) (?:want\w*|need\w*|mean\w*|(?:are|were) (?:looking for|hoping|after)))|(?:does|did) (?:that|this|it) (?:make (?:it clear|sense)|help|answer|cover))/iu

const there = /^(?:hello|hi|you there|(?:are|r) (?:you|u) (?:still )?there|anyone there|anybody there)\?+$/i

/** At the end of a long answer only what is asked of the talk is put to us for sure. */
const atTheEnd: ReadonlySet<BackQuestionKind> = new Set(['offer', 'approval', 'purpose', 'meaning'])

/** What they ask; null where nothing is put to us. */
export function askedBeside(flat: string): BackQuestionKind | null {
  const isLong = countWords(flat) > mostWordsOfMessage
  const asked = listAsked(flat).filter((each) => !isOfOthers(each, flat))
  if (isLong) {
    const last = asked.at(-1)
    const kind = last && countWords(last.after) <= mostBeside ? kindAsked(last) : null
    return kind !== null && atTheEnd.has(kind) ? kind : null
  }
  // "Should I ring? Should I wait?": thought aloud.
  if (asked.filter(({ text }) => /^(?:or |and )?(?:should|do|shall) i\b/i.test(text)).length > 1) return null
  for (const each of asked) {
    const kind = kindAsked(each)
    if (kind === null) continue
    return kind === 'judgement' || kind === 'right_one' ? adviceKind(each, kind) : kind
  }
  const last = asked.at(-1)
  return last && isPutAtLast(last, flat) ? 'other' : null
}

const mostWordsBeforeLast = 60
const asksOfWorld =
  /^(?:(?:what|when|where|which|how (?:much|many|long|often)) (?:\p{L}+ ){0,3})?(?:is|are|does|did|will|can|has|have|was|were) (?:there|they|it|that|this|these|one|he|she|the \p{L}+|your \p{L}+)\b/iu
const announced =
  /\b(?:i (?:do |also |just )?have (?:a|one|another) question|(?:can|may|could) i (?:just |also |please )?ask(?: (?:you|u))?(?: something| a question)?\b(?! (?:him|her|them|my|the|for)\b)|question for (?:you|u)|let me ask (?:you|u))\b/i

/** The last thing that they say, or announced as a question: whoever asks so waits for a word. */
function isPutAtLast({ text, before, after }: Asked, flat: string): boolean {
  if (announced.test(before) || announced.test(text)) return true
  return after === '' && countWords(flat) <= mostWordsBeforeLast && asksOfWorld.test(withoutOpener(text))
}

function kindAsked({ text, after }: Asked): BackQuestionKind | null {
  const bare = withoutOpener(text)
  if (there.test(bare)) return 'there'
  if (enough.test(bare)) return 'approval'
  if (offers.test(bare)) return 'offer'
  if (whoAsks.test(bare)) return 'purpose'
  if (ofMeaning.test(bare)) return isAnswer(after) ? asTaken(bare, after) : 'meaning'
  if (rightOne.test(bare)) return findsItself.test(after) ? null : 'right_one'
  return judged.some((pattern) => pattern.test(bare)) ? 'judgement' : null
}

/** "You mean from home? I take the tram" is settled by them; who names several readings hears that all of them hold. */
const asTaken = (bare: string, after: string): BackQuestionKind | null =>
  /^what\b/i.test(bare) || /^[^.?!]*\bor\b[^.!]*\?/i.test(`${bare.includes(' or ') ? bare : after}`)
    ? 'as_taken'
    : null

const fewestOfAnswer = 8
const mostBeside = 6
const isAnswer = (after: string) =>
  splitSentences(after).reduce((sum, { text }) => sum + (text.endsWith('?') ? 0 : countWords(text)), 0) >=
  fewestOfAnswer

/** Kinds whose reply says that we cannot tell: who can is named where it is known. */
const unhelpful: ReadonlySet<BackQuestionKind> = new Set([
  'help',
  'judgement',
  'opinion',
  'approval',
  'right_one',
  'other',
])

/** What the message asks by other forms, with who can tell them where it is of their health, money or rights. */
export function withAdvice(kind: BackQuestionKind | null, flat: string): BackQuestionKind | null {
  // Each question is held against all that stands behind it: of a long message that would be minutes.
  if (kind === null || !unhelpful.has(kind) || countWords(flat) > mostWordsOfMessage) return kind
  const asked = listAsked(flat).filter(({ text }) => countWords(text) <= mostWordsOfAsked)
  return asked.flatMap((each) => adviserFor(each) ?? [])[0] ?? kind
}
