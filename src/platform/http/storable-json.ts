/** JSON bodies as the database can hold them: its texts know no NUL, its JSON no half of a surrogate pair. */
import type { MiddlewareHandler } from 'hono'
import { AppError } from '../errors.ts'
import { storableText } from '../storable-text.ts'

/** Nobody writes so deep by hand, and what walks through the value would run out of stack. */
const mostNested = 100

/**
 * A character that cannot be kept becomes U+FFFD, as in an imported file: who pasted it from somewhere cannot see it, and
 * an answer that is refused for it would never be saved.
 *
 * @throws AppError `invalid_input` for a body that is nested too deep
 */
export const storableJson: MiddlewareHandler = async (c, next) => {
  if (!jsonType.test(c.req.header('content-type') ?? '')) return next()
  const text = await c.req.text()
  if (nestingOf(text) > mostNested) {
    throw new AppError('invalid_input', 'JSON nested too deep', {
      say: `The request holds lists or objects more than ${mostNested} deep in each other.`,
    })
  }
  if (mayBeUnstorable.test(text)) {
    // What is not JSON at all is told by whoever reads it.
    const sent = parsed(text)
    if (sent !== undefined) c.req.json = async () => storable(sent) as never
  }
  return next()
}

const jsonType = /^application\/(?:[\w.-]+\+)?json\b/i
/** Raw, neither can come: JSON escapes control characters, and UTF-8 has no surrogates. */
const mayBeUnstorable = /\\u(?:0000|d[89a-f])/i

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [storableText(key), storable(held)]))
}

/** How deep lists and objects stand in each other; of what is not JSON, any number. */
export function nestingOf(text: string): number {
  let deepest = 0
  let depth = 0
  let isInString = false
  // By codes: a string of one character for each of some millions costs ten times as much.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isInString) {
      if (code === backslash) at += 1
      else if (code === quote) isInString = false
    } else if (code === quote) isInString = true
    else if (code === openList || code === openObject) {
      depth += 1
      if (depth > deepest) deepest = depth
    } else if (code === closeList || code === closeObject) depth -= 1
  }
  return deepest
}

const [quote, backslash] = [0x22, 0x5c]
const [openList, closeList] = [0x5b, 0x5d]
const [openObject, closeObject] = [0x7b, 0x7d]
