/** What participants ask the interviewer, by what can be said to it. */

export const backQuestionKinds = [
  /** "Are you a robot?" */
  'is_program',
  /** "How long will this take?" */
  'time_left',
  /** "Who is behind this?", "What is this for?" */
  'purpose',
  /** "Who will read this?", "Is it anonymous?" */
  'privacy',
  /** "Where do I complain?", "Should I see a doctor?", "Do you know if it is open?" */
  'help',
  /** "Can you pass it on?", "Will you tell them?" */
  'pass_on',
  /** "Does that count?", "Do you mean at home?" */
  'meaning',
  /** "What is that star for?", of what is shown. */
  'screen',
  /** That something be written down. */
  'note',
  /** "Do you have a dog?" */
  'self',
  /** "Get me a person." */
  'person',
  /** "Can you write tram instead of bus?" */
  'rewrite',
  /** "What do other people say?" */
  'others',
  /** "What do you think?", "Which would you take?" */
  'opinion',
  /** "Is that right?", "Is this what you wanted to know?" */
  'approval',
  /** Anything else. */
  'other',
] as const
export type BackQuestionKind = (typeof backQuestionKinds)[number]

const patterns: readonly [
  Exclude<BackQuestionKind, 'other' | 'person' | 'rewrite' | 'screen' | 'note'>,
  RegExp,
][] = [
  [
    'is_program',
    /\b(?:are|r) (?:you|u) (?:a |an |even |really |actually )*(?:robot|bot|machine|ai|program|computer|human|person|real|chatgpt|claude|gpt|llm)\b|\b(?:am i|is this) (?:talking|speaking|chatting|writing) (?:to|with) (?:a |an |some )?(?:real |actual |live |living )*(?:robot|bot|machine|ai|human|person|somebody|someone|program|computer)\b|^(?:a )?(?:ro)?bot\?+$|\bis (?:this|there|anybody|anyone) (?:a |an )?(?:bot|robot|ai|human|real person)\b|\bis (?:anyone|anybody|somebody|someone) (?:actually )?(?:there|reading|listening)\b/i,
  ],
  [
    'time_left',
    /\bhow many more\b|\bhow (?:long|much (?:longer|more time)|many (?:more )?questions)\b.{0,60}\?|\b(?:are we|is (?:it|this)) (?:almost |nearly )(?:done|finished|over)\b|\bhow (?:much longer|long) (?:is|will|does) (?:this|it)\b|\bwhen (?:is|will) (?:this|it) (?:be )?(?:over|done|end)/i,
  ],
  [
    'privacy',
    /\b(?:who (?:reads|sees|hears|(?:will|can|gets to|is going to) (?:read|see|hear|listen))|(?:is (?:this|it|that)|it'?s|this is|that'?s) (?:all )?(?:anonymous|confidential|private|recorded|being recorded|stored|saved)|used (?:to train|for training)|(?:does|do|will|can|could) (?:my|the|our) \w+(?: \w+)? (?:get to |also |ever )?(?:read|see|hear|know)|train (?:an?|some|your|the) (?:ai|model)|(?:will|can|could) (?:my|anyone|anybody|someone|somebody|they|you|people)\b.{0,40}\b(?:see|read|know|name|share|sell|find out|identify)|what (?:happens|will happen|do you do|will you do|are you (?:going to do|doing)) (?:with|to) (?:my|this|the|these|what)|where (?:does|do|will|is) (?:this|my|the) (?:\w+ )?(?:go|stored|saved|kept))\b/i,
  ],
  [
    'purpose',
    /\b(?:(?:which|what) (?:company|firm|organi[sz]ation|client).{0,30}(?:commission|behind|pay|for|ask)\w*|who(?:'s| is| are| has| have)? (?:commissioned|behind|you working for|paying|running|doing|asking|conducting|you)|what(?:'s| is| are)? (?:this|it|the interview|the study|the survey|these questions) (?:all )?(?:for|about|good for)|why (?:do|are|would|did) you (?:want|need|ask|asking|have)|(?:is there (?:a|any)|any) (?:particular |special )?reason (?:you|why|that you|for (?:asking|that|this))|what(?:'s| is) the (?:point|purpose|goal|aim)|which company|what company|why (?:is|does) (?:this|that|it) (?:relevant|matter)|(?:is|are) (?:this|you|u)\b.{0,30}\b(?:sell|selling|sales|an? advert|marketing))\b/i,
  ],
  [
    'approval',
    /\b(?:is (?:that|this|it) (?:right|correct|ok|okay|enough|what you (?:mean|meant|want|wanted|are looking for))|(?:does|did) (?:that|this) (?:make sense|answer|help)|am i (?:making sense|right|doing (?:this|it) right)|(?:is|was) that (?:a )?(?:good|bad|wrong|silly|stupid))\b/i,
  ],
  [
    'meaning',
    /\b(?:do(?:es|n'?t)? (?:that|this|it|those|one|they|\w+ \w+) (?:\w+ )?count|what counts|(?:do|did) (?:you|u) mean\b|what do (?:you|u) mean|(?:you|u) mean\b|in what sense|(?:is it|are you asking) about\b.{0,40}\bor\b|like (?:the|a) \w+.{0,40} or (?:only|just|the)\b)/i,
  ],
  [
    'pass_on',
    /\b(?:(?:can|could|will|would) (?:you|u|somebody|someone) (?:please )?(?:pass (?:it|this|that|them) on|forward|fix|tell (?:them|him|her|someone|somebody|the)|send|sort|change|report|get them|make them|have (?:it|that|them))|(?:will|does|can) (?:this|that|it) (?:get|be) (?:fixed|passed|sorted|changed|repaired))\b/i,
  ],
  [
    'help',
    /\b(?:what does (?:that|this|it) mean\b|where (?:do|can|should) i (?:complain|report|turn|go|write|call|find out|get)|(?:can|could|will|would) (?:you|u) (?:please )?(?:help|look (?:it |that |this )?up|recommend|explain)|(?:should|shall) i (?:\w+ )?(?:wait|go|gone|have|call|see|take|ask|tell|write|cancel|pay)|do i (?:get|have to|need to)|(?:can|may) i (?:get|still|have)|what (?:can|should|shall|do) i do\b|how (?:can|do) i (?:get|cancel|stop|switch|turn|claim|fix)|what (?:does|can|should) one do|is there (?:one|an?|any)|do (?:you|u) know\b|any idea\b|(?:is|are) (?:they|it|that|this|those) (?:any good|allowed|open|covered|safe|legal|free|before|after)|when (?:do|does|is|are) (?:they|it|the)|you must know)\b/i,
  ],
  [
    'others',
    /\b(?:what (?:do|did) (?:other|others|most|the others|everybody|everyone|people)\b|(?:do|does|did|are) (?:other|others|many|most|lots of) (?:people)?\b|(?:do|does|did) (?:they|the others|others|people) (?:all )?(?:say|think|feel|find) (?:that|this|so|the same|it)|am i (?:the (?:only|odd|crank|weird|strange)|being )|how do others|(?:is|am) (?:that|this|it|i) (?:normal|usual|common|unusual|odd|weird|strange|a lot)|do many\b|is it just me)/i,
  ],
  [
    'self',
    /\b(?:(?:do|have|did) (?:you|u) (?:ever |also |even |personally )?(?:have|got|use|play|tried|try|been|eat|drink|cook|drive|ride|live|own|sleep|watch|read|go|get|feel|take|like)\b|what(?:'s| is| was)? (?:your (?:favou?rite|name)|(?:did|do) you (?:say|call) your(?:self| name))|what(?:'s| is) (?:you|u) called|are (?:you|u) (?:married|single|hungry|tired|old|from))\b/i,
  ],
  [
    'opinion',
    /\b(?:what (?:do|would|did) (?:you|u) (?:think|say|do|recommend|suggest|prefer|choose|take)|which .{0,30}would (?:you|u)\b|what(?:'s| is) your (?:opinion|view|take)|(?:do|would|don'?t|wouldn'?t|did) (?:you|u) (?:ever |also |personally |not )?(?:agree|like|think|know|recommend|prefer|find|say|have)|(?:and|what about|how about) (?:you|u))\b/i,
  ],
]

/** Whether something of the body or a fault is as it should be: for somebody who knows, and not for other participants. */
const asksForAdvice =
  /(?=.*\b(?:is (?:that|this|it) (?:normal|ok|okay|alright|all right|safe|serious|dangerous|bad)|should i (?:worry|be worried))\b)(?=.*\b(?:red|hot|swollen|swelling|sore|pain|painful|hurts?|bleed\w*|blood|fever|dizzy|rash|infected|wound|stitches|pills?|dose|tablets?|medicine|smell of gas|sparks?|leak\w*)\b)/is

/** What one may do, of the world and not of the interview. */
const asksWhatOneMayDo =
  /\b(?:is it|it'?s) (?:ok|okay|all right|alright|safe|allowed|normal|bad|dangerous|legal) (?:to|for|if|when)\b(?! i (?:skip|answer|say|write|leave|don'?t answer|stop))(?! (?:skip|answer|say|leave out|stop))/i

/** Of a reply that asks back; `other` where nothing more is known of it. */
export function backQuestionOf(text: string): BackQuestionKind {
  const flat = text.replaceAll('’', "'")
  if (asksForAdvice.test(flat) || asksWhatOneMayDo.test(flat)) return 'help'
  return patterns.find(([, pattern]) => pattern.test(flat))?.[0] ?? 'other'
}

/** With its mark, or without one where only a question begins like that. */
export function isBareQuestion(text: string): boolean {
  if (text.endsWith('?')) return hasQuestionForm(text)
  return /^(?:(?:so|hey|wait|um|sorry|and|but)[, ]+)?(?:(?:are|r) (?:you|u)|am i (?:talking|speaking)|is (?:this|it|anyone|anybody) |how (?:long|many|much longer) (?:more|will|is|does|questions)|who (?:will|is|are)|who's|(?:are|r) we (?:almost )?(?:done|finished)|do (?:you|u) (?:think|know|have)(?!,)|does my|will my|is this the end|may i ask|tell me,)\b/i.test(
    text,
  )
}

const opener =
  /^(?:(?:so|hey|wait|um+|uh|hmm+|sorry|and|but|ok(?:ay)?|well|oh|or|lol|before i answer|before i go on|also|btw|tell me|please|excuse me|just|ah|though|(?:a |one )?quick (?:q|question|one)|one (?:thing|question)|question)[,.:; -]+)*/i
const form =
  /^(?:who|whom|whose|what|whats|what's|when|where|which|why|how|hows|is|isn't|are|aren't|am|was|were|do|don't|does|doesn't|did|didn't|can|can't|could|couldn't|will|won't|would|wouldn't|should|shall|may|might|must|have|haven't|has|had|r u|u|you|any (?:idea|chance)|like|in what|for whom|to whom|pardon|huh|sorry)\b/i
const formInside =
  /(?:, |\b(?:and|but|so|or|because|tho|though),? )(?:who|what|when|where|which|why|how|is|are|am|do|does|did|can|could|will|would|should|do u|have you|may)\b[^,]*\?$|\b(?:do you know|you know|can you|could you|is it|isn't it|aren't you|don't you)\?+$/i

/** A mark alone can be doubt: "something with a lawyer??" asks nobody. */
function hasQuestionForm(text: string): boolean {
  const flat = text.replace(opener, '')
  return form.test(flat) || formInside.test(text) || /^\S+(?: \S+)?\?+$/.test(text)
}
