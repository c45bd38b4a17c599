import { existsSync, readFileSync } from 'node:fs'
import { defineCommand } from 'citty'
import type { Comparison, GroupDifference } from '../../findings/comparisons/model.ts'
import { sayPercent } from '../../findings/say-share.ts'
import { AppError } from '../../platform/errors.ts'
import { api } from '../client.ts'
import { findStudy } from '../find-study.ts'
import { print, printJson, table } from '../output.ts'

/** Themes between groups of people, every difference with its interval and all looks counted. */
export default defineCommand({
  meta: {
    name: 'compare',
    description:
      'Compare themes between segments, concepts or revisions, with intervals and all looks counted',
  },
  args: {
    study: { type: 'positional', required: true, description: 'The study: its name or its id' },
    by: {
      type: 'string',
      required: true,
      description:
        'attribute:KEY, question:KEY (a closed one), revision, arm (the concept shown), or code:NAME (who spoke of it and who did not)',
    },
    question: { type: 'string', description: 'Themes within this question instead of the whole study' },
    weights: {
      type: 'string',
      description: 'A JSON file to rake to: [{"attribute":"plan","targets":{"pro":0.4,"basic":0.6}}]',
    },
    json: { type: 'boolean', description: 'Print JSON' },
  },
  async run({ args }) {
    const { studyId } = await findStudy(args.study)
    const body = {
      by: args.by,
      questionKey: args.question ?? null,
      ...(args.weights ? { weights: readWeights(args.weights) } : {}),
    }
    const comparison = await api<Comparison>('POST', `/api/v1/studies/${studyId}/comparisons`, body)
    if (args.json) printJson(comparison)
    else show(comparison)
  },
})

function readWeights(file: string): unknown {
  if (!existsSync(file)) throw new AppError('not_found', 'no such file', { say: `There is no file ${file}.` })
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new AppError('invalid_input', 'not JSON', { cause, say: `${file} is not JSON.` })
  }
}

function show({ label, groups, codes, unknown, looks, expectedFalse, weighting, notes }: Comparison): void {
  print(
    `${label}: ${groups.map(({ label: name, people }) => `${name} ${people}`).join(', ')}; unknown ${unknown}`,
  )
  if (weighting) {
    print(
      `Weighted: ${weighting.people} people say as much as ${Math.round(weighting.effectiveSize)} without weights.`,
    )
    if (weighting.missing.length > 0) print(`Nobody is in: ${weighting.missing.join(', ')}`)
  }
  print()
  const names = new Map(groups.map(({ key, label: name }) => [key, name]))
  const rows = codes.flatMap(({ name, shares, differences, basis }) =>
    differences.map((difference) => ({ name, basis, shares, ...difference })),
  )
  const shareOf = (row: (typeof rows)[number], key: string | null) => {
    const found = row.shares.find(({ group }) => group === key)
    return found ? (found.share === null ? 'too few' : sayPercent(found.share)) : 'the others'
  }
  table(rows, [
    { title: 'theme', value: ({ name }) => name },
    { title: 'group', value: (row) => `${names.get(row.group)} ${shareOf(row, row.group)}` },
    {
      title: 'against',
      value: (row) =>
        row.against === null ? 'all others' : `${names.get(row.against)} ${shareOf(row, row.against)}`,
    },
    { title: 'difference', value: sayDifference, align: 'right' },
    {
      title: 'adjusted p',
      value: ({ adjusted }) => (adjusted === null ? '' : adjusted.toFixed(3)),
      align: 'right',
    },
    { title: '', value: ({ isDifferent }) => (isDifferent ? 'different' : '') },
    { title: 'coding', value: ({ basis }) => (basis === 'checked' ? 'checked' : 'machine') },
  ])
  print()
  print(
    `${looks} differences were looked at (Benjamini-Hochberg at 5 %); of those called different ${expectedFalse.toFixed(1)} are expected to be false.`,
  )
  for (const text of notes) print(text)
}

function sayDifference({ difference, low, high }: GroupDifference): string {
  if (difference === null) return 'too few to say'
  return `${points(difference)} [${points(low!)} to ${points(high!)}]`
}

function points(value: number): string {
  const rounded = Math.round(value * 100)
  return rounded > 0 ? `+${rounded}` : String(rounded)
}
