/** What the room shows, as lines of a terminal. */
import type { RoomIntro, RoomQuestion, RoomState } from '../../interview/room-model.ts'
import { bold, dim } from '../output.ts'

export function introLines({
  title,
  sponsorLine,
  purpose,
  minutes,
  aiDisclosure,
  storage,
  rights,
}: RoomIntro): string[] {
  const length = `About ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`
  return [bold(title), sponsorLine, purpose, length, '', aiDisclosure, storage, rights, ''].filter(
    (line, i) => line !== '' || i > 3,
  )
}

/** What the interviewer said last, then how to answer it. */
export function stateLines(state: RoomState): string[] {
  const said = state.utterances.map(({ kind, text }) => (kind === 'notice' ? dim(text) : bold(text)))
  return [
    '',
    ...stimulusLines(state),
    ...said,
    ...(state.help ? ['', state.help, ''] : []),
    ...(state.endedHelp ? ['', state.endedHelp] : []),
    ...(state.question ? answerLines(state.question) : []),
    progressLine(state),
  ]
}

function stimulusLines({ stimulus }: RoomState): string[] {
  if (stimulus === null) return []
  if (stimulus.kind === 'text') return [dim('To look at:'), stimulus.text, '']
  if (stimulus.kind === 'link') return [dim(`To look at: ${stimulus.label} ${stimulus.url}`), '']
  return [dim(`To look at (an image): ${stimulus.alternative}`), '']
}

function answerLines({ view }: RoomQuestion): string[] {
  switch (view.control) {
    case 'words':
      return []
    case 'points':
      return [
        dim(view.hint),
        ...view.points.map(({ point, label }) => `  ${point}${label ? `  ${label}` : ''}`),
      ]
    case 'number':
      return [dim([view.hint, view.unit ? `(${view.unit})` : ''].join(' ').trim())]
    default:
      return [dim(view.hint), ...view.options.map(({ label }, index) => `  ${index + 1}  ${label}`)]
  }
}

function progressLine({ progress, phase, isPaused }: RoomState): string {
  if (phase !== 'talking') return ''
  const left = `about ${progress.minutesLeft} ${progress.minutesLeft === 1 ? 'minute' : 'minutes'} left`
  return dim(`saved · ${left}${isPaused ? ' · paused' : ''} · /help`)
}

/** What is theirs, also after the end. */
export const ownLines = [
  '/download     save a copy of what you said (/download FILE names the file)',
  '/delete       delete the interview and every word in it',
]

export const helpLines = [
  '/skip         leave this out',
  '/unclear      say the question in other words',
  '/edit TEXT    replace your last answer',
  '/pause        stop the clock; the next answer goes on',
  '/transcript   what was said so far',
  '/stop         end the interview here; what you said is kept',
  ...ownLines,
  '//            begin an answer with it that is to begin with /',
]
