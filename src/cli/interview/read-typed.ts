/** What a typed line wants: a command with its sign, or an answer, which may be a command without its sign. Pure. */
import type { RoomState } from '../../interview/room-model.ts'
import { readCorrection } from '../../interview/summary/read-correction.ts'

export const commands = [
  'help',
  'skip',
  'unclear',
  'edit',
  'pause',
  'transcript',
  'stop',
  'download',
  'delete',
] as const
export type Command = (typeof commands)[number]

export type Typed =
  | { kind: 'command'; command: Command; rest: string }
  /** It begins like a command and is none. */
  | { kind: 'no_command'; named: string }
  /** A command's word alone: no answer before they say so. */
  | { kind: 'perhaps_command'; command: Command }
  | { kind: 'words'; text: string }

const isCommand = (word: string): word is Command => (commands as readonly string[]).includes(word)

/** What people type in terminals, and the command that does it. */
const otherWords: Record<string, Command> = {
  next: 'skip',
  pass: 'skip',
  back: 'edit',
  undo: 'edit',
  quit: 'stop',
  exit: 'stop',
  abort: 'stop',
  end: 'stop',
}

export function readTyped(line: string, state: RoomState): Typed {
  const text = line.trim()
  // As in many a chat: the first stroke says that the second is meant.
  if (text.startsWith('//')) return { kind: 'words', text: text.slice(1) }
  const signed = /^\/(\p{L}+)(?:\s+(.*))?$/su.exec(text)
  if (signed) {
    const named = signed[1]!.toLowerCase()
    const command = isCommand(named) ? named : otherWords[named]
    return command
      ? { kind: 'command', command, rest: (signed[2] ?? '').trim() }
      : { kind: 'no_command', named }
  }
  if (/^(?:\?+|\/)$/.test(text)) return { kind: 'command', command: 'help', rest: '' }
  if (isOnScreen(text, state)) return { kind: 'words', text }
  const bare = text.toLowerCase().replace(/[.!]+$/, '')
  const command = isCommand(bare) ? bare : Object.hasOwn(otherWords, bare) ? otherWords[bare]! : null
  return command ? { kind: 'perhaps_command', command } : { kind: 'words', text }
}

/** An option or a point of the scale is called that: then it is the answer. */
function isOnScreen(text: string, { question }: RoomState): boolean {
  if (!question) return false
  const { view } = question
  const labels = 'options' in view ? view.options : 'points' in view ? view.points : []
  return labels.some(({ label }) => label?.toLowerCase() === text.toLowerCase())
}

/** "Yes", "that's right, thanks": it says that nothing in the summary is wrong. */
export function confirmsSummary(text: string, { language }: RoomState): boolean {
  const { wants, asks } = readCorrection(text, language)
  return wants.length === 0 && asks === null
}

const doing: Record<Command, string> = {
  help: 'to see what can be typed',
  skip: 'to leave this question out',
  unclear: 'to have the question in other words',
  edit: 'to see how an answer is changed',
  pause: 'to stop the clock',
  transcript: 'to see what was said so far',
  stop: 'to end the interview here',
  download: 'to save a copy of what you said',
  delete: 'to delete what you said',
}

export function askWhatIsMeant(typed: string, command: Command): string {
  return `Press Enter ${doing[command]}. If “${typed}” is your answer, type it once more. Nothing was saved yet.`
}
