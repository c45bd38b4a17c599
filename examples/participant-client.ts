// A participant's client for the terminal, written from the OpenAPI document: node examples/participant-client.ts LINK
// What is sent keeps its id until the server has replied: a reply means that it is saved. Ctrl-D or Ctrl-C leaves.
import { createInterface } from 'node:readline/promises'

type View = { hint: string; options?: { key: string; label: string }[] }
type Question = { questionKey: string; turn: number; kind: string; view: View }
type Consent = { purpose: string; text: string; required: boolean }
type Ending = 'endedMessage' | 'endedHelp' | 'sponsorReveal' | 'closedMessage'
type State = {
  intro: { aiDisclosure: string; storage: string; consentTextVersion: string; consent: Consent[] }
  utterances: { text: string }[]
  stimulus: { text?: string; url?: string } | null
  question: Question | null
} & Record<'phase' | 'interviewId' | 'help' | Ending, string | null>
const link = new URL(process.argv[2] ?? '')
const token = link.pathname.split('/').at(-1)
const terminal = createInterface({ input: process.stdin, output: process.stdout })
terminal.once('close', () => process.exit())
const say = (...all: unknown[]) => void process.stdout.write(`\n${all.flat().filter(Boolean).join('\n')}\n`)
const headers: Record<string, string> = { 'content-type': 'application/json' }

async function post(path: string, body: object): Promise<{ state: State; continueToken: string | null }> {
  const init = { method: 'POST', headers, body: JSON.stringify({ clientId: crypto.randomUUID(), ...body }) }
  for (;;) {
    const reply = await fetch(new URL(`/api/v1/room/${path}`, link), init).catch(() => null)
    if (reply?.ok) return await reply.json()
    if (reply && reply.status < 500 && reply.status !== 429) throw Error((await reply.json()).error.message)
    await new Promise((done) => setTimeout(done, 1000))
  }
}

function answerTo({ questionKey, turn, kind, view }: Question, text: string): object {
  const keys = text.split(/[ ,]+/).map((number) => view.options?.[Number(number) - 1]?.key ?? number)
  // Of these the server reads what belongs to the kind.
  const choice = { option: keys[0], options: keys, order: keys, yes: { yes: true, no: false }[text as 'yes'] }
  const value = { kind, ...choice, point: Number(text || NaN), number: Number(text || NaN) }
  return { questionKey, replyTo: turn, ...(kind === 'open' ? { text } : { value }) }
}
let { state, continueToken } = await post('enter', { token })
if (state.phase === 'consent') {
  const { aiDisclosure, storage, consentTextVersion, consent } = state.intro
  const needed = consent.filter((item) => item.required)
  say(aiDisclosure, storage, ...needed.map((item) => item.text))
  await terminal.question('Press Enter to agree, Ctrl-C to leave. ')
  const agreed = { token, consentTextVersion, consent: needed.map((item) => item.purpose) }
  ;({ state, continueToken } = await post('start', agreed))
  say('Your answers are saved as you send them. Go on later at', new URL(`/i/${continueToken}`, link))
}
headers.authorization = `Bearer ${continueToken}`
while (state.phase === 'talking' || state.phase === 'summary') {
  const { question, stimulus, utterances, help, interviewId } = state
  const menu = question?.view.options?.map(({ label }, index) => `  ${index + 1} ${label}`)
  say(stimulus?.text ?? stimulus?.url, ...utterances.map((one) => one.text), help, question?.view.hint, menu)
  const text = await terminal.question('> ')
  const body = question ? answerTo(question, text) : { correction: text || undefined }
  const sent = post(`interviews/${interviewId}/${question ? 'answers' : 'summary'}`, body)
  state = (await sent.catch((refused: Error) => say(refused.message)))?.state ?? state
}
say(state.endedMessage, state.endedHelp, state.sponsorReveal, state.closedMessage)
terminal.close()
