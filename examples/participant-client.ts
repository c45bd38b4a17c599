/**
 * A participant's client in sixty lines, written from the OpenAPI document (`/api/openapi.json`):
 *   node examples/participant-client.ts http://localhost:4747/i/abcdefghjk
 * It shows what the room shows, sends what you type, and keeps an answer's id until the server has said "saved".
 */
import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline/promises'

interface View {
  control: 'words' | 'pick_one' | 'pick_many' | 'points' | 'order' | 'number'
  hint: string
  options?: { key: string; label: string }[]
}
interface State {
  phase: string
  intro: Record<'title' | 'aiDisclosure' | 'storage' | 'rights' | 'consentTextVersion', string> & {
    consent: { purpose: string; text: string; required: boolean }[]
  }
  utterances: { text: string }[]
  question: { questionKey: string; turn: number; kind: string; view: View } | null
  summary: { text: string } | null
  endedMessage: string | null
}

const link = new URL(process.argv[2] ?? 'http://localhost:4747/i/missing')
const token = link.pathname.split('/').at(-1)
const people = createInterface({ input: process.stdin, output: process.stdout })
let bearer = ''

async function post<T>(path: string, body: object): Promise<T> {
  for (;;) {
    const headers = {
      'content-type': 'application/json',
      ...(bearer && { authorization: `Bearer ${bearer}` }),
    }
    const url = new URL(`/api/v1/room${path}`, link)
    const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => null)
    if (reply?.ok) return (await reply.json()) as T
    if (reply && reply.status < 500)
      throw new Error(((await reply.json()) as { error: { message: string } }).error.message)
    await new Promise((done) => setTimeout(done, 1000)) // nothing is lost: the same id is sent again
  }
}

function answerOf(question: NonNullable<State['question']>, typed: string): object {
  const { control, options = [] } = question.view
  const keys = typed.split(/[ ,]+/).map((number) => options[Number(number) - 1]?.key ?? '')
  if (control === 'words') return { text: typed }
  if (question.kind === 'yes_no') return { value: { kind: 'yes_no', yes: keys[0] === 'yes' } }
  if (control === 'pick_one') return { value: { kind: 'single_choice', option: keys[0] } }
  if (control === 'pick_many') return { value: { kind: 'multiple_choice', options: keys } }
  if (control === 'order') return { value: { kind: 'ranking', order: keys } }
  return {
    value:
      control === 'points'
        ? { kind: 'scale', point: Number(typed) }
        : { kind: 'number', number: Number(typed) },
  }
}

let { state } = await post<{ state: State }>('/enter', { token })
process.stdout.write(
  `${[state.intro.title, state.intro.aiDisclosure, state.intro.storage, state.intro.rights].join('\n')}\n`,
)
const required = state.intro.consent.filter((item) => item.required)
await people.question(
  `${required.map((item) => item.text).join('\n')}\nPress Enter to agree, Ctrl-C to leave. `,
)
const consent = required.map((item) => item.purpose)
const { consentTextVersion } = state.intro
const started = await post<{ state: State; interviewId: string; continueToken: string }>('/start', {
  token,
  consent,
  consentTextVersion,
  clientId: randomUUID(),
})
bearer = started.continueToken
state = started.state
while (state.phase === 'talking' || state.phase === 'summary') {
  process.stdout.write(`\n${state.utterances.map((said) => said.text).join('\n')}\n`)
  for (const [index, option] of (state.question?.view.options ?? []).entries())
    process.stdout.write(`  ${index + 1} ${option.label}
`)
  const typed = await people.question('> ')
  const { question } = state
  const at = `/interviews/${started.interviewId}`
  const reply = question
    ? post<{ state: State }>(`${at}/answers`, {
        clientId: randomUUID(),
        questionKey: question.questionKey,
        replyTo: question.turn,
        ...answerOf(question, typed),
      })
    : post<{ state: State }>(`${at}/summary`, { clientId: randomUUID(), correction: typed || undefined })
  try {
    state = (await reply).state
  } catch (error) {
    process.stdout.write(`${(error as Error).message}
`)
  }
}
process.stdout.write(`\n${state.endedMessage ?? 'This interview is closed.'}\n`)
people.close()
