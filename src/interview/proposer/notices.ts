/** Sentences that ask nothing. Each is said at most once in an interview; when all of a kind were said, none is. */
import type { NoticeKind } from '../events.ts'

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
  closing: ['Thank you for your time. Everything you said is saved, and it is safe to close this page.'],
  explanation: [],
}

/** The next sentence of a kind that this interview has not heard, or null. English only: elsewhere null. */
export function wordNotice(kind: NoticeKind, said: readonly NoticeKind[], language: string): string | null {
  if (!language.startsWith('en')) return null
  return texts[kind][said.filter((other) => other === kind).length] ?? null
}
