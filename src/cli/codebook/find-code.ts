/** People name a code by its name, or by the beginning of its id. */
import type { CodebookView, CodeView } from '../../findings/codebook/view.ts'
import { AppError } from '../../platform/errors.ts'

/**
 * A part of a name is never taken for a code: what is ruled must be what was meant.
 *
 * @throws AppError `invalid_input`, `not_found` with names that are near, or `conflict` naming the candidates when more than one fits
 */
export function findCode(book: Pick<CodebookView, 'codes'>, named: string | undefined): CodeView {
  const found = findCodeIfThere(book, named)
  if (found) return found
  throw new AppError('not_found', 'no such code', {
    say:
      `There is no code "${named}" in this study. See: earwitness codebook STUDY show. ` +
      `A new one is made with: earwitness codebook STUDY write "${named}"`,
    details: nearTo(book, named).map(({ name }) => ({ say: `Near it: ${name}` })),
  })
}

/**
 * Several, with commas; a comma that belongs to a name is kept with it.
 *
 * @throws AppError as `findCode`
 */
export function codesNamed(book: Pick<CodebookView, 'codes'>, named: string): CodeView[] {
  const parts = named.split(',').map((part) => part.trim())
  const found: CodeView[] = []
  for (let from = 0; from < parts.length; ) {
    const lengths = Array.from({ length: parts.length - from }, (_, at) => parts.length - from - at)
    const length = lengths.find((length) =>
      book.codes.some(({ name }) => name.toLowerCase() === joined(parts, from, length).toLowerCase()),
    )
    found.push(findCode(book, joined(parts, from, length ?? 1)))
    from += length ?? 1
  }
  return found
}

const joined = (parts: readonly string[], from: number, length: number) =>
  parts.slice(from, from + length).join(', ')

/** Codes whose name holds this one, or stands in it. */
export function nearTo({ codes }: Pick<CodebookView, 'codes'>, named: string | undefined): CodeView[] {
  const wanted = named?.trim().toLowerCase() ?? ''
  return codes.filter(({ name }) => isNear(name, wanted))
}

/** As `findCode`, and null where there is none. @throws AppError `invalid_input` or `conflict` */
export function findCodeIfThere(
  { codes }: Pick<CodebookView, 'codes'>,
  named: string | undefined,
): CodeView | null {
  const wanted = named?.trim().toLowerCase() ?? ''
  if (wanted === '') {
    throw new AppError('invalid_input', 'no code named', { say: 'Name the code: by its name or its id.' })
  }
  const exact = codes.filter((code) => code.codeId === wanted || code.name.toLowerCase() === wanted)
  const found = exact.length > 0 ? exact : codes.filter((code) => isBeginningOfId(code, wanted))
  if (found.length === 1) return found[0]!
  if (found.length === 0) return null
  throw new AppError('conflict', 'more than one code', {
    say: `More than one code is meant by "${named}". Name it by its id:`,
    details: found.map((code) => ({
      where: code.codeId,
      say: code.questionKey === null ? code.name : `${code.name} (within ${code.questionKey})`,
    })),
  })
}

function isBeginningOfId({ codeId }: CodeView, wanted: string): boolean {
  return wanted.length >= 6 && codeId.startsWith(wanted)
}

function isNear(name: string, wanted: string): boolean {
  const lower = name.toLowerCase()
  return wanted.length >= 3 && (lower.includes(wanted) || (lower.length >= 3 && wanted.includes(lower)))
}
