import { expect, test } from 'vitest'
import type { HeardInterview, SaidTurn } from '../record-store.ts'
import { listCorrections } from './choose-reasons.ts'

const said = (text: string) => {
  const interview = { interviewId: 'i', language: 'en', participantLabel: 'P1', attributes: {} }
  const turn = { interviewId: 'i', turn: 9, turnRevision: 0, role: 'participant', kind: 'correction' }
  const words = { ...turn, questionKey: null, text, startMs: null, at: new Date(0) } as SaidTurn
  return listCorrections(
    {
      turns: new Map([['i', [words]]]),
      interviews: new Map([['i', interview as unknown as HeardInterview]]),
    },
    new Set(['i']),
  ).map((quote) => quote.text)
}

test.each(['yes', 'Yes, that is right.', 'All good, thank you.', 'Who will read this?'])(
  '"%s" puts nothing right',
  (text) => expect(said(text)).toEqual([]),
)

test.each(['Yes, but it was a stew.', 'Leave out the dog.', 'No, changes needed.'])('"%s" does', (text) =>
  expect(said(text)).toEqual([text]),
)
