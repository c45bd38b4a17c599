import { defineCommand } from 'citty'
import type { CodebookView } from '../../findings/codebook/view.ts'
import type { Coding, CodingPlan, Sheet } from '../../findings/coding/model.ts'
import { AppError } from '../../platform/errors.ts'
import { api } from '../client.ts'
import { codesNamed } from '../codebook/find-code.ts'
import { printCoding, printPlan } from '../coding/print-coding.ts'
import { readSheet } from '../coding/read-sheet.ts'
import { writeSheet } from '../coding/write-sheet.ts'
import { findStudy } from '../find-study.ts'
import { note, printJson } from '../output.ts'
import { wholeNumber } from '../whole-number.ts'

const actions = ['status', 'plan', 'draw', 'export', 'import', 'undo'] as const
type Action = (typeof actions)[number]

const text = (description: string) => ({ type: 'string', description }) as const

export const takesMany = true

/** Checking the machine's coding from the terminal: the sample, a sheet to fill in, and what follows. */
export default defineCommand({
  meta: {
    name: 'code',
    description:
      'Check the machine’s coding on a sample: status, plan, draw, export (a sheet to fill in), import FILE, undo',
  },
  args: {
    study: { type: 'positional', required: true, description: 'The study: its name or its id' },
    action: { type: 'positional', required: false, description: `${actions.join(', ')}; default status` },
    people: text('draw: how many people to draw'),
    codes: text(
      'plan, draw: the themes, by name or id, with commas; default the most widespread of the study',
    ),
    seed: text('draw: a whole number; the same people and seed give the same sample'),
    width: text('plan: the widest interval wanted, end to end, in points of percent: 20'),
    accuracy: text(
      'plan: how often the machine’s rarer label is right, in percent; default 80, or as measured',
    ),
    reader: text('export, import, undo: who reads, where several share this account'),
    out: text('export: the file; without it to standard output'),
    json: { type: 'boolean', description: 'Print JSON' },
  },
  run: ({ args }) => run(args.action ?? 'status', args._.slice(2), args),
})

interface Args {
  study: string
  people?: string
  codes?: string
  seed?: string
  width?: string
  accuracy?: string
  reader?: string
  out?: string
  json?: boolean
}

async function run(action: string, [file]: string[], args: Args): Promise<void> {
  const known = actions.find((each) => each === action)
  if (!known) {
    throw new AppError('invalid_input', 'an unknown action', {
      say: `There is no "${action}". There are: ${actions.join(', ')}.`,
    })
  }
  const { studyId } = await findStudy(args.study)
  await doIt[known](`/api/v1/studies/${studyId}/coding`, args, file)
}

const doIt: Record<Action, (path: string, args: Args, file?: string) => Promise<void>> = {
  status: async (path, args) => show(await api<Coding>('GET', path), args),
  plan: async (path, args) => {
    const width = percentOf('--width', args.width)
    const codeIds = await codeIdsOf(path, args.codes)
    const accuracy = percentOf('--accuracy', args.accuracy)
    const query = new URLSearchParams({
      ...(codeIds ? { codes: codeIds.join(',') } : {}),
      ...(width === undefined ? {} : { width: String(width) }),
      ...(accuracy === undefined ? {} : { accuracy: String(accuracy) }),
    })
    const plan = await api<CodingPlan>('GET', `${path}/plan?${query}`)
    if (args.json) printJson(plan)
    else printPlan(plan)
  },
  draw: async (path, args) => {
    const people = wholeNumber('--people', args.people)
    if (people === undefined) {
      throw new AppError('invalid_input', 'no size', {
        say: 'Say how many people to draw: code STUDY draw --people 60. What it gives: code STUDY plan',
      })
    }
    const codeIds = await codeIdsOf(path, args.codes)
    const seed = wholeNumber('--seed', args.seed)
    const body = { people, ...(codeIds ? { codeIds } : {}), ...(seed === undefined ? {} : { seed }) }
    show(await api<Coding>('POST', `${path}/samples`, body), args)
  },
  export: async (path, args) => {
    const query = args.reader ? `?reader=${encodeURIComponent(args.reader)}` : ''
    const sheet = await api<Sheet>('GET', `${path}/sheet${query}`)
    if (args.json) return printJson(sheet)
    await writeSheet(sheet, args.out)
  },
  import: async (path, args, file) => {
    if (!file) {
      throw new AppError('invalid_input', 'no file', { say: 'Name the sheet: code STUDY import codes.csv' })
    }
    const people = await readSheet(file)
    const body = { people, ...(args.reader ? { reader: args.reader } : {}) }
    const taken = await api<{ coded: number; drawn: number }>('POST', `${path}/import`, body)
    if (args.json) return printJson({ ...taken, imported: people.length })
    note(`Codes of ${people.length} people were taken down; ${taken.coded} of ${taken.drawn} are coded now.`)
  },
  undo: async (path, args) => {
    const undone = await api<{ participantId: string }>('POST', `${path}/undo`, { reader: args.reader })
    if (args.json) return printJson(undone)
    note(`Taken back: what was said last, of ${undone.participantId}.`)
  },
}

/** @throws AppError `not_found` or `conflict`, as people name codes in all other commands */
async function codeIdsOf(path: string, named: string | undefined): Promise<string[] | undefined> {
  if (named === undefined) return undefined
  const book = await api<CodebookView>('GET', path.replace(/coding$/, 'codebook'))
  return codesNamed(book, named).map(({ codeId }) => codeId)
}

function show(coding: Coding, { json }: Args): void {
  if (json) printJson(coding)
  else printCoding(coding)
}

function percentOf(flag: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  const value = Number(given.replace('%', ''))
  if (value > 0 && value <= 100) return value / 100
  throw new AppError('invalid_input', `${flag} is no percentage`, {
    say: `${flag} takes points of percent from 1 to 100, for example ${flag} 20.`,
  })
}
