import { createInterface } from 'node:readline/promises'
import { defineCommand } from 'citty'
import { type InterviewScript, InterviewScriptSchema } from '../../interview/script.ts'
import { AppError } from '../../platform/errors.ts'
import { api } from '../client.ts'
import { findStudy } from '../find-study.ts'
import { askConsent } from '../interview/ask-consent.ts'
import { converse, converseByScript, isOpen } from '../interview/converse.ts'
import { beginInterview, lookBehind, type TerminalRoom } from '../interview/room-client.ts'
import { introLines } from '../interview/show-state.ts'
import { checkJson, readJsonFile } from '../json-file.ts'
import { note, print, printJson } from '../output.ts'

/** A whole interview in the terminal, as a participant has it in a browser. */
export default defineCommand({
  meta: {
    name: 'interview',
    description:
      'Take a whole interview in this terminal. Ctrl-D or Ctrl-C leaves it: what was answered is kept, and where it goes on is said (exit code 0, after Ctrl-C 130)',
  },
  args: {
    study: { type: 'positional', required: true, description: 'The study: its name or its id' },
    test: { type: 'boolean', description: 'Try the draft; the interview counts nowhere' },
    script: {
      type: 'string',
      description:
        'A JSON file with the answers: {"answers": {"question-key": ["first reply", "to the follow-up"]}}',
    },
    json: {
      type: 'boolean',
      description: 'Print what was said as JSON at the end (with --script: nothing else)',
    },
  },
  run: ({ args }) => takeInterview(args),
})

interface InterviewArgs {
  study: string
  test?: boolean
  script?: string
  json?: boolean
}

async function takeInterview(args: InterviewArgs): Promise<void> {
  const script = args.script ? readScript(args.script) : null
  const token = await linkInto(args.study, args.test === true)
  const door = await lookBehind(token)
  if (door.state.phase === 'closed')
    throw new AppError('gone', 'closed', { say: door.state.closedMessage ?? 'Closed.' })
  if (!script) for (const line of introLines(door.state.intro)) print(line)
  const consent = script ? (script.consent ?? ['interview']) : null
  const terminal = script ? null : createInterface({ input: process.stdin })
  // One reader for the whole conversation: a second one would lose what was typed ahead.
  const lines = terminal?.[Symbol.asyncIterator]() ?? null
  const leave = () => {
    process.exitCode = 130
    terminal?.close()
  }
  if (terminal) process.once('SIGINT', leave)
  try {
    const agreed = consent ?? (await askConsent(door.state.intro.consent, lines!))
    if (agreed === null) return note('Nothing was kept.')
    const room = await beginInterview(door, token, agreed)
    await (script ? converseByScript(room, script) : converse(room, lines!))
    if (!script && isOpen(room.state))
      note(`You left before the end. What you answered is saved. Go on in a browser: ${room.goOnAt}`)
    if ((args.json || script) && !room.state.isErased) await report(room, args.json === true)
  } finally {
    process.off('SIGINT', leave)
    terminal?.close()
  }
}

/** The secret part of a link into the study: the draft's, or the open link that is there or is made. */
async function linkInto(named: string, isTest: boolean): Promise<string> {
  const { studyId } = await findStudy(named)
  const base = `/api/v1/studies/${studyId}`
  if (isTest) return tokenOf((await api<{ url: string }>('POST', `${base}/try`)).url)
  const { links } = await api<{ links: { kind: string; url: string | null; revokedAt: string | null }[] }>(
    'GET',
    `${base}/links`,
  )
  const open = links.find((link) => link.kind === 'open' && link.url !== null && link.revokedAt === null)
  if (open) return tokenOf(open.url!)
  return tokenOf((await api<{ url: string }>('POST', `${base}/links`, { kind: 'open' })).url)
}

const tokenOf = (url: string) => new URL(url).pathname.split('/').at(-1)!

function readScript(path: string): InterviewScript {
  return checkJson(InterviewScriptSchema, readJsonFile(path), { path, what: 'a script of answers' })
}

async function report(room: TerminalRoom, asJson: boolean): Promise<void> {
  const turns = await room.transcript()
  const { interviewId, state } = room
  if (asJson) return printJson({ interviewId, status: state.status, turns })
  for (const { role, text } of turns) print(`${role === 'participant' ? '  >' : '-'} ${text}`)
  print(`${state.status}  ${interviewId}`)
}
