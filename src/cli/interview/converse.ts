/** A conversation in the terminal, line by line, or by a script. */
import type { RoomState } from '../../interview/room-model.ts'
import { type InterviewScript, replyQueue } from '../../interview/script.ts'
import { isAppError } from '../../platform/errors.ts'
import { dim, note, print } from '../output.ts'
import type { TerminalRoom } from './room-client.ts'
import { helpLines, stateLines } from './show-state.ts'

const isOpen = ({ phase }: RoomState) => phase === 'talking' || phase === 'summary'

/** Until the interview has ended, or there is nothing more to read. */
export async function converse(room: TerminalRoom, lines: AsyncIterator<string>): Promise<void> {
  show(room)
  while (isOpen(room.state)) {
    if (process.stdin.isTTY) process.stdout.write('> ')
    const next = await lines.next()
    if (next.done) return
    const typed = next.value.trim()
    if (await isDone(room, typed)) show(room)
  }
}

function show(room: TerminalRoom): void {
  const { state } = room
  for (const line of stateLines(state)) print(line)
  if (state.phase === 'summary') print(dim('Press Enter if this is right, or write what is wrong.'))
  if (state.endedMessage) print(`\n${state.endedMessage}`)
  if (state.sponsorReveal) print(state.sponsorReveal)
}

/** False when nothing changed: what was wrong is said, and the same is asked again. */
async function isDone(room: TerminalRoom, typed: string): Promise<boolean> {
  try {
    return await carryOut(room, typed)
  } catch (error) {
    if (!isAppError(error)) throw error
    if (!['invalid_input', 'conflict'].includes(error.code)) throw error
    note(error.say)
    return false
  }
}

async function carryOut(room: TerminalRoom, typed: string): Promise<boolean> {
  const [command, ...rest] = typed.split(' ')
  const { state } = room
  switch (command) {
    case '/help':
      for (const line of helpLines) print(line)
      return false
    case '/transcript':
      for (const { role, text } of await room.transcript())
        print(`${role === 'participant' ? 'You' : '   '}  ${text}`)
      return false
    case '/edit':
      if (state.lastAnswerTurn === null) return tell('There is no answer to edit yet.')
      await room.change('/answers/last', { turn: state.lastAnswerTurn, text: rest.join(' ') }, 'PUT')
      return true
    case '/skip':
    case '/stop':
    case '/pause':
      await room.change(command, command === '/skip' ? aboutQuestion(state) : {})
      return true
    case '/unclear':
      await room.change('/not-understood', aboutQuestion(state))
      return true
    default:
      return say(room, typed)
  }
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
    await room.change('/summary', typed === '' ? {} : { correction: typed })
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
