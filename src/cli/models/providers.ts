/** `earwitness models providers`: language models of the workspace, from the terminal. Needs a running instance. */
import { text as readAll } from 'node:stream/consumers'
import { defineCommand } from 'citty'
import { AppError } from '../../platform/errors.ts'
import { type LanguageRole, languageRoles } from '../../platform/models/language/language-models.ts'
import type { ModelView, Price } from '../../platform/models/language/model.ts'
import { providerKinds } from '../../platform/models/language/provider-kinds.ts'
import type { TestedModel } from '../../platform/models/language/test-model.ts'
import { api } from '../client.ts'
import { bold, dim, exitCodes, note, print, printJson, table } from '../output.ts'

const json = { type: 'boolean', description: 'Print JSON' } as const
const label = {
  type: 'positional',
  required: true,
  description: 'The model’s name, as the list shows it',
} as const

export const providersCommand = defineCommand({
  meta: { name: 'providers', description: 'Set up, test, order or remove language models' },
  subCommands: {
    list: defineCommand({
      meta: { name: 'list', description: 'Which there are, and the order in which each role tries them' },
      args: { json },
      run: ({ args }) => list(args.json === true),
    }),
    add: defineCommand({
      meta: { name: 'add', description: 'Set one up; it goes to the end of every ladder' },
      args: {
        provider: { type: 'positional', required: true, description: `One of ${providerKinds.join(', ')}` },
        model: { type: 'positional', required: true, description: 'The model, as the provider names it' },
        url: { type: 'string', description: 'For server: its address, e.g. http://127.0.0.1:11434/v1' },
        key: {
          type: 'string',
          description: 'The key; "-" reads it from standard input, which keeps it out of the shell’s history',
        },
        label: { type: 'string', description: 'What to call it; else provider/model' },
        price: {
          type: 'string',
          description: 'Per million tokens in/out: "0.25/1.25 EUR". Left out: unknown',
        },
        json,
      },
      run: ({ args }) => add(args),
    }),
    remove: defineCommand({
      meta: { name: 'remove', description: 'Remove one with its key' },
      args: { label, json },
      run: ({ args }) => remove(args.label, args.json === true),
    }),
    test: defineCommand({
      meta: { name: 'test', description: 'Have one ask a real question about an invented exchange' },
      args: { label, json },
      run: ({ args }) => test(args.label, args.json === true),
    }),
    order: defineCommand({
      meta: { name: 'order', description: 'Which models a role tries, in order' },
      args: {
        role: { type: 'positional', required: true, description: `One of ${languageRoles.join(', ')}` },
        labels: {
          type: 'positional',
          required: false,
          description: 'Names in order, comma-separated; none: no model',
        },
        json,
      },
      run: ({ args }) => order(args),
    }),
  },
})

interface ListReply {
  models: ModelView[]
  ladders: Record<LanguageRole, string[]>
  environment: ModelView[]
}

const load = () => api<ListReply>('GET', '/api/v1/language-models')

async function list(asJson: boolean): Promise<void> {
  const reply = await load()
  if (asJson) return printJson(reply)
  const { models, ladders, environment } = reply
  const shown = models.length > 0 ? models : environment
  if (shown.length === 0) {
    print('No language model is set up. Interviews work without one.')
    return note('Look for servers on this computer: earwitness models found')
  }
  if (models.length === 0) note('Set by EARWITNESS_LANGUAGE_MODELS; used until one is added here.')
  table(shown, [
    { title: 'name', value: (row) => row.label },
    { title: 'model', value: (row) => row.modelId },
    { title: 'where', value: (row) => (row.isLocal ? 'this computer' : (row.baseUrl ?? row.provider)) },
    { title: 'key', value: (row) => (row.hasKey ? 'set' : '') },
    { title: 'price per million in/out', value: (row) => describePrice(row) },
  ])
  if (models.length === 0) return
  print()
  for (const role of languageRoles) {
    const labels = ladders[role].map(
      (id) => models.find((model) => model.languageModelId === id)?.label ?? id,
    )
    print(`${role.padEnd(12)} ${labels.join(' → ') || dim('no model')}`)
  }
}

function describePrice({ price, isLocal }: ModelView): string {
  if (price) return `${price.input}/${price.output} ${price.currency}`
  return isLocal ? 'free' : 'unknown'
}

interface AddArgs {
  provider: string
  model: string
  url?: string
  key?: string
  label?: string
  price?: string
  json?: boolean
}

async function add(args: AddArgs): Promise<void> {
  const key = args.key === '-' ? (await readAll(process.stdin)).trim() : args.key
  const { model } = await api<{ model: ModelView }>('POST', '/api/v1/language-models', {
    provider: args.provider,
    modelId: args.model,
    price: parsePrice(args.price),
    ...(args.url === undefined ? {} : { baseUrl: args.url }),
    ...(key === undefined ? {} : { key }),
    ...(args.label === undefined ? {} : { label: args.label }),
  })
  if (args.json) return printJson(model)
  print(`${model.label} is set up, last on every ladder.`)
  note(`See that it works: earwitness models providers test ${model.label}`)
}

/** `0.25/1.25 EUR` */
export function parsePrice(text: string | undefined): Price | null {
  if (text === undefined) return null
  const [, input, output, currency] =
    /^\s*(\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)\s+([A-Z]{3})\s*$/.exec(text) ?? []
  if (input && output && currency) return { input: Number(input), output: Number(output), currency }
  throw new AppError('invalid_input', 'price cannot be read', {
    say: `The price "${text}" cannot be read. Write it so: --price "0.25/1.25 EUR" (per million tokens in/out).`,
  })
}

async function findByLabel(wanted: string): Promise<ModelView & { languageModelId: string }> {
  const { models } = await load()
  const model = models.find((known) => known.label === wanted || known.languageModelId === wanted)
  if (model?.languageModelId) return { ...model, languageModelId: model.languageModelId }
  throw new AppError('not_found', 'no such language model', {
    say: `There is no language model "${wanted}". There are: ${models.map((known) => known.label).join(', ') || 'none'}.`,
  })
}

async function remove(wanted: string, asJson: boolean): Promise<void> {
  const { languageModelId, label: removed } = await findByLabel(wanted)
  await api('DELETE', `/api/v1/language-models/${languageModelId}`)
  if (asJson) return printJson({ removed })
  print(`${removed} is removed, with its key.`)
}

async function test(wanted: string, asJson: boolean): Promise<void> {
  const { languageModelId, label: tested } = await findByLabel(wanted)
  const reply = await api<TestedModel>('POST', `/api/v1/language-models/${languageModelId}/test`)
  if (reply.question === null) process.exitCode = exitCodes.failed
  if (asJson) return printJson({ label: tested, ...reply })
  print(dim(`  ${reply.exchange.question}`))
  print(dim(`  “${reply.exchange.answer}”`))
  print(
    reply.question === null ? `${tested}: ${reply.say} (${reply.tookMs} ms)` : bold(`  ${reply.question}`),
  )
  if (reply.question !== null) note(`${tested}, ${reply.tookMs} ms. The exchange is invented.`)
}

async function order(args: { role: string; labels?: string; json?: boolean }): Promise<void> {
  const role = languageRoles.find((known) => known === args.role)
  if (!role) {
    throw new AppError('invalid_input', 'unknown role', {
      say: `There is no role "${args.role}". There are: ${languageRoles.join(', ')}.`,
    })
  }
  const { ladders } = await load()
  const labels = (args.labels ?? '').split(',').flatMap((name) => name.trim() || [])
  const ids: string[] = []
  for (const name of labels) ids.push((await findByLabel(name)).languageModelId)
  const saved = await api('PUT', '/api/v1/language-model-ladders', { ...ladders, [role]: ids })
  if (args.json) return printJson(saved)
  print(`${role}: ${labels.join(' → ') || 'no model'}`)
}
