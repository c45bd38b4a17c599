/** The sample as a CSV to fill in: a person a row, a theme a column, 1 for yes and 0 for no. */
import { writeFile } from 'node:fs/promises'
import { stringify } from 'csv-stringify/sync'
import type { Sheet } from '../../findings/coding/model.ts'
import { AppError } from '../../platform/errors.ts'
import { note } from '../output.ts'

export async function writeSheet(sheet: Sheet, out: string | undefined): Promise<void> {
  if (sheet.people.length === 0) {
    throw new AppError('conflict', 'no sample', {
      say: 'No sample was drawn yet. Draw one: earwitness code STUDY draw --people 60',
    })
  }
  const csv = sheetToCsv(sheet)
  if (!out) {
    process.stdout.write(csv)
    return
  }
  try {
    await writeFile(out, csv)
  } catch (cause) {
    throw new AppError('unavailable', 'file cannot be written', { cause, say: `${out} cannot be written.` })
  }
  note(
    `${sheet.people.length} people to code are in ${out}. Bring it back with: earwitness code STUDY import ${out}`,
  )
}

export function sheetToCsv({ codes, people }: Sheet): string {
  const headings = [
    'place',
    'participant_id',
    'participant',
    'words',
    ...codes.map(({ codeId, name }) => `${name} [${codeId}]`),
  ]
  // Nobody's row: what counts in each column, which no rater has to look for elsewhere.
  const rules = ['', '', 'What counts', '', ...codes.map(({ rule }) => rule)]
  const rows = people.map(({ place, participantId, participantLabel, words, codes: said }) => {
    const has = new Map(said.map((code) => [code.codeId, code.has]))
    const cells = codes.map(({ codeId }) => (has.has(codeId) ? sayHas(has.get(codeId)!) : 'not asked'))
    return [place, participantId, participantLabel, words.join('\n\n'), ...cells]
  })
  return stringify([headings, rules, ...rows], { escape_formulas: true })
}

function sayHas(has: boolean | null): string {
  return has === null ? '' : has ? '1' : '0'
}
