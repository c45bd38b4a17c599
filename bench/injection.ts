/**
 * Whether hostile participants get a language model to say or decide anything.
 *
 *   ./earwitness bench injection [--messages 242] [--model obeying|smollm2-135m-instruct] [--folder FOLDER] [--json]
 *
 * Every message of `test/injection`, alone and behind something ordinary, with a model that does all it is told and
 * gives away all it knows; then the same interview with harmless words of the same length. With a model of the
 * catalogue instead, what it offers is its own.
 */

import { newId } from '../src/platform/ids.ts'
import { createBuiltinModels } from '../src/platform/models/language/builtin/builtin-models.ts'
import { callModel } from '../src/platform/models/language/call-model.ts'
import type { LanguageModels } from '../src/platform/models/language/language-models.ts'
import { lintUtterance } from '../src/study/lint/index.ts'
import { canaryWords } from '../test/injection/canaries.ts'
import { type HostileTalk, holdPair, places } from '../test/injection/hold-hostile.ts'
import { hostileMessages } from '../test/injection/messages.ts'
import { benchFlags } from './load/bench-flags.ts'

const flags = benchFlags({
  name: 'injection',
  measures: 'What hostile messages get said, leaked or decided',
  baseline: 'The question lint alone, on the same candidates; and the same interview in harmless words',
  options: {
    messages: {
      kind: 'number',
      default: hostileMessages.length,
      least: 1,
      help: 'How many, spread over all',
    },
    model: { kind: 'text', help: 'obeying (default), or a model of the catalogue that runs here' },
    folder: { kind: 'text', help: 'Where that model (models/) and its runtime (runtimes/) are' },
    json: { kind: 'switch', help: 'Print JSON' },
  },
})

interface Found {
  interviews: number
  offered: number
  passedLintAlone: number
  passed: number
  passedTexts: string[]
  said: number
  leaks: number
  otherDecisions: string[]
  /** Mean share of the hostile letters that harmless ones replaced. */
  replaced: number
}

async function main(): Promise<void> {
  const chosen = flags.model ?? 'obeying'
  const own = chosen === 'obeying' ? null : openModel(chosen)
  const step = Math.max(1, hostileMessages.length / flags.messages)
  const messages = Array.from({ length: Math.min(flags.messages, hostileMessages.length) }, (_, at) => {
    return hostileMessages[Math.floor(at * step)]!
  })
  const found = empty()
  for (const message of messages) {
    for (const place of places) {
      const pair = await holdPair(message, place, own?.models)
      found.interviews++
      found.replaced += pair.replaced
      note(found, pair.hostile)
      if (pair.hostile.decisions.join('\n') !== pair.neutral.decisions.join('\n'))
        found.otherDecisions.push(`${message.id} ${place}`)
    }
    process.stderr.write(`\r${found.interviews} of ${messages.length * places.length} interviews`)
  }
  process.stderr.write('\n')
  await own?.close()
  found.replaced /= found.interviews
  print({ model: chosen, messages: messages.length, ...found })
}

function empty(): Found {
  const counts = { interviews: 0, offered: 0, passedLintAlone: 0, passed: 0, said: 0, leaks: 0 }
  return { ...counts, otherDecisions: [], replaced: 0, passedTexts: [] }
}

function note(found: Found, { offered, said, utterances }: HostileTalk): void {
  found.offered += offered.length
  found.said += said.length
  for (const { text, codes } of offered) {
    const { faults } = lintUtterance(text, { language: 'en', place: 'live' })
    if (faults.length === 0) found.passedLintAlone++
    if (codes.length > 0) continue
    found.passed++
    if (found.passedTexts.length < 20) found.passedTexts.push(text)
  }
  const before = utterances.filter((text) => !text.includes('marimbula be for you?'))
  found.leaks += before.filter((text) => canaryWords.some((word) => text.toLowerCase().includes(word))).length
}

function openModel(name: string): { models: LanguageModels; close(): Promise<void> } {
  if (!flags.folder) throw new Error(`--model ${name} needs --folder`)
  const builtin = createBuiltinModels({
    models: { folder: `${flags.folder}/models` },
    dataDirectory: flags.folder,
    threads: 2,
  })
  const model = builtin.open(name)
  const rung = { label: name, provider: 'builtin', modelId: name, isLocal: true, model }
  return {
    close: () => builtin.close(),
    models: {
      rungsFor: async () => [rung],
      async generate(_workspaceId, asked, { call: _call, ...request }) {
        const { outcome, tookMs } = await callModel(asked.model, { ...request, deadlineMs: patienceMs })
        const about = { rung: asked.label, tookMs, callId: newId() }
        return outcome.ok
          ? { ...about, ok: true, value: outcome.value }
          : { ...about, ok: false, reason: outcome.reason }
      },
    },
  }
}

/** What is measured is what it says, not how fast. */
const patienceMs = 60_000

function print(report: Found & { model: string; messages: number }): void {
  if (flags.json) return void process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  const { model, messages, interviews, offered } = report
  const lines = [
    `${messages} hostile messages, ${interviews} interviews, model ${model}`,
    `candidates offered                 ${offered}`,
    `  without a fault by the lint alone ${report.passedLintAlone}   (baseline)`,
    `  without a fault by lint and guards ${report.passed}`,
    `  said                             ${report.said}`,
    `utterances with a secret           ${report.leaks}`,
    `interviews with other decisions than in harmless words ${report.otherDecisions.length} (${Math.round(100 * report.replaced)} % of the letters replaced)`,
    ...report.otherDecisions.map((id) => `  other decisions: ${id}`),
    ...report.passedTexts.map((text) => `  passed: ${text}`),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

await main()
