/** A room state for tests: one open question, of which a test replaces what it is about. */
import type { RoomState } from '../../interview/room-model.ts'

export const interviewId = '0198c0de-0000-7000-8000-00000000000a'

export function roomState(part: Partial<RoomState>): RoomState {
  return {
    interviewId,
    seq: 1,
    language: 'en',
    phase: 'talking',
    intro: {
      title: 'Paying',
      sponsorLine: '',
      purpose: '',
      minutes: 5,
      questionCount: 2,
      aiDisclosure: '',
      storage: '',
      rights: '',
      consent: [],
      consentTextVersion: '1',
      languages: ['en'],
      isTest: false,
    },
    isPaused: false,
    tab: 1,
    utterances: [{ turn: 0, kind: 'question', text: 'How do you pay?', quotesThem: false }],
    question: {
      questionKey: 'pay',
      turn: 0,
      kind: 'open',
      isProbe: false,
      text: 'How do you pay?',
      view: { control: 'words', hint: '' },
      sectionTitle: '',
    },
    isQuestionComing: false,
    stimulus: null,
    progress: { answered: 0, remaining: 2, minutesLeft: 5 },
    canEditLast: false,
    lastAnswerTurn: null,
    recordsComposition: false,
    earlierTurns: 0,
    summary: null,
    status: 'in_progress',
    endedMessage: null,
    mayGoOn: false,
    isErased: false,
    help: null,
    endedHelp: null,
    isHelpFolded: false,
    taps: null,
    sponsorReveal: null,
    closedMessage: null,
    ...part,
  }
}
