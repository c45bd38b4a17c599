import type { z } from 'zod'

export type ReadObject<T> =
  | { ok: true; value: T }
  | { ok: false; reason: 'empty' | 'invalid_json' | 'schema' }

/** Places in a text that are tried as the beginning of an object; a text of braces alone must cost nothing. */
const mostCandidates = 40

/**
 * Reads the object out of what a model wrote and checks it. Weak models put it into a code fence, behind their
 * thoughts or between sentences; the first part of the text that is JSON and fits the schema is taken. Nothing is
 * completed: an answer that broke off stays unread, so that half a sentence never passes for a whole one.
 */
export function readObject<T>(text: string, schema: z.ZodType<T>): ReadObject<T> {
  const answer = withoutThoughts(text).trim()
  if (answer === '') return { ok: false, reason: 'empty' }
  let isJson = false
  for (const candidate of candidatesIn(answer)) {
    const parsed = parse(candidate)
    if (parsed === undefined) continue
    isJson = true
    const checked = schema.safeParse(parsed.value)
    if (checked.success) return { ok: true, value: checked.data }
  }
  return { ok: false, reason: isJson ? 'schema' : 'invalid_json' }
}

/** Reasoning models of open servers write their thoughts into the answer. */
function withoutThoughts(text: string): string {
  return text.replace(/<(think|thinking|reasoning)>[\s\S]*?(<\/\1>|$)/gi, '')
}

function* candidatesIn(text: string): Generator<string> {
  yield text
  let from = 0
  for (let tried = 0; tried < mostCandidates; tried += 1) {
    const start = text.slice(from).search(/[{[]/)
    if (start < 0) return
    const end = endOfValue(text, from + start)
    if (end !== null) yield text.slice(from + start, end)
    from += start + 1
  }
}

/** Where the object or list that begins at `start` ends; null when it does not. */
function endOfValue(text: string, start: number): number | null {
  let depth = 0
  let isInString = false
  for (let index = start; index < text.length; index += 1) {
    const character = text[index]
    if (isInString) {
      if (character === '\\') index += 1
      else if (character === '"') isInString = false
    } else if (character === '"') isInString = true
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') {
      depth -= 1
      if (depth === 0) return index + 1
    }
  }
  return null
}

function parse(text: string): { value: unknown } | undefined {
  for (const attempt of [text, withoutTrailingCommas(text)]) {
    try {
      return { value: JSON.parse(attempt, withoutNul) as unknown }
    } catch {
      // The next attempt, or none.
    }
  }
  return undefined
}

/** The one character that no database column holds; nobody's answer may fail because a model wrote it. */
function withoutNul(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\u0000', '') : value
}

/** Only outside of strings: words are never changed. */
function withoutTrailingCommas(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g, (match) => (match === ',' ? '' : match))
}
