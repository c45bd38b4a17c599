/** A conversation in the terminal, line by line, or by a script. */
import type { RoomState } from '../../interview/room-model.ts'
import { type InterviewScript, replyQueue } from '../../interview/script.ts'
import { isAppError } from '../../platform/errors.ts'
import { dim, note, print } from '../output.ts'
import { askWhatIsMeant, type Command, confirmsSummary, readTyped, type Typed } from './read-typed.ts'
import type { TerminalRoom } from './room-client.ts'
import { saveCopy } from './save-copy.ts'
import { helpLines, ownLines, stateLines } from './show-state.ts'

export const isOpen = ({ phase }: RoomState) => phase === 'talking' || phase === 'summary'

/** Until they have left, or there is nothing more to read. */
export async function converse(room: TerminalRoom, lines: AsyncIterator<string>): Promise<void> {
  show(room)
  /** A line that may have been meant as a command: asked about, and saved nowhere yet. */
  let perhaps: { line: string; command: Command } | null = null
  while (isOpen(room.state)) {
    const line = await nextLine(lines)
    if (line === null) return
    const typed = meantBy(line, room.state, perhaps)
    perhaps = typed.kind === 'perhaps_command' ? { line, command: typed.command } : null
    if (await isDone(room, typed, lines)) show(room)
    else if (perhaps) note(askWhatIsMeant(perhaps.line, perhaps.command))
  }
  await afterTheEnd(room, lines)
}

async function nextLine(lines: AsyncIterator<string>): Promise<string | null> {
  if (process.stdin.isTTY) process.stdout.write('> ')
  const next = await lines.next()
  return next.done ? null : next.value.trim()
}

/** Enter carries the command out that they were asked about; the same word once more is their answer. */
function meantBy(line: string, state: RoomState, perhaps: { line: string; command: Command } | null): Typed {
  if (perhaps && line === '') return { kind: 'command', command: perhaps.command, rest: '' }
  if (perhaps && line.toLowerCase() === perhaps.line.toLowerCase()) return { kind: 'words', text: line }
  return readTyped(line, state)
}

/** The copy and the deletion that were promised for whenever they leave. */
async function afterTheEnd(room: TerminalRoom, lines: AsyncIterator<string>): Promise<void> {
  if (room.state.phase !== 'ended' || room.state.isErased) return
  for (const line of ownLines) print(dim(line))
  print(dim('Press Enter to leave.'))
  while (!room.state.isErased) {
    const line = await nextLine(lines)
    if (line === null || line === '') return
    const typed = readTyped(line, room.state)
    const command = typed.kind === 'command' || typed.kind === 'perhaps_command' ? typed.command : null
    if (command === 'download' || command === 'delete' || command === 'transcript') {
      const rest = typed.kind === 'command' ? typed.rest : ''
      await isDone(room, { kind: 'command', command, rest }, lines)
    } else note('The interview has ended, and nothing more is saved. /download, /delete, or Enter to leave.')
  }
  print(`\n${room.state.endedMessage}`)
}

function show(room: TerminalRoom): void {
  const { state } = room
  for (const line of stateLines(state)) print(line)
  if (state.phase === 'summary') print(dim('Press Enter if this is right, or write what is wrong.'))
  // There is no page here that could be closed.
  if (state.endedMessage) print(`\n${state.endedMessage.replace('close this page', 'leave')}`)
  if (state.sponsorReveal) print(state.sponsorReveal)
}

/** False when nothing changed: what was wrong is said, and the same is asked again. */
async function isDone(room: TerminalRoom, typed: Typed, lines: AsyncIterator<string>): Promise<boolean> {
  try {
    if (typed.kind === 'command') return await carryOut(room, typed, lines)
    if (typed.kind === 'words') return await say(room, typed.text)
    if (typed.kind === 'no_command')
      return tell(
        `There is no /${typed.named}. If it is your answer, begin it with //. /help lists what there is.`,
      )
    return false
  } catch (error) {
    if (!isAppError(error)) throw error
    if (!['invalid_input', 'conflict'].includes(error.code)) throw error
    note(error.say)
    return false
  }
}

interface Carried {
  command: Command
  rest: string
}

async function carryOut(
  room: TerminalRoom,
  { command, rest }: Carried,
  lines: AsyncIterator<string>,
): Promise<boolean> {
  const { state } = room
  switch (command) {
    case 'help':
      for (const line of helpLines) print(line)
      return false
    case 'transcript':
      for (const { role, text } of await room.transcript())
        print(`${role === 'participant' ? 'You' : '   '}  ${text}`)
      return false
    case 'edit':
      if (state.lastAnswerTurn === null) return tell('There is no answer to edit yet.')
      if (rest === '')
        return tell('Type /edit and the new words, all of them: they take the place of your last answer.')
      await room.change('/answers/last', { turn: state.lastAnswerTurn, text: rest }, 'PUT')
      return true
    case 'skip':
      if (state.phase === 'summary')
        return tell('There is no question to leave out. Enter ends the interview.')
      await room.change('/skip', aboutQuestion(state))
      return true
    case 'unclear':
      if (state.phase === 'summary') return tell('Nothing is asked just now. Enter if the summary is right.')
      await room.change('/not-understood', aboutQuestion(state))
      return true
    case 'stop':
    case 'pause':
      await room.change(`/${command}`, {})
      return true
    case 'download':
      return tell(await saveCopy(room, rest))
    case 'delete':
      return await erase(room, lines)
  }
}

async function erase(room: TerminalRoom, lines: AsyncIterator<string>): Promise<boolean> {
  note('This deletes the interview and every word in it, for good. Type “delete” once more to do it.')
  const line = await nextLine(lines)
  if (line === null || !/^\/?delete$/i.test(line)) return tell('Nothing was deleted.')
  await room.erase()
  return room.state.isErased
}

function tell(text: string): false {
  note(text)
  return false
}

const aboutQuestion = ({ question }: RoomState) => ({
  questionKey: question?.questionKey,
  replyTo: question?.turn,
})

async function say(room: TerminalRoom, typed: string): Promise<boolean> {
  const { state } = room
  if (state.phase === 'summary') {
    if (/^(?:no|nope)[.!]?$/i.test(typed)) return tell('Write what is wrong, or press Enter if nothing is.')
    const isRight = typed === '' || confirmsSummary(typed, state)
    await room.change('/summary', isRight ? {} : { correction: typed })
    return true
  }
  if (typed === '') return tell('Write an answer, or /skip. /help lists what else there is.')
  await room.change('/answers', { ...aboutQuestion(state), text: typed })
  return true
}

/** The same by a script, without a keyboard. */
export async function converseByScript(room: TerminalRoom, script: InterviewScript): Promise<void> {
  const reply = replyQueue(script)
  let questions = 0
  while (isOpen(room.state)) {
    if (script.leavesAfter !== undefined && questions >= script.leavesAfter) return
    const { question, phase } = room.state
    if (question && !question.isProbe) questions++
    const next = reply({ questionKey: question?.questionKey ?? null, isSummary: phase === 'summary' })
    if (typeof next === 'string') await room.change('/answers', { ...aboutQuestion(room.state), text: next })
    else if ('value' in next) await room.change('/answers', { ...aboutQuestion(room.state), ...next })
    else if (next.move === 'summary') await room.change('/summary', { correction: script.summaryCorrection })
    else if (next.move === 'not_understood') await room.change('/not-understood', aboutQuestion(room.state))
    else await room.change(`/${next.move}`, next.move === 'skip' ? aboutQuestion(room.state) : {})
  }
}
