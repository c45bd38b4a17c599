/**
 * What the room itself says, in one place: short, plain, in the participant's terms. Texts of the study and of the
 * interviewer come from the server in the participant's language; a further language of the room is a further
 * object of this shape.
 */
const english = {
  interview: 'Interview',
  loading: 'Opening the interview',
  trial: 'Trial run: this interview is kept out of the results.',

  entry: {
    length: 'How long',
    lengthOf: (minutes: number, questions: number) =>
      `About ${count(minutes, 'minute')}, ${count(questions, 'question')}. You can pause and come back.`,
    kept: 'What is kept',
    yours: 'What stays yours',
    language: 'Language',
    agreement: 'What you agree to',
    optional: 'If you like',
    minors: 'If you are under 18',
    minorsNote: 'Leave this empty if you are 18 or older. Under 18 both are needed.',
    minorSteps: ['First, your parent or guardian reads this and ticks it.', 'Then you, if you want to.'],
    optionalNote: 'Each of these is your choice. The interview is the same without them.',
    begin: 'I agree, begin',
    decline: 'No, thank you',
    nothingYet: 'Nothing is recorded until you press “I agree, begin”.',
    begunHere: (when: string) => `An interview from this link was begun on this device ${when}.`,
    goOn: 'Go on with it',
  },
  declined: {
    title: 'That is fine',
    text: 'Nothing was recorded. You can close this page.',
    back: 'Back to the description',
  },

  help: {
    label: 'Help',
    skip: 'Leave this question out',
    stop: 'Stop here',
  },

  talk: {
    above: 'What was said before',
    showEarlier: 'Show what was said before',
    loadingEarlier: 'Fetching what was said before',
    you: 'You',
    interviewer: 'Interviewer',
    corrected: 'edited',
    edit: 'Edit',
    editing: 'Edit your last answer',
    saveEdit: 'Save the change',
    cancel: 'Cancel',
    send: 'Send',
    sendOrder: 'Send in this order',
    newLine: 'Enter makes a new line.',
    sends: 'sends.',
    answer: 'Your answer',
    ownWords: 'In your words',
    notUnderstood: 'I did not understand the question',
    skip: 'Skip',
    up: (label: string) => `Move up: ${label}`,
    down: (label: string) => `Move down: ${label}`,
    place: (label: string, at: number, of: number) => `${label} is now ${at} of ${of}.`,
    drag: 'Drag to order, or use the arrows.',
    linkNote: 'opens in a new tab',
    enlarge: 'Open the picture larger',
    onScreen: 'Please look at this',
    leftOver: 'The interview had already gone on when these words arrived, so they were not sent:',
    dismiss: 'Close',
    useHere: 'Put them into the answer below',
  },
  quiet: {
    saving: 'Saving',
    saved: 'Saved',
    coming: 'One moment',
    kept: 'Not sent yet',
    ready: 'Each answer is saved when you send it',
    left: (minutes: number) =>
      minutes < 1 ? 'less than a minute left' : `about ${count(minutes, 'minute')} left`,
    remaining: (questions: number) => `${count(questions, 'question')} to go`,
    last: 'last question',
    pause: 'Pause',
    stop: 'Stop',
  },
  kept: {
    unreachable: 'No connection. What you wrote is kept on this device and will be sent by itself.',
    busy: 'The server cannot be reached just now. What you wrote is kept on this device and will be sent by itself.',
    forgetful: 'No connection. Keep this page open: what you wrote is sent as soon as there is one.',
    tryNow: 'Send now',
  },
  stop: {
    title: 'Stop the interview?',
    text: 'What you have said so far is saved and counts. You cannot go on afterwards. To come back later, pause instead.',
    stop: 'Stop here',
    pause: 'Pause instead',
    goOn: 'Go on',
  },
  paused: {
    title: 'Paused',
    text: 'Everything you sent is saved. Take the time you need.',
    goOn: 'Go on',
    here: 'On this device, open this page again.',
    elsewhere: 'On another device, open this private link. Whoever has it can go on in your place.',
  },
  privateLink: {
    name: 'Your private link',
    copy: 'Copy the link',
    copied: 'Copied',
  },
  anotherTab: {
    title: 'The interview goes on in another tab',
    text: 'It was opened again, in another tab or on another device. Everything you sent is saved. One of them talks at a time.',
    take: 'Go on here',
  },
  summary: {
    title: 'Before you go: is this what you said?',
    note: 'A program put this together from your answers. If something is wrong or missing, say so; your correction is kept beside it.',
    confirm: 'Yes, that is right',
    correct: 'Something is not right',
    field: 'What is not right, or missing?',
    send: 'Send the correction',
    back: 'Back',
  },
  ended: {
    saved: 'Everything is saved. You can close this page.',
    copy: 'Download my copy',
    copyNote: 'A text file with everything that was asked and said.',
    erase: 'Delete my interview',
    eraseNote: 'Removes everything you said. This cannot be undone.',
    yours: 'What you said is yours',
    later:
      'To come back to this later, or from another device, keep this private link. Whoever has it can read and delete what you said.',
  },
  taps: {
    title: 'If you like: how was it?',
    note: 'Two taps about the interview itself. Leaving them out is fine; you can close this page.',
    statements: { could_say: 'I could say what I wanted', listened: 'It listened' },
    answers: { agree: 'I agree', partly: 'Partly', no: 'No' },
    saving: 'Saving',
    saved: 'Saved',
    failed: 'Not saved: there is no connection. Choose again to try once more.',
  },
  erase: {
    title: 'Delete this interview?',
    text: 'Every word you said is removed, here and from the study. This cannot be undone.',
    erase: 'Delete it',
    keep: 'Keep it',
  },
  deleted: {
    title: 'Deleted',
    text: 'Nothing you said is kept. You can close this page.',
  },
  closed: {
    title: 'This interview is not open',
    text: 'Nobody can take part at the moment.',
  },
  nowhere: {
    title: 'This page needs your link',
    text: 'Open the link from your invitation again. If you had begun, you go on where you were.',
  },
  problem: {
    unreachable: {
      title: 'There is no connection to the interview',
      text: 'Everything that was shown as saved is safe, and what you were writing is kept on this device.',
    },
    gone: {
      title: 'There is nothing at this address',
      text: 'The link may be incomplete, or the interview was deleted. Open the link from your invitation again.',
    },
    notLetIn: {
      title: 'This device does not know this interview',
      text: 'Open your personal or private link on this device to go on. What was shown as saved is safe; what was not sent yet is kept on this device.',
    },
    other: {
      title: 'Something did not work',
      text: 'Everything that was shown as saved is safe.',
    },
    retry: 'Try again',
    reference: 'Reference for a question to the organiser:',
  },
  announce: {
    saved: 'Saved.',
    saving: 'Saving.',
    coming: 'Saved. One moment.',
  },
} as const

export const words = english

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`
}
