import { existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { defineCommand } from 'citty'
import { stringify } from 'csv-stringify/sync'
import { readAnswerColumn } from '../../findings/read-answer-column.ts'
import { type SortedAnswers, sortAnswers } from '../../findings/sort-answers.ts'
import { codebookOf } from '../../findings/theme-codebook.ts'
import { AppError } from '../../platform/errors.ts'
import { createEmbedder } from '../../platform/models/create-embedder.ts'
import { modelSettingsFrom } from '../../platform/models/settings.ts'
import { invocationSettings } from '../invocation.ts'
import { counted, note, print, printJson, progress, table } from '../output.ts'

/** Themes in one column of a file. Needs no running instance: nothing is stored but the two files it writes. */
export default defineCommand({
  meta: {
    name: 'themes',
    description: 'Sort the answers in one column of a CSV into themes; needs no server',
  },
  args: {
    file: { type: 'positional', required: true, description: 'FILE.csv (.csv.gz too), with a heading' },
    text: { type: 'string', required: true, description: 'The column that holds the answers' },
    id: {
      type: 'string',
      description: 'The column that says whose answer it is; else each is another person’s',
    },
    out: {
      type: 'string',
      required: true,
      description: 'Where to write: OUT.csv, and OUT.codebook.json beside it',
    },
    seed: {
      type: 'string',
      description: 'A whole number (1); the same answers and seed give the same themes',
    },
    product: { type: 'string', description: 'Name of the product: no theme is called by it' },
    encoding: { type: 'string', description: 'Of the file, if it is not UTF-8; for example windows-1252' },
    json: { type: 'boolean', description: 'Print JSON' },
  },
  run: ({ args }) => sortFile(args),
})

interface Wanted {
  file: string
  text: string
  id?: string
  out: string
  seed?: string
  product?: string
  encoding?: string
  json?: boolean
}

async function sortFile(wanted: Wanted): Promise<void> {
  const seed = seedFrom(wanted.seed)
  const out = checkOut(wanted.out)
  const { text, id, encoding } = wanted
  const column = await readAnswerColumn({ path: wanted.file, text, id, encoding })
  const embedder = await createEmbedder(
    { ...modelSettingsFrom(invocationSettings()), threads: 2 },
    { corpus: column.texts },
  )
  const line = progress('themes')
  try {
    const sorted = await sortAnswers(column.texts, column.ids, {
      embedder,
      seed,
      question: text,
      names: wanted.product ? [wanted.product] : [],
      onProgress: async (stage, share) => line.update(share, stage),
    })
    const codebook = codebookOf(sorted.found, column.texts)
    const facts = {
      rows: column.texts.length,
      ...sorted.apart,
      embedder: embedder.id,
      isLexical: embedder.kind === 'lexical',
      seed,
      parameters: sorted.found.parameters,
      themes: codebook,
    }
    await writeWhole(out.csv, tableOf(sorted, column.ids))
    await writeWhole(out.codebook, `${JSON.stringify(facts, null, 2)}\n`)
    line.done()
    if (wanted.json) printJson({ out: out.csv, codebook: out.codebook, ...facts })
    else show(facts, out)
  } finally {
    line.done()
    await embedder.close()
  }
}

function seedFrom(given: string | undefined): number {
  if (given === undefined) return 1
  if (/^\d{1,10}$/.test(given) && Number(given) <= 0x7fffffff) return Number(given)
  throw new AppError('invalid_input', 'seed is no number', {
    say: `--seed takes a whole number from 0 to 2147483647, not "${given}".`,
  })
}

/** Before minutes of work: a folder that is not there would lose them. */
function checkOut(given: string): { csv: string; codebook: string } {
  const csv = resolve(given)
  if (!existsSync(dirname(csv))) {
    throw new AppError('not_found', 'no such folder', {
      say: `There is no folder ${dirname(csv)} to write to.`,
    })
  }
  return { csv, codebook: `${csv.replace(/\.csv$/i, '')}.codebook.json` }
}

function tableOf({ found, answers }: SortedAnswers, ids: readonly string[] | null): string {
  const nameOf = (theme: number) => found.themes[theme]!.name
  const rows = answers.map(({ primary, themes }, at) => [
    at + 1,
    ids?.[at] ?? '',
    primary === null ? '' : nameOf(primary),
    themes.map(({ theme }) => nameOf(theme)).join('|'),
    themes.map(({ strength }) => strength.toFixed(4)).join('|'),
    primary === null ? 1 : 0,
  ])
  const headings = ['row', 'id', 'primary', 'themes', 'strengths', 'none']
  return stringify([headings, ...rows], { escape_formulas: true })
}

/** Never half a file: written beside its place and moved there. */
async function writeWhole(file: string, content: string): Promise<void> {
  const partial = `${file}.partial`
  try {
    await writeFile(partial, content)
    await rename(partial, file)
  } catch (cause) {
    await rm(partial, { force: true })
    throw new AppError('unavailable', 'file cannot be written', { cause, say: `${file} cannot be written.` })
  }
}

interface Facts {
  rows: number
  none: number
  smallTalk: number
  empty: number
  embedder: string
  isLexical: boolean
  themes: ReturnType<typeof codebookOf>
}

function show(
  { rows, none, smallTalk, empty, embedder, isLexical, themes }: Facts,
  out: { csv: string; codebook: string },
): void {
  print(`${counted(rows, 'answer')}, ${counted(themes.length, 'theme')}; ${none} in no theme.`)
  if (smallTalk + empty > 0) {
    print(`Apart from these, ${smallTalk} are small talk (thanks, greetings, assent) and ${empty} are empty.`)
  }
  print(
    isLexical
      ? 'Compared by spelling: no embedding model was found (earwitness models pull fetches it).'
      : `Compared by meaning, with ${embedder}.`,
  )
  print()
  if (themes.length > 0) {
    table(themes, [
      { title: 'theme', value: (theme) => theme.name },
      { title: 'answers', value: (theme) => theme.rows, align: 'right' },
      { title: 'stability', value: (theme) => theme.stability.toFixed(2), align: 'right' },
    ])
    print()
  }
  note(`Written: ${out.csv} and ${out.codebook}`)
}
