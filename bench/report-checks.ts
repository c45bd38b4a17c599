/**
 * Whether what is written into a report's title and decision is taken for a claim when it is one, and only then.
 *
 *   ./earwitness bench report-checks [--set dev | fresh] [--all] [--json]
 *
 * The sentences are invented and labelled by what they say: a number, a quotation, a comparison or an attribution is a
 * claim; a topic, a plan and a target are none. `dev` was written before the check and is what it was made on; `fresh`
 * was written after it and nothing was changed for it. The baseline is the check of a paragraph, which takes every number
 * and every sentence about people for a claim.
 */
import { readFileSync } from 'node:fs'
import { checkProse } from '../src/reports/document/check/check-prose.ts'
import type { CheckedAs } from '../src/reports/document/check/stating-clauses.ts'
import type { StoredDocument } from '../src/reports/document/model.ts'
import { benchFlags } from './load/bench-flags.ts'
import { printRows } from './load/each-size.ts'

interface Labelled {
  field: CheckedAs
  isClaim: boolean
  text: string
}

const sets = { dev: 'titles.jsonl', fresh: 'titles-fresh.jsonl' } as const

const flags = benchFlags({
  name: 'report-checks',
  measures: 'Whether a title or a decision that states something is taken for a claim, and only then',
  baseline: 'The check of a paragraph, over the same sentences',
  options: {
    set: { kind: 'text', default: 'dev', help: 'dev (made on it) or fresh (written afterwards)' },
    all: { kind: 'switch', help: 'Print every sentence that was judged wrongly' },
    json: { kind: 'switch', help: 'Print JSON' },
  },
})

const name = flags.set === 'fresh' ? sets.fresh : sets.dev
const sentences = readFileSync(new URL(`labels/report/${name}`, import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Labelled)

/** Twenty-three people were heard, and nothing was counted. */
const document = {
  question: 'Why do people stop riding?',
  blocks: [],
  claims: {},
  heard: { participants: 23, interviews: 23 },
} as unknown as StoredDocument

const nothingSaid = {
  quotation: async () => ({ verdict: 'unsupported' as const, reason: 'not-found' as const, places: [] }),
}

const rows = [
  await measure('as a paragraph', () => 'prose'),
  await measure('as what it is', ({ field }) => field),
]
if (flags.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
else {
  printRows(rows.map(({ wrong, ...row }) => row))
  if (flags.all) for (const line of rows[1]!.wrong) process.stdout.write(`${line}\n`)
}

async function measure(check: string, as: (sentence: Labelled) => CheckedAs) {
  const found = await Promise.all(
    sentences.map(async (sentence) => {
      const faults = await checkProse(sentence.text, { document, record: nothingSaid, as: as(sentence) })
      return { ...sentence, isFlagged: faults.length > 0 }
    }),
  )
  const count = (isClaim: boolean, isFlagged: boolean) =>
    found.filter((each) => each.isClaim === isClaim && each.isFlagged === isFlagged).length
  return {
    check,
    claims: count(true, true) + count(true, false),
    'of them flagged': count(true, true),
    'no claims': count(false, true) + count(false, false),
    'flagged for nothing': count(false, true),
    wrong: found
      .filter(({ isClaim, isFlagged }) => isClaim !== isFlagged)
      .map(({ isClaim, field, text }) => `${isClaim ? 'missed' : 'flagged for nothing'} (${field}): ${text}`),
  }
}
