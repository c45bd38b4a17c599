import type { z } from 'zod'

/**
 * What is wrong with one value, as a sentence for whoever wrote it. Never repeats the value: it may be somebody's words.
 *
 * @example sayIssue(z.number().safeParse('x').error!.issues[0]!) // 'Must be a number.'
 */
export function sayIssue(issue: z.core.$ZodIssue): string {
  // A schema that words its own faults knows better.
  if (!libraryWording.test(issue.message)) return issue.message
  if (issue.code === 'invalid_type')
    return `Must be ${typeNames[issue.expected] ?? `of type ${issue.expected}`}.`
  if (issue.code === 'invalid_value') return `Must be ${oneOf(issue.values.map(String))}.`
  if (issue.code === 'too_small') return `Must ${measure(issue, 'at least', Number(issue.minimum))}.`
  if (issue.code === 'too_big') return `Must ${measure(issue, 'at most', Number(issue.maximum))}.`
  if (issue.code === 'invalid_format')
    return `Is not ${formatNames[issue.format] ?? 'written as it must be'}.`
  return 'Is not valid.'
}

const libraryWording = /^(Invalid|Too small|Too big|Unrecognized)\b/

const typeNames: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
}

const formatNames: Record<string, string> = {
  uuid: 'an id',
  url: 'an address such as https://example.org',
  email: 'a mail address',
  datetime: 'a time such as 2026-01-31T12:00:00Z',
  date: 'a date such as 2026-01-31',
}

function oneOf(values: string[]): string {
  return values.length === 1 ? values[0]! : `one of ${values.join(', ')}`
}

function measure(issue: { origin: string; inclusive?: boolean | undefined }, bound: string, limit: number) {
  if (issue.origin === 'string') return `have ${bound} ${counted(limit, 'character')}`
  if (issue.origin === 'array' || issue.origin === 'set')
    return `have ${bound} ${counted(limit, 'entry', 'entries')}`
  const strictly = bound === 'at least' ? 'more than' : 'less than'
  return `be ${issue.inclusive === false ? strictly : bound} ${limit}`
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
