/**
 * All that a message asks of the interviewer, wherever it stands: in a sentence of its own, behind an answer without a stop ("milky
 * pink, do u get urs done"), told as a wish to know ("what I want to know is how many more"), and more than one thing. Pure; English.
 */

import { packFor } from '../../study/lint/index.ts'
import { contentStems } from '../../study/lint/questions.ts'
import { countWords, splitSentences, splitWords } from '../../study/lint/text.ts'
import { type BackQuestionKind, backQuestionOf } from './questions-back.ts'

/** What is asked of the talk in forms that others share: looked at first. */
const plain: readonly [BackQuestionKind, RegExp][] = [
  [
    'reward',
    /\b(?:do|will|would|can) (?:i|we) (?:still |also |even |actually )?get (?:[\p{L}’'-]+ ){1,4}(?:for|out of) (?:doing|answering|filling|taking|this|it|my time)\b/iu,
  ],
  [
    'scope',
    /\b(?:(?:am i|are we|do i have|do i need) (?:supposed|meant|allowed|only|just|to)?\b[^?]{0,40}\b(?:good|bad|positive|negative|nice|complain\w*|criticism|praise|problems?)\b|(?:is|was) (?:this|it|that) (?:only|just|more|mainly|mostly|meant)?\s?(?:for|about) (?:the )?(?:complaints?|complaining|problems?|criticism|good|bad|positives?|negatives?|praise)\b|(?:do|did|would) (?:you|u) (?:only |just |also |even )?(?:want|like|need)\b[^?]{0,40}\b(?:good|bad|positive|negative|complaints?|problems?|what works|what went wrong)\b[^?]{0,30}\b(?:or|too|also|as well)\b)/i,
  ],
  [
    'recording',
    /\b(?:(?:are|r|is|do|can|will) (?:you|u|this|it|anyone|somebody|someone) (?:also |being |actually )?(?:record\w*|film\w*|listen\w*|hear me|see me|watch\w*|tap\w*)|my (?:voice|face|camera|mic\w*|microphone|webcam)|recording (?:me|my|this))\b/i,
  ],
  [
    'attach',
    /\b(?:can|could|may|should|shall|do) (?:i|you|we) (?:want me to )?(?:also |just |please )?(?:send|attach|upload|show|share|add|post|paste|draw|see)\b[^?]{0,25}\b(?:photos?|pics?|pictures?|screen ?shots?|files?|videos?|links?|images?|drawings?|voice (?:note|message))\b/i,
  ],
  [
    'together',
    /\b(?:can|could|may|should|is it (?:ok|okay|all right|fine) if|do you mind if) (?:my|our|the|i (?:ask|get|fetch|let) (?:my|our|the)) [\p{L}’'-]+(?: [\p{L}’'-]+)? (?:also |please |just )?(?:to |can )?(?:answer|reply|help|fill|do|write|tell|say|join|type|come in)\b/iu,
  ],
  [
    'suitable',
    /\b(?:am i|are we|would i be) (?:really |even |still |actually )?(?:the )?(?:right|wrong|best|suitable|proper|any use|of any use|useful|eligible|too (?:old|young|new))\b(?: (?:person|one|people|sort|kind|man|woman|lady|guy)\b| for (?:this|that|you)|[^?]{0,20}\?)|\b(?:are|r) (?:you|u) sure (?:you|u) (?:want|need) (?:me|us)\b/i,
  ],
  [
    'chosen',
    /\b(?:how|where) (?:did|have|come|d)\s?(?:you|u|they)?\b[^?]{0,15}\b(?:get|got|find|found|have|pick|choose|chose)\b[^?]{0,12}\b(?:my (?:e-?mail|number|name|address|details|contact\w*)|hold of me|me|us)\b|\bwhy (?:me|us|did (?:you|u|they) (?:pick|choose|ask|invite|write to|contact) (?:me|us))\b/i,
  ],
  [
    'many_asked',
    /\bhow many (?:(?:other|more|of us|different) )?(?:people|others|persons|participants|customers|patients|members|of us)\b[^?]{0,40}\b(?:you|u|asked|asking|interview\w*|talk\w*|spoke\w*|do(?:ing)? this|tak\w+ part|in this|study)\b/i,
  ],
  [
    'why_asked',
    /\bwhy (?:do|are|would|did|does) (?:you|u|that|this|it|they) (?:even |really |actually |always )?(?:want|need|have to|ask\w*|care|matter|keep asking)\b|\bwhat(?:'?s| has| does)? (?:that|this|it) (?:got |have )?to do with\b/i,
  ],
  [
    'privacy',
    /\b(?:(?:is|are) (?:my|the|our|his|her|their|any|anyone|anybody|someone|somebody) ?(?:[\p{L}’'-]+ )?(?:gonna|going to|able to|allowed to) (?:see|read|know|hear|get|find|be told|recogni[sz]e)|(?:will|does|do|would|could|can) (?:my|his|her|their|the|our) (?:names?|[\p{L}’'-]+) (?:end up|get (?:back|out)|appear|be (?:in|on|used|shown|told|named|mentioned)|turn up|go (?:in|into|to))|who (?:all |else |actually |exactly )?(?:keeps|stores|gets|has|holds|owns|looks at) (?:all |of )*(?:this|that|it|these|them|what i|(?:my|our|the) (?:answers?|data|details|info\w*|words?|recordings?|names?))\b|(?:will|does|can|could) (?:this|that|it|any of (?:this|it|that)|what i (?:say|write|put)) (?:all |ever )?(?:get back|come back|be used against|go back|find its way|be traced|leak)|(?:is|are) (?:somebody|someone|anyone|anybody|they|you|u) (?:keeping|storing|saving|selling|sharing|tracking) (?:this|it|that|my|all)|(?:could|can|will) (?:i|we) (?:get (?:in|into) trouble|be (?:identified|recogni[sz]ed|traced|named))|how long (?:do|will|is|are) (?:you|u|they|it|this|that|my)\b[^?]{0,20}\b(?:keep|kept|store|stored|hold))\b/iu,
  ],
  [
    'privacy',
    /\b(?:does|do|will|is|are) (?:(?:the|my|our|any|this|all|of|collected|personal) )*(?:data|information|info|answers?)(?: collected| i give| here)? (?:(?:gets?|be|being|to be|ever|also) )*(?:shared|sold|stored|kept|trashed|deleted|passed|sent)\b/i,
  ],
  [
    'language',
    /\b(?:do|can|could) (?:you|u) (?:also )?(?:speak|talk|write in) (?!to\b|about\b|with\b|for\b|of\b|on\b|me\b|us\b|the\b)\p{L}{4,}\s*\?/iu,
  ],
  [
    'is_program',
    /\b(?:is|was) (?:it|that|this) (?:yourself|(?:you|u)\b(?! (?:want|mean|need|ask|are|'re|can|that|who)))|\b(?:are|r) (?:you|u) (?:the|that) (?:same )?(?:\p{L}+ )?(?:lady|man|woman|girl|guy|lad|boy|person|one|chap|gentleman)\b|\bwho (?:am i|are we) (?:talking|speaking|writing|typing) (?:to|with)\b|\bwho (?:are|r) (?:you|u)\b/iu,
  ],
  [
    'after',
    /\b(?:what happens|what(?:'s| is) next|what do (?:you|u|they) do|what (?:will|are) (?:you|u|they)(?: going to| gonna)? do) (?:after|with (?:this|it|that|all|what|my|the answers)|then|next|now)\b|\bdo(?:es)? (?:you|u|anyone|anybody|somebody|someone|they) (?:even |ever |actually |really )?(?:talk to|tell|speak to|report to|pass (?:it|this) (?:on )?to|do anything|act on|listen|change anything)\b/i,
  ],
]

/** Of what is asked in forms that fit the talk or the program and little else. */
function kindOf(text: string): BackQuestionKind {
  const found = plain.find(([, pattern]) => pattern.test(text))?.[0]
  if (found) return found
  if (asksHowMuchLonger.test(text)) return 'time_left'
  const known = backQuestionOf(text)
  return asksOfSelf.test(text) && !notOfSelf.has(known) ? 'self' : known
}

/** "Do you have a privacy policy?", "Do you have a number for complaints?": one answer is enough. */
const notOfSelf: ReadonlySet<BackQuestionKind> = new Set(['privacy', 'elsewhere', 'helpline', 'is_program'])

const asksHowMuchLonger =
  /\b(?:is|was) (?:this|it|that) the (?:end|last (?:one|question))\b(?! of)|\bhow (?:long|much longer)\b(?! have (?:you|u) got(?! left| for| planned| me))[^?]{0,30}\b(?:you(?:'ve| have)? (?:got|keep\w*|need|want)|have (?:you|u) got (?:left|for|planned)|(?:this|it|we) (?:going to|gonna)?|me for)\b|\b(?:are|is) there (?:many|much|a lot|lots)(?: more)? (?:more |of (?:these|them|this)|questions?|to (?:go|come))\b|\bhow many (?:of these|more|questions)\b/i
const asksOfSelf =
  /\b(?:(?:do|did|have|would|can) )?(?:you|u) (?:ever|even|also|yourself|personally) (?:had|been|used|tried|done|eaten|seen|got|owned|driven|worn|have|use|try|get|do|go|eat|wear|own)\b|\b(?:do|did|have) (?:you|u) (?:get|have|do|wear|use|got) (?:yours?|ur|urs|one|kids|children|a|any)\b/i

const mostWordsOfClause = 28
/** In a longer message a wish to know is mostly one of their story. */
const mostWordsOfTalk = 150
const mostBesideOther = 4

/** Told by somebody in a story, not put to us. */
const reported =
  /(?:\b(?:(?:says?|said|saying|asks?|asked|asking|tells?|told|wonder(?:ed|s|ing)?|thought|shout\w*|wrote|texts?|texted)(?: to)?(?: (?:me|him|her|us|them|myself|people|every(?:one|body)|(?:my|the|our|his|her|every) \p{L}+))?|goes|went|going|like|think(?:ing)?|and i'm)|[:“"‘])[ ,]*$/iu
const inverted =
  /\b(?:(?:what|who|how|where|why|when|which|whose)(?: \p{L}+){0,3}\s+)?\b(?:do|did|have|are|r|can|could|will|would|is|does|am|was|should|shall|may)\s+(?:you|u|ya|i|this|it|that|they|we|any(?:one|body)|some(?:one|body)|there|my|his|her|the)\b[^?]*\?+$/iu
const elliptic =
  /\b(?:you|u) (?:ever|even|got (?:one|any|a|kids)|been|had|a (?:bot|robot|real|human|person)|there)\b[^?]*\?+$/i
const wishToKnow =
  /(?:^|[.,;!–—-] ?|\b(?:and|but|so|or|wait|ok|okay|hold on|hang on) )(?:(?:all |what |the thing |one thing )?(?:i|i'd|id|we) (?:really |just |would |do |only )*(?:want|wanted|like|need|would like) to (?:know|ask)(?: is| was)?|just so i know|(?:i )?(?:just )?(?:was )?wonder(?:ing)?|(?:can|could|may) i (?:just |please )?ask(?: you)?(?: something)?|(?:one|a|another) (?:quick )?(?:q|question|thing)|quick (?:q|question|one)|tell me|before i (?:say|tell|answer|go|write|put|give)[^.?!,:]{0,25}?|by the way|btw|out of interest|mind me asking)[,:;.]?\s*(?:is )?((?:who|what|how|where|why|when|which|whether|if|do|does|is|are|am|can|will|would|should|did)\b[^.?!]*)/gi
const trailing =
  /(?:^|[.,;!] ?|\s)((?:who|what|how|where|why|do|does|is|are|am|can|will|did)\b[^.?!]{4,80}?),? (?:by the way|btw)[.!?]*$/i

/** "Is that you, are you from the clinic?" */
const andThen =
  /,\s+(?=(?:and |or )?(?:are|is|do|does|did|will|can|who|what|how|why) (?:you|u|it|this|that|i|my)\b)/i
const unmarked =
  /^(?:(?:but|and|so|ok(?:ay)?|wait|hey|sorry|also|then)[,. ]+)*(?:why|how|where|who)\s+(?:do|did|are|r|will|can|would)\s+(?:you|u)\b(?![^?]*\?)/i

/** "I want to know how long it takes to deliver" tells what they want elsewhere: a wish put to us names us, or what is before them. */
const addressed =
  /\b(?:you|u|ya|ye|your|ur|yours|urs|this|these|(?:my|our|his|her) \p{L}+ (?:gonna|going to|end up|get back)|(?:am|are) (?:i|we)|my (?:names?|answers?|data|details|e-?mail|number|voice|face))\b/iu

const endsInMark = (text: string) => text.endsWith('?')
/** A question is not longer than that; what is before it was said without a stop. */
const longestAsked = 240
const tailOf = (text: string) => text.slice(-longestAsked)

/** Each clause that puts something to the interviewer, as it stands. */
function clausesPut(flat: string): string[] {
  const found: string[] = []
  const isLong = countWords(flat) > mostWordsOfTalk
  for (const { text } of splitSentences(flat)) {
    for (const match of text.matchAll(wishToKnow))
      if (addressed.test(match[1]!) && (!isLong || /\b(?:you|u|this)\b/i.test(match[1]!)))
        found.push(`${match[1]!.trim()}?`)
    const last = trailing.exec(text)?.[1]
    if (last) found.push(`${last}?`)
    for (const asked of text
      .split(/(?<=\?)(?!\?)/)
      .filter(endsInMark)
      .map(tailOf)) {
      const clause = inverted.exec(asked) ?? elliptic.exec(asked)
      if (clause && !reported.test(asked.slice(0, clause.index))) found.push(...clause[0].split(andThen))
    }
    if (unmarked.test(text)) found.push(text)
  }
  return [...new Set(found)].filter((text) => countWords(text) <= mostWordsOfClause)
}

/** Known by a form of their own. */
export const exactKinds: ReadonlySet<BackQuestionKind> = new Set(plain.map(([kind]) => kind))

/** What nobody but the interviewer can be asked, wherever it stands. */
const ofUs: ReadonlySet<BackQuestionKind> = new Set<BackQuestionKind>([
  ...exactKinds,
  'time_left',
  'self',
  'purpose',
  'reward',
  'results',
  'must_answer',
  'withdraw',
  'names',
  'length',
  'later',
  'judgement',
])

/** Asked of us or of the talk: not "is it open?", thought aloud. */
const toUs =
  /\b(?:you|u|ya|your|ur|yours|urs|this|it|that|i|my|me|these|we|his|her|anyone|anybody|somebody|someone|data)\b/i

/** "How long have you got? I once ...": an account begins. */
const beginsAccount = /\bhow long have (?:you|u) got\?+/gi

/** In the order in which they stand, each kind once. */
export function kindsPut(flat: string): BackQuestionKind[] {
  const kinds = clausesPut(flat.replaceAll(beginsAccount, '')).flatMap((text) => {
    const kind = kindOf(text)
    return ofUs.has(kind) && toUs.test(text) ? [kind] : []
  })
  return [...new Set(kinds)]
}

/** "Is it safe, the post, do you think": asked for what we think, beside what else they ask. */
const asksOurView =
  /(?:\b(?:do|would|don'?t) (?:you|u) (?:think|reckon|say)\b|\b(?:what|how) (?:do|would) (?:you|u) (?:think|reckon|feel)\b|\byou(?:'d| would| must) (?:know|hear) (?:more|better|about)\b)/i

/** A view asked for beside what is asked as `first`, in a sentence of its own. */
export function asksViewBeside(flat: string, first: BackQuestionKind): boolean {
  return splitSentences(flat).some(
    ({ text }) =>
      asksOurView.test(text) &&
      askingForm.test(text) &&
      kindOf(text) !== first &&
      !kindsPut(text).includes(first),
  )
}

const askingForm =
  /\b(?:is|are|was|do|does|did|should|would|will|can) (?:it|this|that|they|he|she|i|we|you|u|the|my)\b/i

/** Stretches that speak to the interviewer, and so answer no question of the guide. */
export function placesPut(text: string): { start: number; end: number }[] {
  return splitSentences(text).filter((sentence) => kindsPut(sentence.text.replaceAll('’', "'")).length > 0)
}

/** They say more only once it is answered. */
export const holdsBack = (flat: string) =>
  /\b(?:before i (?:say|tell|answer|go on|go any|write|put|give|carry on|type)|(?:asking|checking|wait|hold on|hang on|first)[,.]? (?:first|before|who|what|where|is|are)|(?:ok|okay)? ?wait\b[^.!?]{0,10}\bbefore|depends? (?:on )?(?:who|what|where)|(?:if|not) (?:i )?(?:tell|say|write)\b[^.!?]{0,30}\bunless)\b/i.test(
    flat,
  )

/** It takes longer than they were told. */
export const saysOverTime = (flat: string) =>
  /\b(?:said|says|told|promised|supposed to (?:be|take)|meant to (?:be|take)|advertised)\b[^.!?]{0,30}\b(?:\d+|five|ten|fifteen|twenty|thirty|a few|a couple of|one|two|half an)\s?(?:-|\s)?(?:min\w*|hours?)\b/i.test(
    flat,
  )

const asksWord =
  /(?:^|[.!?,] ?|\b)(?:(?:sorry|and|but|so|wait|please|excuse me|um+|er+)[,. ]+)*(?:what(?:'?s| is| are| does| do| means?)?|whats|define|explain|i (?:don'?t|do not|dont) (?:know|understand)(?: what)?(?: the word| this word)?|what do you mean (?:by|with)|the word)\s+(?:(?:an?|the|this|these|your|by|is|are|does|do|word|mean)\s+)*["“'‘]?(?<word>[\p{L}-]+(?: (?!mean|is\b|here\b|supposed)[\p{L}-]+)?)["”'’]?\s*(?:mean(?:s|ing)?|is|here|supposed to mean)?\s*[?.!,]*$/iu
const mostWordsOfAskedWord = 9

/** A word of the question on the screen, alone, whose meaning they ask; null where the message answers it as well. */
export function askedWordOf(flat: string, question: string, language: string): string | null {
  const pack = packFor(language)
  if (!pack) return null
  const own = contentStems(question, pack)
  const sentences = splitSentences(flat)
  for (const [at, { text }] of sentences.entries()) {
    if (countWords(text) > mostWordsOfAskedWord) continue
    const word = asksWord.exec(text)?.groups?.word
    if (!word || !splitWords(word).some((each) => isOf(contentStems(each.text, pack), own))) continue
    const beside = sentences.filter((other, place) => place !== at && !other.text.trim().endsWith('?'))
    if (beside.reduce((sum, other) => sum + countWords(other.text), 0) <= mostBesideOther) return word
  }
  return null
}

const isOf = (stems: ReadonlySet<string>, own: ReadonlySet<string>) =>
  stems.size > 0 && [...stems].every((stem) => own.has(stem))
