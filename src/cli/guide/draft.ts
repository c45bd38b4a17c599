import { writeFileSync } from 'node:fs'
import { defineCommand } from 'citty'
import { createEmbedder } from '../../platform/models/create-embedder.ts'
import { modelSettingsFrom } from '../../platform/models/settings.ts'
import { draftGuide, type GuideDraft } from '../../study/draft-guide.ts'
import { recogniseByMeaning } from '../../study/recognise-by-meaning.ts'
import type { RecognisedPurpose } from '../../study/recognise-purpose.ts'
import { api } from '../client.ts'
import { invocationSettings } from '../invocation.ts'
import { note, printJson } from '../output.ts'
import { type DraftingArgs, draftingArgs, readAnswers, readStimuli } from './drafting-args.ts'
import { printGuide } from './print-guide.ts'

/** `earwitness guide draft`: with a model through the running instance, without one from the templates, anywhere. */
export const draftCommand = defineCommand({
  meta: {
    name: 'draft',
    description:
      'A draft guide from a research question; nothing is saved. Without --model from the templates',
  },
  args: {
    question: { type: 'positional', required: true, description: 'What you want to find out, in quotes' },
    model: { type: 'string', description: 'A language model by its name (earwitness models providers list)' },
    decision: { type: 'string', description: 'What will be decided with the answer' },
    company: { type: 'string', description: 'Who asks' },
    product: { type: 'string', description: 'What it is about' },
    words: { type: 'string', description: 'Words that customers use' },
    ...draftingArgs,
    out: {
      type: 'string',
      description: 'Write the guide to this file, for: earwitness study new --guide FILE',
    },
    json: { type: 'boolean', description: 'Print JSON' },
  },
  run: ({ args }) => draft(args),
})

interface DraftArgs extends DraftingArgs {
  question: string
  model?: string
  decision?: string
  company?: string
  product?: string
  words?: string
  out?: string
  json?: boolean
}

async function draft(args: DraftArgs): Promise<void> {
  const { question, model, decision = '', company = '', product = '', words: customerWords = '' } = args
  const answers = readAnswers(args)
  const context = { company, product, customerWords }
  const brief = { question, decision, context, answers, ...readStimuli(args) }
  const made =
    model === undefined
      ? draftGuide({ ...brief, recognised: await recogniseHere(brief) })
      : await api<GuideDraft>('POST', '/api/v1/study-drafts', { ...brief, model })
  if (args.out) writeFileSync(args.out, `${JSON.stringify(made.guide, null, 2)}\n`)
  if (args.json) return printJson(made)
  printGuide(question, made.guide)
  for (const sentence of made.notes) note(sentence)
  for (const { text } of made.clarifying) note(`To make it fit better: ${text}`)
}

/** The model is loaded for the one question; nobody types meanwhile, so it may take as long as that does. */
const loadingMs = 20_000

async function recogniseHere(brief: { question: string; decision: string }): Promise<RecognisedPurpose> {
  const embedder = await createEmbedder(modelSettingsFrom(invocationSettings()))
  try {
    return await recogniseByMeaning(embedder, brief, { deadlineMs: loadingMs })
  } finally {
    await embedder.close()
  }
}
