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
  /** "Where do I complain?", "Can you pass it on?", "Should I see a doctor?" */
  'help',
  /** "What do you think?", "And you?" */
  'opinion',
  /** "Is that right?", "Is this what you wanted to know?" */
  'approval',
  /** Anything else. */
  'other',
] as const
export type BackQuestionKind = (typeof backQuestionKinds)[number]

const patterns: readonly [Exclude<BackQuestionKind, 'other'>, RegExp][] = [
  [
    'is_program',
    /\b(?:are|r) (?:you|u) (?:a |an |even |really |actually )*(?:robot|bot|machine|ai|program|computer|human|person|real|chatgpt|claude|gpt|llm)\b|\b(?:am i|is this) (?:talking|speaking|chatting) (?:to|with) (?:a |an )?(?:robot|bot|machine|ai|human|person|real person|computer)\b|\bis (?:this|there|anybody|anyone) (?:a |an )?(?:bot|robot|ai|human|real person)\b|\bis (?:anyone|anybody|somebody|someone) (?:actually )?(?:there|reading|listening)\b/i,
  ],
  [
    'time_left',
    /\bhow many more\b|\bis this the end\b|\bhow (?:long|much (?:longer|more time)|many (?:more )?questions)\b.{0,60}\?|\b(?:are we|is (?:it|this)) (?:almost |nearly )?(?:done|finished|over)\b.{0,20}\?|\bwhen (?:is|will) (?:this|it) (?:be )?(?:over|done|end)/i,
  ],
  [
    'privacy',
    /\b(?:who (?:reads|sees|hears|(?:will|can|gets to|is going to) (?:read|see|hear|listen))|is (?:this|it|that) (?:all )?(?:anonymous|confidential|private|recorded|being recorded|stored|saved)|used (?:to train|for training)|(?:does|do|will|can|could) (?:my|the|our) \w+(?: \w+)? (?:get to |also |ever )?(?:read|see|hear|know)|train (?:an?|some|your|the) (?:ai|model)|(?:will|can|could) (?:my|anyone|anybody|someone|somebody|they|you|people)\b.{0,40}\b(?:see|read|know|name|share|sell|find out|identify)|what (?:happens|will happen|do you do|will you do|are you (?:going to do|doing)) (?:with|to) (?:my|this|the|these|what)|where (?:does|do|will|is) (?:this|my|the) (?:\w+ )?(?:go|stored|saved|kept))\b/i,
  ],
  [
    'purpose',
    /\b(?:(?:which|what) (?:company|firm|organi[sz]ation|client).{0,30}(?:commission|behind|pay|for|ask)\w*|who(?:'s| is| are| has| have)? (?:commissioned|behind|you working for|paying|running|doing|asking|conducting|you)|what(?:'s| is| are)? (?:this|it|the interview|the study|the survey|these questions) (?:all )?(?:for|about|good for)|why (?:do|are|would|did) you (?:want|need|ask|asking|have)|what(?:'s| is) the (?:point|purpose|goal|aim)|which company|what company|why (?:is|does) (?:this|that|it) (?:relevant|matter))\b/i,
  ],
  [
    'approval',
    /\b(?:is (?:that|this|it) (?:right|correct|ok|okay|enough|what you (?:mean|meant|want|wanted|are looking for))|(?:does|did) (?:that|this) (?:make sense|answer|help)|am i (?:making sense|right|doing (?:this|it) right)|(?:is|was) that (?:a )?(?:good|bad|wrong|silly|stupid))\b/i,
  ],
  [
    'help',
    /\b(?:where (?:do|can|should) i (?:complain|report|turn|go|write|call|find out)|(?:can|could|will|would) (?:you|u) (?:please )?(?:pass (?:it|this|that|them) on|forward|help|fix|tell (?:them|him|her|someone|somebody)|send|look (?:it |that |this )?up|recommend|sort)|(?:should|shall) i (?:wait|go|call|see|have|take|ask|tell|write|cancel|pay)|do i (?:get|have to|need to)|what (?:can|should|shall|do) i do\b|how (?:can|do) i (?:get|cancel|stop|switch|turn|claim|fix)|what (?:does|can|should) one do|is there (?:one|a (?:number|phone|form|contact|way)))\b/i,
  ],
  [
    'opinion',
    /\b(?:what (?:do|would|did) you (?:think|say|do|recommend|suggest|prefer)|what(?:'s| is) your (?:opinion|view|take)|(?:do|would|have|did) you (?:ever |also |personally )?(?:agree|like|use|think|know|recommend|tried|try|prefer)|(?:and|what about|how about) you)\b/i,
  ],
]

/** Of a reply that asks back; `other` where nothing more is known of it. */
export function backQuestionOf(text: string): BackQuestionKind {
  const flat = text.replaceAll('’', "'")
  return patterns.find(([, pattern]) => pattern.test(flat))?.[0] ?? 'other'
}

/** With its mark, or without one where only a question begins like that. */
export function isBareQuestion(text: string): boolean {
  if (text.endsWith('?')) return hasQuestionForm(text)
  return /^(?:(?:so|hey|wait|um|sorry|and|but)[, ]+)?(?:are (?:you|u)|am i (?:talking|speaking)|is (?:this|it|anyone|anybody) |how (?:long|many) (?:more|will|is|does|questions)|who (?:will|is|are)|who's|(?:are|r) we (?:almost )?(?:done|finished)|do (?:you|u) (?:think|know|have)|does my|will my|is this the end|may i ask|tell me,)\b/i.test(
    text,
  )
}

const opener =
  /^(?:(?:so|hey|wait|um+|uh|hmm+|sorry|and|but|ok(?:ay)?|well|oh|or|lol|before i answer|before i go on|also|btw|tell me|please|excuse me|just|ah|though)[,. ]+)*/i
const form =
  /^(?:who|whom|whose|what|whats|what's|when|where|which|why|how|hows|is|isn't|are|aren't|am|was|were|do|don't|does|doesn't|did|didn't|can|can't|could|couldn't|will|won't|would|wouldn't|should|shall|may|might|must|have|haven't|has|had|r u|u|you|any (?:idea|chance)|like|in what|for whom|to whom|pardon|huh|sorry)\b/i
const formInside =
  /(?:, |\b(?:and|but|so|or|because|tho|though),? )(?:who|what|when|where|which|why|how|is|are|am|do|does|did|can|could|will|would|should|do u|have you|may)\b[^,]*\?$|\b(?:do you know|you know|can you|could you|is it|isn't it|aren't you|don't you)\?+$/i

/** A mark alone can be doubt: "something with a lawyer??" asks nobody. */
function hasQuestionForm(text: string): boolean {
  const flat = text.replace(opener, '')
  return form.test(flat) || formInside.test(text) || /^\S+(?: \S+)?\?+$/.test(text)
}
