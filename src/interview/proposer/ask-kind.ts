/** What a question of the guide asks for, by how it is put: a follow-up that stands alone must fit the answer to it. */
export type AskKind = 'reason' | 'event' | 'view' | 'practice' | 'fact' | 'other'

const forms: readonly [Exclude<AskKind, 'other'>, RegExp][] = [
  [
    'reason',
    /^why\b|\bwhat (?:led|made|makes|brought|got you|keeps|kept|decided)\b|\bhow come\b|\bhow did you come to\b|\breasons?\b|\bdecisive\b/i,
  ],
  [
    'view',
    /\bwhat do you (?:think|make|like|dislike|notice|see|picture|take|gather|understand)\b|\bhow do you (?:feel|find|see|read|like)\b|\b(?:impression|opinion|strikes you|catches your eye|comes to mind|goes through your mind|think of)\b|\bwhat does (?:this|that|it|the)\b.*\b(?:mean|tell|say)\b/i,
  ],
  [
    'event',
    /\bwhat happened\b|\b(?:last|first|recent) (?:time|visit|ride|one|booking|claim|week|weeks|days|day|repair|order)\b|\btell me about (?:a|the|your|one)\b|\bhow (?:did|was|were|went)\b|\bwhat (?:was|were)\b.*\blike\b|\bwhat did\b/i,
  ],
  [
    'practice',
    /\bhow do(?:es)?\b|\bwhat do(?:es)? you(?:r)?\b|\bwhat do you\b|\bwalk me\b|\b(?:typical|usual|usually|ordinary|routine)\b|\bwhat is\b.*\blike\b/i,
  ],
  ['fact', /^(?:who|whom|where|when|which|how (?:many|much|long|often|old|far))\b|\bwho (?:else|do|did)\b/i],
]

export function askKindOf(question: string): AskKind {
  if (/\b(?:looking ahead|in (?:the )?future|do you expect|will it be)\b/i.test(question)) return 'other'
  return forms.find(([, form]) => form.test(question))?.[0] ?? 'other'
}

/** What a question asks for that somebody answered with a word or three: a follow-up to it has to fit both. */
export type WordAsk =
  | 'story'
  | 'when_then'
  | 'when'
  | 'reason'
  | 'judged'
  | 'seen'
  | 'do'
  | 'wish'
  | 'choice'
  | 'rated'
  | 'plain'

const wordForms: readonly [Exclude<WordAsk, 'plain'>, RegExp][] = [
  ['when_then', /^when (?:did|was|were|had)\b/i],
  ['when', /^(?:when|in which (?:situations?|cases?|moments?)|at what (?:point|times?))\b/i],
  [
    'story',
    /\bwhat happened\b|\btell me about\b|\bhow did (?:that|it|the|your)\b.*\bgo\b|\bwalk me through\b|\bdescribe\b/i,
  ],
  [
    'reason',
    /^why\b|\bwhat (?:led|made|makes|brought|got you|keeps|kept|decided)\b|\breasons?\b|\bhow come\b/i,
  ],
  ['do', /\bwhat do you do (?:when|if)\b/i],
  ['seen', /\b(?:notice|strikes?|catches your eye|stands? out|see (?:first|here|there)|comes to mind)\b/i],
  [
    'choice',
    /\bwhich\b.*\b(?:go for|choose|pick|prefer|take|buy|like)\b|\bwhat would you (?:choose|pick|take)\b/i,
  ],
  ['wish', /\bwhat (?:would|could|should) (?:make|help|change|keep|bring|get|have)\b/i],
  ['rated', /\bhow (?:is|was|are|were)\b|\blike to\b|\bwhat (?:is|was|are|were)\b.*\blike\b/i],
  [
    'judged',
    /\bhow (?:is|was|are|were|do you (?:find|like|feel|rate)|did you (?:find|like|feel))\b|\blike\?|\bwhat do you (?:think|make)\b|\b(?:hard|hardest|difficult|good|bad|best|worst|wrong|annoying|nuisance|like|dislike|miss|worr\w+|bother\w*)\b/i,
  ],
]

export function wordAskOf(question: string): WordAsk {
  return wordForms.find(([, form]) => form.test(question))?.[0] ?? 'plain'
}
