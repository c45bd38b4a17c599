/**
 * Questions that want no answer: thought aloud, put as a tag, or answered in the next breath. And what they say of the
 * interviewer: that it took them wrong, or asks the same again. Pure; English.
 */
import { countWords, type Piece, splitSentences } from '../../study/lint/text.ts'
import { type BackQuestionKind, backQuestionOf, isBareQuestion } from './questions-back.ts'

const tag =
  /[\p{L}\p{N}][^?]*?[, ]+(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should|is|ain)(?:n'?t| not)? (?:it|you|they|he|she|we|i|there|that|this)\?+$|\b(?:innit|(?<!\bdo )you know|right|eh|huh|know what i mean|see|no|yeah|okay?)\?+$/iu
const rhetorical =
  /^(?:(?:oh|well|ha+h?a*),? )?how long have (?:you|u) got\?*$|\b(?:who|what) (?:would(?:n'?t| not|nt)|does(?:n'?t| not|nt)|could(?:n'?t| not|nt)|is(?:n'?t| not|nt)|has(?:n'?t| not|nt)|does that|needs|goes|cares|knows|wants|can (?:i|you|one) (?:say|do))\b|\b(?:why|how) (?:would|should|could|on earth) (?:i|anyone|anybody|you|one|we)\b|\bwhat(?:'s| is) not to (?:like|love)\b|\bwhat (?:do|did|can) you expect\b|\bwho (?:credits|pays|refunds|compensates) (?:me|us)\b|\bhow (?:am|was|are|were) (?:i|we) (?:meant|supposed|expected) to know\b|\bhow(?:'s| is| was) (?:one|anyone|anybody|a (?:person|body)) (?:(?:meant|supposed) )?to (?:know|tell|guess|say)\b|\b(?:can|could|would) you (?:believe|imagine)\b|\bwhat(?:'s| is) (?:there )?to (?:tell|say)\b|\bwhat (?:else|more) (?:can|could|should|is there)\b/i

/** "It is, isn't it?", "who wouldn't like that?" */
export function wantsNoAnswer(sentence: string): boolean {
  // A tag stands at the end; a sentence without a stop may be a whole answer long.
  return tag.test(sentence.trim().slice(-longestTagged)) || rhetorical.test(sentence)
}
const longestTagged = 300

/** What is asked of the interview itself has its answer wherever it stands. */
const ofTheInterview: ReadonlySet<BackQuestionKind> = new Set([
  'is_program',
  'time_left',
  'purpose',
  'privacy',
  'pass_on',
  'person',
  'must_answer',
  'withdraw',
  'reward',
  'time_and_reward',
  'results',
  'length',
  'language',
  'names',
  'later',
  'medical',
  'nothing_shown',
  'topic',
  'elsewhere',
])

export const isOfTheInterview = (kind: BackQuestionKind) => ofTheInterview.has(kind)

const fewestOfAnswer = 3

/** Whether they go on to say something behind it. */
function isFollowed(sentences: readonly Piece[], at: number): boolean {
  const rest = sentences.slice(at + 1).filter(({ text }) => !isBareQuestion(text))
  return rest.reduce((sum, { text }) => sum + countWords(text), 0) >= fewestOfAnswer
}

/** The questions of a message that want an answer of the interviewer, each with its kind. */
export function questionsPut(flat: string): { text: string; kind: BackQuestionKind }[] {
  // In brackets stand examples of what is asked.
  const sentences = splitSentences(flat.replace(/\([^()]*\?[^()]*\)/g, ' '))
  return sentences.flatMap(({ text }, at) => {
    const inside = buried.exec(text)?.[1]
    const kindInside = inside && backQuestionOf(inside)
    if (inside && kindInside && isOfTheInterview(kindInside)) return [{ text: inside, kind: kindInside }]
    if (inside && kindInside && asksOurJudgement.test(inside))
      return [{ text: inside, kind: asJudgement(kindInside) }]
    if (countWords(text) > mostWordsOfQuestion || !isBareQuestion(text)) return []
    const kind = kindWith(text, sentences[at + 1]?.text ?? '')
    if (isOfTheInterview(kind)) return [{ text, kind }]
    if (asksOurJudgement.test(text) && !isAnsweredByThem(sentences, at))
      return [{ text, kind: asJudgement(kind) }]
    const isSettled = ofOurWords.has(kind) && isFollowed(sentences, at)
    const isOwn = wantsNoAnswer(text) || isSettled
    return isOwn ? [] : [{ text, kind }]
  })
}
const mostWordsOfQuestion = 25

/** "Are you one of them? A bot": what comes after in a word or three belongs to it. */
function kindWith(text: string, after: string): BackQuestionKind {
  const kind = backQuestionOf(text)
  if (kind === 'is_program' || countWords(after) === 0 || countWords(after) > 3) return kind
  return backQuestionOf(`${text} ${after}`) === 'is_program' ? 'is_program' : kind
}

const asksOurJudgement =
  /\b(?:(?:do|would|did) (?:you|u) (?:think|say|reckon) (?:i|we|it|that|this|he|she|they)\b|what (?:would|should) (?:you|u|i|we) (?:do|have done|advise)|(?:was|am) i (?:wrong|right|too|stupid|silly)|should i have|is (?:that|this|it) (?:(?:too|very|so) )?(?:low|high|bad|slow|fast|a lot|a bit much)(?=\?))/i
const answersItself =
  /^(?:(?:well|so|because|cos|and|but),? )*(?:i (?:think|say|would|'d|reckon|guess|don'?t think|suppose|know)|no\b|yes\b|yeah\b|nope\b|of course|probably|exactly|it is\b|it was\b|it isn'?t\b)/i

/** What we should judge is no question of their own, unless they judge it themselves in the next breath. */
const isAnsweredByThem = (sentences: readonly Piece[], at: number) =>
  answersItself.test(sentences[at + 1]?.text ?? '')

/** Of a question that has another kind by a form that it shares. */
const weaker: ReadonlySet<BackQuestionKind> = new Set(['other', 'approval', 'opinion', 'help', 'others'])

const asJudgement = (kind: BackQuestionKind): BackQuestionKind => (weaker.has(kind) ? 'judgement' : kind)

/** Of a message that is nothing but a question. */
export function wholeKindOf(flat: string): BackQuestionKind {
  const kind = backQuestionOf(flat)
  return asksOurJudgement.test(flat) ? asJudgement(kind) : kind
}

/** Behind something else, and often without its mark: "no. how long is left, I have a client at two". */
const buried =
  /(?:^|[,;.!] |\b(?:btw|by the way|also|oh and|before i (?:answer|go on)),? )((?:how (?:long|many|much)|(?:are|r|will) (?:we|you) (?:still |ever |not )*(?:going to |gonna )?(?:talk|ask|get|come)|i (?:thought|was told) (?:this|it) was|(?:does|do|will|is) (?:it|this|any of it) (?:all )?(?:get|be|go|being)|who (?:reads|sees|gets to|will|is behind)|(?:is|are) (?:this|it|any of (?:this|it)|my \w+) (?:all )?(?:anonymous|confidential|private|recorded|for|from)|(?:does|will|can) (?:my|the|our) \w+|do i (?:still )?get|what would (?:you|u) (?:do|advise)|are (?:you|we))\b.*)$/i

/** Of what our question means: who goes on to answer it has settled that. */
export const ofOurWords: ReadonlySet<BackQuestionKind> = new Set([
  'meaning',
  'either',
  'word',
  'approval',
  'opinion',
  'screen',
  'repeat',
  'other',
])

const misheard =
  /\b(?:why (?:would|should|do) i (?:want to |have to )?(?:skip|stop|leave)|why (?:will|would|are|can|do) (?:you|u) not (?:ask|want)|why (?:won'?t|wouldn'?t|don'?t|wont) (?:you|u) (?:ask|want)|(?:nobody|no ?one|i'?m not|i am not|we'?re not)(?:'s| is)? in (?:any )?danger|(?:it|that) was (?:just |only |meant (?:as|to be) )*a? ?(?:joke|joking|kidding)|i was (?:only |just )?(?:joking|kidding)|i (?:did not|didn'?t|never) (?:say|said|write|mean) (?:that|so)\b(?! (?:i|he|she|it|they|we)\b)|that(?:'s|s| is)? not what i (?:said|meant|wrote)|what(?:'s|s| is) (?:that|this|the|with the) (?:box|panel|notice|message|warning|text)|i was (?:still )?answering|you(?:'ve| have)? (?:misheard|misunderst\w+|misread))\b/i

/** That the interviewer took them wrong. */
export function saysMisheard(flat: string): boolean {
  return misheard.test(flat)
}

const repeating =
  /\b(?:you|u)(?:'ve| have)? (?:already |just |literally |only just )*asked (?:me )?(?:that|this|it|the same)\b|\b(?:the )?same question (?:again|twice|as before)\b|\bdid(?:n'?t| not)? (?:you|u)(?: not)? (?:just |already )?ask (?:me )?(?:that|this)\b|\basking (?:me )?the same (?:thing|question)\b/i

/** That the interviewer asks what it has asked. */
export function blamesRepeating(flat: string): boolean {
  return repeating.test(flat)
}

const turningAway =
  /\b(?:(?<!\b(?:my|our|the|a|bus|next|last|tram|old|new|full|non|nearest|that|this|same) )stop(?! (?:it|them|him|her|the|my|a|working|at|by|off|for)\b)|(?<!\b(?:the|an|my|our|week|other|that|at|no|one|back|front|top|high|low|dead|book|loose) )end(?! (?:up|of|in)\b)|quit|finish(?:ed)?|done|leave it|leav(?:e|ing) (?:now|here|you)|(?:that'?s|had|that is|be|surely|really) (?:quite |more than )?enough(?! \p{L})|enough (?:now|already|of (?:this|these|it)|questions?)|^enough|skip|bored?|boring|tired|exhausted|no more|bye|goodbye|gtg|g2g|over (?:yet|now)|rather not|pointless|ridiculous|waste|cba|fed up|can'?t be (?:bothered|arsed)|why bother|whatever|get on with it|(?:many|much) (?:more|longer)|how long|another question|(?:these|your|the|more|so many|all these) questions|survey|interview|bot|machine|quizzed|asking|(?:don'?t|do not) (?:really )?want (?:to (?:do|answer|say|talk|go (?:on|into)|continue|carry|write|type|think|be asked|tell|speak)|this|any ?more|more)|no time|have to (?:go|run)|need to (?:go|run)|not (?:listening|reading)|wtf)\b/iu

/** A word of ending, of leaving out or of the interview itself: what may be a wish to stop has one. */
export function turnsAway(flat: string): boolean {
  return turningAway.test(flat)
}
