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
  if (text.endsWith('?')) return true
  return /^(?:(?:so|hey|wait|um|sorry|and|but)[, ]+)?(?:are (?:you|u)|am i (?:talking|speaking)|is (?:this|it|anyone|anybody) |how (?:long|many) (?:more|will|is|does|questions)|who (?:will|is|are)|who's|(?:are|r) we (?:almost )?(?:done|finished)|do (?:you|u) (?:think|know|have)|does my|will my|is this the end|may i ask|tell me,)\b/i.test(
    text,
  )
}
