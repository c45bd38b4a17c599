/** A codebook as a file, out and in: CSV with a code a row, or JSON. Pure. */
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { AppError } from '../../platform/errors.ts'

export const codebookFormats = ['csv', 'json'] as const
export type CodebookFormat = (typeof codebookFormats)[number]

const words = z.string().trim().max(5000).default('')

const FileCodeSchema = z.object({
  name: z.string().trim().min(1).max(200),
  definition: words,
  inclusion: words,
  exclusion: words,
  /** The name of the group that it stands under. */
  parent: words,
  /** A question's key; empty: over the whole study. */
  question: words,
  examples: z.array(z.string().trim().min(1).max(5000)).max(50).default([]),
})
export type FileCode = z.infer<typeof FileCodeSchema>

export interface ExportedCode extends FileCode {
  codeId: string
  origin: string
  participants: number
  of: number
}

/** More than this in one file is no codebook. */
const mostCodes = 1000
/** What other programs call the columns. */
const columns: Record<keyof FileCode, string[]> = {
  name: ['name', 'code', 'theme', 'label', 'code name'],
  definition: ['definition', 'description', 'meaning'],
  inclusion: ['inclusion', 'include', 'inclusion criteria'],
  exclusion: ['exclusion', 'exclude', 'exclusion criteria'],
  parent: ['parent', 'group', 'category', 'parent code'],
  question: ['question', 'question key'],
  examples: ['examples', 'example', 'quotes'],
}
const exampleSeparator = ' | '

export function formatCodebook(codes: readonly ExportedCode[], format: CodebookFormat): string {
  if (format === 'json')
    return `${JSON.stringify({ format: 'earwitness-codebook', version: 1, codes }, null, 2)}\n`
  const rows = codes.map((code) => ({
    ...code,
    examples: code.examples.map(onOneLine).join(exampleSeparator),
  }))
  return stringify(rows, {
    header: true,
    columns: [...Object.keys(columns), 'participants', 'of', 'origin', 'codeId'],
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '¦')
}

/**
 * Reads what `formatCodebook` wrote, what `earwitness themes` wrote, and tables of other programs whose columns are
 * called alike.
 *
 * @throws AppError `invalid_input` naming row and field
 */
export function parseCodebook(text: string, format: CodebookFormat): FileCode[] {
  const codes = format === 'json' ? readJson(text) : readCsv(text)
  if (codes.length === 0) throw wrong('The file holds no codes.')
  if (codes.length > mostCodes) throw wrong(`The file holds ${codes.length} codes; ${mostCodes} at most.`)
  const names = new Set<string>()
  for (const [at, { name, question }] of codes.entries()) {
    const key = `${question}\n${name.toLowerCase()}`
    if (names.has(key)) throw wrong(`Code ${at + 1}: the name “${name}” is there twice.`)
    names.add(key)
  }
  return codes
}

function readJson(text: string): FileCode[] {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw wrong('The file is no JSON.')
  }
  const list = Array.isArray(value) ? value : ((value ?? {}) as { codes?: unknown }).codes
  if (!Array.isArray(list)) throw wrong('The JSON is neither a list of codes nor an object with `codes`.')
  return list.map((each, at) => read(each, `Code ${at + 1}`))
}

function readCsv(text: string): FileCode[] {
  let rows: string[][]
  try {
    rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      skip_empty_lines: true,
      relax_column_count: true,
    })
  } catch (error) {
    const { lines } = error as { lines?: number }
    throw wrong(
      `The table cannot be read${lines ? ` at line ${lines}` : ''}: a quotation mark is not closed.`,
    )
  }
  const [heading = [], ...body] = rows
  const at = columnsIn(heading)
  if (at.name < 0) {
    throw wrong(
      `The heading names no column "name". It names: ${heading.slice(0, 20).join(', ').slice(0, 300)}`,
    )
  }
  return body.map((row, index) => {
    const cell = (name: keyof FileCode) => unescaped(at[name] < 0 ? '' : (row[at[name]] ?? ''))
    const { name, definition, inclusion, exclusion, parent, question } = {
      ...{ name: cell('name'), definition: cell('definition'), inclusion: cell('inclusion') },
      ...{ exclusion: cell('exclusion'), parent: cell('parent'), question: cell('question') },
    }
    const examples = cell('examples')
      .split(/\s*(?:\||\n)\s*/)
      .filter((each) => each !== '')
    return read({ name, definition, inclusion, exclusion, parent, question, examples }, `Row ${index + 2}`)
  })
}

/** A cell that was kept from running as a formula. */
function unescaped(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}

function delimiterOf(text: string): string {
  const heading = text.slice(0, Math.max(0, text.indexOf('\n')) || text.length)
  return [',', ';', '\t'].sort((a, b) => heading.split(b).length - heading.split(a).length)[0]!
}

function columnsIn(heading: readonly string[]): Record<keyof FileCode, number> {
  const plain = heading.map((each) => each.trim().toLowerCase().replaceAll('_', ' '))
  const at = (names: string[]) => plain.findIndex((each) => names.includes(each))
  return Object.fromEntries(Object.entries(columns).map(([name, names]) => [name, at(names)])) as Record<
    keyof FileCode,
    number
  >
}

function read(value: unknown, where: string): FileCode {
  const { success, data, error } = FileCodeSchema.safeParse(value)
  if (success) return data
  const issue = error.issues[0]!
  throw wrong(`${where}: ${issue.path.join('.') || 'the code'} is missing, empty or too long.`)
}

function wrong(say: string): AppError {
  return new AppError('invalid_input', 'not a codebook', { say })
}
