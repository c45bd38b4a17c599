import type { Attributes } from '../../../audience/model.ts'
import { readAttributes, readValue } from './read-attributes.ts'

/** A value as one would type it. */
export const writeValue = (value: Attributes[string]): string =>
  value === true ? 'yes' : value === false ? 'no' : String(value ?? '')

/** In a line: `plan=family, since=2023`. */
export const writeAttributes = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => `${name}=${writeValue(value)}`)
    .join(', ')

/** What was typed over each value, emptied for deleted, and what was added. An untouched value keeps its type, and text stays text. */
export function editedAttributes(
  held: Attributes,
  { typed, added }: { typed: Readonly<Record<string, string>>; added: string },
): Attributes {
  const kept = Object.entries(held).flatMap(([name, value]) => {
    const text = typed[name]
    if (text === undefined || text === writeValue(value)) return [[name, value] as const]
    if (text.trim() === '') return []
    // What was given as text stays text: a telephone number, a year of a table.
    return [[name, typeof value === 'string' ? text.trim() : readValue(text.trim())] as const]
  })
  return { ...Object.fromEntries(kept), ...readAttributes(added) }
}
