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
  const found = splitters.find((splitter) => splitter.by === by) ?? aliased(splitters, by)
  if (found) return found
  throw new AppError('invalid_input', 'nothing to split people by', {
    say:
      splitters.length === 0
        ? 'People cannot be told apart here: no attribute, closed question, revision, concept or code has two groups. ' +
          'Imported interviews have groups by their attributes: import them with --update --column "Heading=attribute", ' +
          'or with "attributes" in JSON lines.'
        : `People cannot be told apart by this. There are: ${splitters.map(({ by, alias }) => alias ?? by).join(', ')}.`,
    details: [{ where: 'by', say: 'Has not at least two groups in this study.' }],
  })
}

/** A code may be called by its name, "code:Too expensive", where no other has the same. */
function aliased(splitters: readonly NamedSplitter[], by: string): NamedSplitter | undefined {
  const [kind, ...name] = by.toLowerCase().split(':')
  const wanted = `${kind}:${name.join(':').trim()}`
  const [found, ...others] = splitters.filter(({ alias }) => alias?.toLowerCase() === wanted)
  return others.length === 0 ? found : undefined
}
