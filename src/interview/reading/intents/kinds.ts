/** What a message wants of the interviewer, or what in it calls for another reply than a follow-up. */
export const intentKinds = [
  'answer',
  /** To end the interview here. */
  'stop',
  /** To go on later. */
  'pause',
  'ask_who',
  'ask_time',
  'ask_purpose',
  'ask_privacy',
  /** Help, advice, a complaint to pass on. */
  'ask_help',
  'ask_opinion',
  'ask_meaning',
  'ask_approval',
  /** At what they tell of. */
  'anger_company',
  /** At being asked. */
  'anger_interview',
  'joke',
  /** Somebody else's private matter. */
  'secret',
  /** Points at something on the screen. */
  'screen',
  'unknown',
  'refusal',
  /** They say something else instead of what they said. */
  'takes_back',
  /** Danger to themselves, violence, despair. */
  'distress',
  /** A death, a grave illness, something lost. */
  'loss',
] as const
export type IntentKind = (typeof intentKinds)[number]
