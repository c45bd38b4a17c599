import type { Line } from './read-lines.ts'

/** Facts above a transcript: `Key: value` between fences, or lines with well-known keys, or a title. */
export interface TextHead {
  attributes: Record<string, string>
  body: Line[]
}

const fence = /^\s*-{3,}.*$/
const fact = /^\s*([\p{L}][\p{L}\p{N} _#.-]{0,40}):\s+(\S.*)$/u
const wellKnown =
  /^(date|title|show|episode|series|interview( (id|no|number))?|recorded( on)?|recording|duration|length|location|place|source( url)?|url|language|guests?|hosts?|participants|attendees|project|study|transcribed by)$/i
/** A line that only says that the transcript begins, within the first lines of a file. */
const beginMark = /^\s*(full |interview )?transcript( of .*)?:?\s*$/i
const mostHeadLines = 40

/** Reads a whole text (one interview) and takes the head off it. */
export async function readHead(lines: AsyncIterable<Line>): Promise<TextHead> {
  const all: Line[] = []
  for await (const line of lines) all.push({ ...line, text: line.text.replace(/^\uFEFF/, '') })
  const start = all.findIndex(({ text }) => text.trim() !== '')
  if (start < 0) return { attributes: {}, body: [] }
  return readFenced(all, start) ?? readBeforeMark(all, start) ?? readKnownFacts(all, start)
}

function readFenced(all: Line[], start: number): TextHead | undefined {
  if (!fence.test(all[start]!.text)) return undefined
  const length = all.slice(start + 1, start + 1 + mostHeadLines).findIndex(({ text }) => fence.test(text))
  if (length < 0) return undefined
  const inside = all.slice(start + 1, start + 1 + length)
  if (!inside.every(({ text }) => text.trim() === '' || fact.test(text))) return undefined
  return { attributes: factsOf(inside), body: all.slice(start + 2 + length) }
}

/** A title and a description, then a line that says "Transcript". */
function readBeforeMark(all: Line[], start: number): TextHead | undefined {
  const mark = all.slice(start, start + mostHeadLines).findIndex(({ text }) => beginMark.test(text))
  if (mark < 0) return undefined
  const [title, ...rest] = all.slice(start, start + mark).filter(({ text }) => text.trim() !== '')
  const attributes: Record<string, string> = {}
  if (title) attributes.title = title.text.trim()
  if (rest.length > 0) attributes.description = rest.map(({ text }) => text.trim()).join('\n')
  const body = all.slice(start + mark + 1)
  // Players of podcasts put the number of comments under the mark.
  const first = body.findIndex(({ text }) => text.trim() !== '')
  if (/^\s*discussion \(\d+\)\s*$/i.test(body[first]?.text ?? '')) body.splice(0, first + 1)
  return { attributes, body }
}

function readKnownFacts(all: Line[], start: number): TextHead {
  let end = start
  while (end < all.length) {
    const key = fact.exec(all[end]!.text)?.[1]
    if (!key || !wellKnown.test(key.trim())) break
    end += 1
  }
  // One such line may be a speaker; two are a head, if an empty line ends it.
  const isHead = end - start >= 2 || (end > start && all[end]?.text.trim() === '')
  return isHead
    ? { attributes: factsOf(all.slice(start, end)), body: all.slice(end) }
    : { attributes: {}, body: all.slice(start) }
}

function factsOf(lines: Line[]): Record<string, string> {
  const facts: Record<string, string> = {}
  const seen = new Set<string>()
  for (const { text } of lines) {
    const match = fact.exec(text)
    if (!match || seen.has(match[1]!.trim().toLowerCase())) continue
    seen.add(match[1]!.trim().toLowerCase())
    facts[match[1]!.trim()] = match[2]!.trim()
  }
  return facts
}
