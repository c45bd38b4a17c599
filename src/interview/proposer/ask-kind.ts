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
