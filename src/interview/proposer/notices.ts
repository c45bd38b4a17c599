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
    'What concerns somebody else can stay out of this, and nothing more is asked about it.',
    'That is their own matter, so we leave it out here.',
    'We leave other people’s matters aside.',
  ],
  heard: [
    'That is understood: {c}. It stands as you said it, and you can skip anything or stop at any point.',
    'That is understood, and it stands as you said it. You can skip anything or stop at any point.',
    'It is noted in your words: {c}.',
    'That is noted just as you said it. Leaving something out is fine.',
  ],
  sorry: [
    'Sorry to hear that. You need not say more about it, and where a question does not fit, just leave it out or stop.',
    'Sorry to hear it. There is no need to go into that, and you can leave out whatever does not fit.',
  ],
  leave_topic: [
    'You need not say more about that than you like, and you can stop at any time.',
    'We can leave that, if you like.',
  ],
  back_to_guide: ['Back to the questions that everybody is asked.', 'Now on with the other questions.'],
  is_program: [
    'This is a computer program, not a person. People read the answers afterwards.',
    'No person is writing here, only a program; people read the answers later.',
  ],
  time_left: [
    'There are about {questions} left, around {minutes}, and you can stop at any time.',
    'About {questions} more, roughly {minutes}. You can stop whenever you like.',
  ],
  purpose: [
    'Who asks and what for stands in the invitation and on the first page; I know no more than that. It is up to you whether to go on.',
    'What can be said about that stands in the invitation.',
  ],
  privacy: [
    'The people who run this study read the answers. What is kept and for how long stands on the first page; more than that cannot be promised here, and you can leave out whatever you like.',
    'For that, the first page counts. At the end you can download or delete all you said.',
  ],
  no_view: [
    'This is a program, without a view or experience of its own, and what others say stays with them.',
    'A program has no view on that; yours is what counts here.',
  ],
  cannot_help: [
    'A program cannot pass things on, look things up or give advice; the contact in the invitation may be able to.',
    'That cannot be done or known here; the contact in the invitation may help.',
  ],
  yours_to_read: [
    'I would like to hear first what you take it to be.',
    'What counts here is how you read it.',
  ],
  no_right_answer: ['There is no right or wrong answer here.', 'It is fine as you say it.'],
  cannot_say: ['That is not known here.', 'The program cannot say that either.'],
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
