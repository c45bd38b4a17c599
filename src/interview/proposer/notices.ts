/** Sentences that ask nothing. Each is said at most once in an interview; when all of a kind were said, none is. */
import type { NoticeKind } from '../events.ts'

/** `{minutes}` and `{questions}`: what is left, counted by the program; `{c}`: what they said, told back to them. */
const texts: Record<NoticeKind, readonly string[]> = {
  accept_refusal: [
    'That is fine, we can leave that. You can also stop whenever you like.',
    'No need to answer that one.',
    'Of course, that one is left out.',
    'That is all right, it stays with you.',
  ],
  accept_unknown: [
    'That is fine.',
    'That is quite all right, it need not be exact.',
    'No problem, we leave it at that.',
    'Not everything has an answer, and that is fine too.',
  ],
  accept_skip: [],
  move_on_kindly: ['That question was not clear enough. Here is another.', 'Then we leave that one.'],
  time_is_short: ['To keep to the time, some questions are left out from here on.'],
  offer_way_out: [
    'Fair enough. You can skip any question or stop here; what you said is kept.',
    'Understood; this is kept short. Skipping and stopping are both fine at any point.',
  ],
  may_pause: [
    'Of course, take your time. Everything is saved, and it waits here until you are back.',
    'That is fine. It all waits here until you come back.',
  ],
  leave_others_out: [
    'What concerns other people can be left out here, and it is not asked about.',
    'That is their own matter, so we leave it out.',
    'We leave other people’s matters aside.',
  ],
  heard: [
    'Understood, and it is noted in your words. You can leave out any question or stop whenever you like.',
    'That is noted just as you put it. Leaving something out is fine.',
    'Noted in your words.',
  ],
  as_said_now: [
    'Then it stands as you say it now.',
    'That is noted as you put it now.',
    'Then that is how it stands.',
  ],
  sorry: [
    'Sorry to hear that. You need not say more about it, and where a question does not fit, just leave it out or stop.',
    'Sorry to hear it. There is no need to go into that, and you can leave out whatever does not fit.',
  ],
  leave_topic: [
    'You need not say more about that than you like, and you can stop at any time.',
    'We can leave that, if you like.',
  ],
  back_to_guide: ['Then back to my questions.', 'On with my questions.'],
  is_program: [
    'This is a computer program, not a person. People read the answers afterwards.',
    'No person is writing here, only a program; people read the answers later.',
  ],
  time_left: [
    'There are about {questions} left, around {minutes}, and you can stop at any time.',
    'About {questions} more, roughly {minutes}. You can stop whenever you like.',
  ],
  purpose: [
    'Who ordered the study and what becomes of it is not known here; the invitation and the first page say who asks and what for. It is up to you whether to go on.',
    'More than the invitation says is not known here.',
  ],
  privacy: [
    'The people who run this study read the answers. More than the first page says about who sees them and how long they are kept cannot be promised here, so leave out whatever you like.',
    'The first page says all that is known about that. At the end you can download or delete all you said.',
  ],
  no_view: [
    'This is a program and has no opinion on that.',
    'It has no view on that either; yours is what counts here.',
  ],
  no_life: [
    'This is a computer program, without a life of its own.',
    'That is nothing a program does or has.',
  ],
  others_unknown: ['How others see or do it cannot be told here.', 'What others say stays with them.'],
  cannot_help: [
    'This is a program and cannot answer that or give advice; somebody whose work it is can, and the contact in the invitation may know whom to ask.',
    'That cannot be said here; the contact in the invitation may know.',
  ],
  cannot_pass_on: [
    'This is a program and cannot pass that on or sort it out; please write to the contact in the invitation. The people who run this study read what you said.',
    'That cannot be done here; please write to the contact in the invitation.',
  ],
  any_counts: [
    'Take it as widely as you like; all of that counts.',
    'However you take it is fine, all of it counts.',
  ],
  yours_to_read: [
    'What stands there is not explained here; how you read it is what counts.',
    'That part is not explained either.',
  ],
  no_right_answer: ['There is no right or wrong answer here.', 'It is fine as you say it.'],
  cannot_say: ['Sorry, that is not known here.', 'That is not known here either.'],
  closing: ['Thank you for your time. Everything you said is saved, and it is safe to close this page.'],
  explanation: [],
  // The study's own, from its terms.
  help: [],
}

export interface NoticeContext {
  said: readonly NoticeKind[]
  language: string
  /** For `time_left`. */
  minutes?: number | undefined
  questions?: number | undefined
  /** What they said, told back to them; null where it cannot be. */
  toldBack?: string | null
}

/** The next sentence of a kind that this interview has not heard, or null. English only: elsewhere null. */
export function wordNotice(kind: NoticeKind, context: NoticeContext): string | null {
  const { said, language, toldBack = null } = context
  if (!language.startsWith('en')) return null
  const times = said.filter((other) => other === kind).length
  const text =
    texts[kind].filter((each) => toldBack !== null || !each.includes('{c}')).slice(times)[0] ?? null
  return text === null ? null : (fillCounts(text, context)?.replace('{c}', () => toldBack ?? '') ?? null)
}

function fillCounts(text: string, { minutes, questions }: NoticeContext): string | null {
  if (!text.includes('{minutes}')) return text
  if (minutes === undefined || questions === undefined) return null
  return text
    .replace('{minutes}', minutes === 1 ? 'one minute' : `${minutes} minutes`)
    .replace('{questions}', questions === 1 ? 'one question' : `${questions} questions`)
}
