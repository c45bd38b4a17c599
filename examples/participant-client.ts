// A participant's client, written from the OpenAPI document: node examples/participant-client.ts LINK
// An answer keeps its id until the server has replied: a reply means that it is committed.
import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline/promises'

type Option = { key: string; label: string }
type Question = { questionKey: string; turn: number; kind: string; view: { options?: Option[] } }
type State = {
  phase: string
  intro: { consentTextVersion: string; consent: { purpose: string; text: string; required: boolean }[] }
  utterances: { text: string }[]
  question: Question | null
  endedMessage: string | null
}

const link = new URL(process.argv[2] ?? '')
const people = createInterface({ input: process.stdin, output: process.stdout })
const say = (text: string) => process.stdout.write(`${text}\n`)
let bearer: string | null = null

async function post<T>(path: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(bearer && { authorization: `Bearer ${bearer}` }) }
  const request = { method: 'POST', headers, body: JSON.stringify(body) }
  for (;;) {
    const reply = await fetch(new URL(`/api/v1/room${path}`, link), request).catch(() => null)
    if (reply?.ok) return (await reply.json()) as T
    if (reply && reply.status < 500 && reply.status !== 429) throw new Error(await reply.text())
    await new Promise((done) => setTimeout(done, 1000))
  }
}

function answerOf({ kind, view }: Question, typed: string): object {
  const keys = typed.split(/[ ,]+/).map((number) => view.options?.[Number(number) - 1]?.key ?? number)
  if (kind === 'yes_no') return { value: { kind, yes: keys[0] === 'yes' } }
  if (kind === 'single_choice') return { value: { kind, option: keys[0] } }
  if (kind === 'multiple_choice') return { value: { kind, options: keys } }
  if (kind === 'ranking') return { value: { kind, order: keys } }
  if (kind === 'scale') return { value: { kind, point: Number(typed) } }
  return kind === 'number' ? { value: { kind, number: Number(typed) } } : { text: typed }
}

const token = link.pathname.split('/').at(-1)
let { state } = await post<{ state: State }>('/enter', { token })
const { consentTextVersion, consent } = state.intro
for (const { text } of consent.filter((item) => item.required)) say(text)
await people.question('Press Enter to agree, Ctrl-C to leave. ')
const agreed = consent.filter((item) => item.required).map((item) => item.purpose)
const start = { token, consentTextVersion, consent: agreed, clientId: randomUUID() }
const begun = await post<{ state: State; interviewId: string; continueToken: string }>('/start', start)
bearer = begun.continueToken
state = begun.state
while (state.phase === 'talking' || state.phase === 'summary') {
  const { question } = state
  for (const { text } of state.utterances) say(`\n${text}`)
  for (const [index, { label }] of (question?.view.options ?? []).entries()) say(`  ${index + 1} ${label}`)
  const typed = await people.question('> ')
  const at = `/interviews/${begun.interviewId}/${question ? 'answers' : 'summary'}`
  const about = question && { questionKey: question.questionKey, replyTo: question.turn }
  const words = question ? answerOf(question, typed) : { correction: typed || undefined }
  const reply = await post<{ state: State }>(at, { clientId: randomUUID(), ...about, ...words }).catch(
    (error: Error) => void say(error.message),
  )
  if (reply) state = reply.state
}
say(`\n${state.endedMessage ?? 'This interview is closed.'}`)
people.close()
