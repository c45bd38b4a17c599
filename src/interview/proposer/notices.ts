/** Sentences that ask nothing. Each is said at most once in an interview; when all of a kind were said, none is. */
import type { NoticeKind } from '../events.ts'

/** `{minutes}`: what is left, counted by the program. */
const texts: Record<NoticeKind, readonly string[]> = {
  accept_refusal: [
    'That is fine; it stays unanswered.',
    'No need to answer that one.',
    'Understood. On to something else.',
    'That one is left out, then.',
  ],
  accept_unknown: [
    'That is fine too.',
    'Not every question has an answer; the next one may.',
    'All right, then it stays open.',
    'Fine, let it stand like that.',
  ],
  accept_skip: [],
  move_on_kindly: ['That question was not clear enough. Here is another.', 'Then it is left aside.'],
  time_is_short: ['To keep to the time, some questions are left out from here on.'],
  offer_way_out: [
    'You can skip any question, or end here; what you said is saved.',
    'Understood. Skipping and ending are both fine at any point.',
  ],
  may_pause: [
    'Take the time you need. Everything is saved, and the interview goes on from here when you come back.',
    'That is fine. It waits here until you come back.',
  ],
  leave_others_out: [
    'What concerns somebody else need not be told here; it is not asked about.',
    'That is somebody else’s matter, and it is left there.',
  ],
  heard: [
    'It is written down as you said it.',
    'That stands as you said it.',
    'That is taken down in your words.',
  ],
  back_to_guide: ['Back to the questions that everybody is asked.', 'Now on with the other questions.'],
  is_program: ['This is a program, not a person. People read the answers afterwards.'],
  time_left: ['About {minutes} to go, and you can stop at any time.', 'It takes about {minutes} more.'],
  purpose: ['Who asks, and what for, stood on the first page. The program knows no more than that.'],
  privacy: [
    'What is kept, and for how long, stood on the first page. At the end you can download or delete all you said.',
  ],
  no_view: ['The program has no view of its own; yours is what is asked for.'],
  no_right_answer: ['There is no right or wrong answer here.'],
  cannot_say: ['The program cannot answer that.', 'To that the program has no answer either.'],
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
}

/** The next sentence of a kind that this interview has not heard, or null. English only: elsewhere null. */
export function wordNotice(kind: NoticeKind, { said, language, minutes }: NoticeContext): string | null {
  if (!language.startsWith('en')) return null
  const text = texts[kind][said.filter((other) => other === kind).length] ?? null
  if (text === null || !text.includes('{minutes}')) return text
  if (minutes === undefined) return null
  return text.replace('{minutes}', minutes === 1 ? 'one minute' : `${minutes} minutes`)
}
