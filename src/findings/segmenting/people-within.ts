/** Who passes the filters. Pure. */
import { AppError } from '../../platform/errors.ts'
import type { NamedSplitter } from './list-splitters.ts'
import type { Filter } from './model.ts'

/** @throws AppError `invalid_input` for a filter by something that this study does not know */
export function peopleWithin(
  everybody: Iterable<string>,
  filters: readonly Filter[],
  splitters: readonly NamedSplitter[],
): Set<string> {
  const tests = filters.map(({ by, keys }) => {
    const splitter = splitterNamed(splitters, by)
    return (participantId: string) => {
      const group = splitter.groupOf(participantId)
      return group !== null && keys.includes(group)
    }
  })
  return new Set([...everybody].filter((participantId) => tests.every((test) => test(participantId))))
}

/** @throws AppError `invalid_input` */
export function splitterNamed(splitters: readonly NamedSplitter[], by: string): NamedSplitter {
  const found = splitters.find((splitter) => splitter.by === by) ?? codeNamed(splitters, by)
  if (found) return found
  throw new AppError('invalid_input', 'nothing to split people by', {
    say:
      splitters.length === 0
        ? 'People cannot be told apart here: no attribute, closed question, revision, concept or code has two groups. ' +
          'Imported interviews have groups by their attributes: import them with --update --column "Heading=attribute", ' +
          'or with "attributes" in JSON lines.'
        : `People cannot be told apart by this. There are: ${splitters.map((each) => (isOfCode(each) ? `code:${each.label.replace(/^who spoke of /u, '')}` : each.by)).join(', ')}.`,
    details: [{ where: 'by', say: 'Has not at least two groups in this study.' }],
  })
}

/** A code may be called by its name: "code:Too expensive". */
function codeNamed(splitters: readonly NamedSplitter[], by: string): NamedSplitter | undefined {
  const name = /^code:(.+)$/iu.exec(by)?.[1]?.trim().toLowerCase()
  if (!name) return undefined
  const found = splitters.filter(
    (each) => isOfCode(each) && each.label.toLowerCase() === `who spoke of ${name}`,
  )
  return found.length === 1 ? found[0] : undefined
}

export const isOfCode = ({ by }: Pick<NamedSplitter, 'by'>): boolean => by.startsWith('code:')
