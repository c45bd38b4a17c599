import { defaultAssentText, defaultGuardianConsent } from '../../study/care-terms.ts'
import { defaultPublicTitle } from '../../study/default-terms.ts'
import type { RoomPack } from './pack.ts'

export const english: RoomPack = {
  language: 'en',
  title: defaultPublicTitle,
  purpose:
    'Your answers, in your own words, help those who ask to understand how things are for people like you.',
  aiDisclosure:
    'An AI asks the questions: a computer program. No person is in this conversation; people read the answers later.',
  modelsTold:
    'To word a follow-up question, some of what you write is sent to a language model, a service of another company.',
  modelAnalysisTold:
    'To find out what many people say, parts of your answers are sent to a language model, a service of another company.',
  storage: (days) =>
    `Your answers are kept for ${describeDays(days)}, then deleted. No audio or video is recorded, and nothing is kept before you agree.`,
  rights:
    'You can skip any question, pause, or stop at any time. After the last question you can read a summary and correct it. Whenever you leave, you can download a copy of what you said, or delete it.',
  length: (minutes, questions) =>
    `${minutes} min, ${questions} ${questions === 1 ? 'question' : 'questions'}`,
  sponsor: {
    masked: 'Who asks is not named, so that it does not influence what you say.',
    revealedAtEnd: 'Who asks is told at the end, so that it does not influence what you say.',
    asks: (name) => `${name} asks.`,
    reveal: (name) => `This study was made for ${name}.`,
  },
  answerInWords: 'Answer in your own words',
  consent: {
    interview: 'I agree to take part, and that my answers are stored and evaluated as described above.',
    guardian: defaultGuardianConsent,
    assent: defaultAssentText,
    recording: 'The interview may be recorded.',
    reuse: 'What I say may be used again in later studies of the same organisation.',
    contact: 'I may be contacted again about this study.',
    forecasting: 'What I say may help to forecast how other people would answer.',
    composition:
      'How I write may be recorded: how long an answer takes, and how often I paste or leave the page. Never single keys.',
  },
  closed: {
    not_open: 'This study is not taking answers at the moment. Thank you for coming by.',
    closed: 'This study is closed. Thank you for your interest.',
    withdrawn: 'This link is no longer in use. If somebody sent it to you, they can send a new one.',
  },
  ended: {
    complete: 'Thank you for your time. Everything is saved, and it is safe to close this page.',
    partial:
      'You stopped here. What you said until now is saved, and it is safe to close this page. Thank you.',
    minor:
      'Thank you. This study is for people of 18 or older, so the interview ends here. You did nothing wrong. What you wrote is kept as described at the beginning, or you can delete it below.',
    abandoned: 'This interview ended because nothing was said for a day. What you said is saved. Thank you.',
    erased: 'What you said here has been deleted.',
  },
  copy: { you: 'You', interviewer: 'Interviewer', edited: 'edited', notEnded: 'not ended' },
}

function describeDays(days: number): string {
  if (days % 365 === 0) return days === 365 ? 'one year' : `${days / 365} years`
  if (days % 30 === 0) return days === 30 ? 'one month' : `${days / 30} months`
  return days === 1 ? 'one day' : `${days} days`
}
