/** Invented people of two plans who say why they left, each of one of three subjects. */
import type { InterviewSketch } from './record.ts'

const subjects = [
  'The monthly price doubled, the price is too high',
  'My parcel delivery was late, the courier delivery was late',
  'The password login failed, the login rejects my password',
]

/** @param subjectOf which of the three a person speaks of: price, delivery, login */
export const leavers = (count: number, subjectOf: (at: number) => number): InterviewSketch[] =>
  Array.from({ length: count }, (_, at) => ({
    label: `Person ${at}`,
    attributes: { plan: at % 2 === 0 ? 'pro' : 'basic' },
    said: [
      { role: 'interviewer', text: 'Why did you leave?', questionKey: 'why' },
      { role: 'participant', text: `${subjects[subjectOf(at)]} in week ${at % 7}.`, questionKey: 'why' },
    ],
    answers: [{ questionKey: 'why', turns: [1] }],
    exposed: ['why'],
  }))
