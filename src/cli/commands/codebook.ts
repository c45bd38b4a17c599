import { existsSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { defineCommand } from 'citty'
import type { ActRequest } from '../../findings/codebook/model.ts'
import type { CodebookView, CodePreview } from '../../findings/codebook/view.ts'
import { readCodes } from '../../interview/import/qdpx/read-codes.ts'
import { AppError } from '../../platform/errors.ts'
import { api, apiResponse } from '../client.ts'
import { type ActFlags, type ActionName, actFromWords, actions } from '../codebook/act-from-words.ts'
import { printCodebook, printJournal, printPreview } from '../codebook/print-codebook.ts'
import { findStudy } from '../find-study.ts'
import { note, print, printJson } from '../output.ts'
import { receiveFile } from '../receive-file.ts'
import { wholeNumber } from '../whole-number.ts'

const text = (description: string) => ({ type: 'string', description }) as const

export const takesMany = true

/** The codes of a study, and ruling them from the terminal. */
export default defineCommand({
  meta: {
    name: 'codebook',
    description: `Codes of a study: show, journal, import FILE, export, undo, redo, try, ${actions.join(', ')}`,
  },
  args: {
    study: { type: 'positional', required: true, description: 'The study: its name or its id' },
    action: {
      type: 'positional',
      required: false,
      description: 'show (default), or one of the above; then its words',
    },
    into: text('merge: the code that the others go into, or the name of a new one that they become'),
    to: text('rename, split, merge: the new name; move: the code that the quote goes to'),
    from: text('move: the code that the quote is taken out of'),
    under: text('write, nest: the group that it stands under; nest without it takes it out'),
    question: text('write: the question whose answers it is about; without it the whole study'),
    definition: text('write, try, define: what it is'),
    inclusion: text('write, try, define: what goes in'),
    exclusion: text('write, define: what does not'),
    example: text('write, split: words of participants that belong to it, separated by |'),
    format: text(
      'import, export: csv or json, import also qdpx or qdc (REFI-QDA); default by the file, else csv',
    ),
    out: text('export: the file; without it to standard output'),
    json: { type: 'boolean', description: 'Print JSON' },
  },
  run: ({ args }) => run(args.action ?? 'show', args._.slice(2), args),
})

interface Args extends ActFlags {
  study: string
  format?: string
  out?: string
  json?: boolean
}

async function run(action: string, words: string[], args: Args): Promise<void> {
  if (!isKnown(action)) {
    throw new AppError('invalid_input', 'an unknown action', {
      say: isKnown(args.study)
        ? `The study comes first: earwitness codebook "${action}" ${args.study}`
        : `There is no "${action}". There are: ${[...others, ...actions].join(', ')}.`,
    })
  }
  const { studyId } = await findStudy(args.study)
  const path = `/api/v1/studies/${studyId}/codebook`
  if (action === 'export') return exportTo(path, args)
  if (action === 'try') {
    const found = await tryCode({ path, words, args })
    return args.json ? printJson(found) : printPreview(found)
  }
  if (action === 'write' && !args.json) printPreview(await tryCode({ path, words, args }))
  const book = await change({ action, words, args, path })
  if (args.json) return printJson(action === 'journal' ? book.journal : book)
  if (action === 'show') return printCodebook(book)
  if (action === 'journal') return printJournal(book.journal)
  print(`Done: ${book.journal[0]?.says}.`)
  note('Take it back with: earwitness codebook STUDY undo')
}

const others = ['show', 'journal', 'import', 'export', 'undo', 'redo', 'try'] as const
type Action = ActionName | (typeof others)[number]

function isKnown(action: string): action is Action {
  return [...others, ...actions].some((known) => known === action)
}

interface Change {
  action: Action
  words: string[]
  args: Args
  path: string
}

/** What a code would gather, before it is written. */
async function tryCode({ path, words, args }: Pick<Change, 'path' | 'words' | 'args'>) {
  const book = await api<CodebookView>('GET', path)
  const {
    kind: _,
    parentId: __,
    ...code
  } = (await actFromWords('write', { book, words, flags: args })) as Extract<ActRequest, { kind: 'write' }>
  return api<CodePreview | null>('POST', `${path}/preview`, { code })
}

/** Does what is asked and gives the codebook back as it is then. */
async function change({ action, words, args, path }: Change): Promise<CodebookView> {
  if (action === 'show' || action === 'journal') return api('GET', path)
  if (action === 'undo' || action === 'redo') {
    return api('POST', `${path}/${action}`, { seq: wholeNumber('the number', words[0]) })
  }
  if (action === 'import') return api('POST', `${path}/import`, readFile(words[0], args.format))
  const book = await api<CodebookView>('GET', path)
  const act = await actFromWords(action as ActionName, { book, words, flags: args })
  return api('POST', `${path}/acts`, { act })
}

function readFile(file: string | undefined, format: string | undefined) {
  if (!file || !existsSync(file)) {
    throw new AppError('not_found', 'no such file', {
      say: file ? `There is no file ${file}.` : 'Name the file: codebook STUDY import codes.csv',
    })
  }
  const ending = format ?? extname(file).slice(1)
  // A project is read here, and only its codes are sent.
  if (/^(?:qdpx|qdc)$/i.test(ending))
    return { format: 'json', text: JSON.stringify({ codes: readCodes(readFileSync(file)) }) }
  return { format: formatOf(ending), text: readFileSync(file, 'utf8') }
}

function formatOf(format: string): 'csv' | 'json' {
  if (format === 'json') return 'json'
  if (format === 'csv' || format === 'tsv' || format === 'txt') return 'csv'
  throw new AppError('invalid_input', 'an unknown format', {
    say: 'A codebook is CSV or JSON, or to import a REFI-QDA project or codebook: --format csv',
  })
}

async function exportTo(path: string, { format, out, json }: Args): Promise<void> {
  const wanted = formatOf(
    format ?? (out && extname(out) === '.json' ? 'json' : json && !out ? 'json' : 'csv'),
  )
  const response = await apiResponse('GET', `${path}/export?format=${wanted}`)
  await receiveFile(response, { ...(out ? { out } : {}), ...(json ? { json } : {}) }, { format: wanted })
}
