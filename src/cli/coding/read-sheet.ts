/** A filled-in sheet: rows with codes in every column that was asked, the others left for later. */
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { AppError, type ErrorDetail } from '../../platform/errors.ts'

export interface SheetPerson {
  participantId: string
  codes: { codeId: string; has: boolean }[]
}

const answers: Record<string, boolean> = {
  1: true,
  yes: true,
  y: true,
  x: true,
  0: false,
  no: false,
  n: false,
}
const idInHeading = /\[([0-9a-f-]{36})\]\s*$/i

/** @throws AppError `not_found` or `invalid_input` naming the cells that cannot be read */
export async function readSheet(file: string): Promise<SheetPerson[]> {
  let content: string
  try {
    content = await readFile(file, 'utf8')
  } catch (cause) {
    throw new AppError('not_found', 'file cannot be read', { cause, say: `${file} cannot be read.` })
  }
  return sheetFromCsv(content)
}

export function sheetFromCsv(content: string): SheetPerson[] {
  const rows = parseRows(content)
  const [headings = [], ...people] = rows
  const idAt = headings.findIndex((heading) => heading.trim().toLowerCase() === 'participant_id')
  const columns = headings.flatMap((heading, at) => {
    const codeId = idInHeading.exec(heading)?.[1]
    return codeId ? [{ at, codeId }] : []
  })
  if (idAt < 0 || columns.length === 0) {
    throw new AppError('invalid_input', 'not a coding sheet', {
      say: 'This is not a coding sheet: it needs the column participant_id and a column for each theme, as code STUDY export writes them.',
    })
  }
  const faults: ErrorDetail[] = []
  const read = people.flatMap((row, at): SheetPerson[] => {
    if ((row[idAt] ?? '').trim() === '' && row.includes('What counts')) return []
    const codes = columns.flatMap(({ at: column, codeId }) => {
      const cell = (row[column] ?? '').trim().toLowerCase()
      if (cell === '' || cell === 'not asked') return []
      const has = answers[cell]
      if (has === undefined)
        faults.push({ where: `row ${at + 2}, column ${column + 1}`, say: 'Neither 1 nor 0.' })
      return has === undefined ? [] : [{ codeId, has }]
    })
    return codes.length > 0 ? [{ participantId: (row[idAt] ?? '').trim(), codes }] : []
  })
  if (faults.length > 0) {
    throw new AppError('invalid_input', 'cells that are no answer', {
      say: `${faults.length} cells are neither 1 nor 0. Nothing was taken down.`,
      details: faults.slice(0, 20),
    })
  }
  if (read.length === 0) {
    throw new AppError('invalid_input', 'an empty sheet', {
      say: 'No row of the sheet has a 1 or a 0 in it.',
    })
  }
  return read
}

function parseRows(content: string): string[][] {
  try {
    return parse(content, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      delimiter: [',', ';', '\t'],
    })
  } catch (cause) {
    throw new AppError('invalid_input', 'not a CSV', { cause, say: 'The file cannot be read as a CSV.' })
  }
}
