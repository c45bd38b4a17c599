/** A JSON document with interviews in it, as other tools write them; see `foreign-json.ts` for the shapes. */
import { readForeignJson } from './foreign-json.ts'
import { linesOfObjects } from './json-lines.ts'
import { bad, cleanText, type ParsedItem } from './records.ts'

const shapes =
  'Expected interviews with turns, messages or a transcript, each with a speaker (role) and text; or rows with an interview’s id, a speaker and text.'

export async function* parseJson(chunks: AsyncIterable<string>): AsyncGenerator<ParsedItem> {
  let text = ''
  for await (const chunk of chunks) text += chunk
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    // The parser's message quotes the file; only the place is taken from it.
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const line = position === undefined ? null : text.slice(0, Number(position)).split('\n').length
    yield bad(line, 'This is not a whole JSON document.')
    return
  }
  const interviews = readForeignJson(value)
  if (!interviews) {
    yield bad(null, `No interviews were found in this JSON. ${shapes}`)
    return
  }
  const lines = linesOfObjects(text, value)
  for (const [index, { at, read }] of interviews.entries()) {
    const line = (typeof at === 'object' && at !== null && lines.get(at)) || null
    if (!read) {
      yield bad(line, `Interview ${index + 1} of the document cannot be read here. ${shapes}`)
      continue
    }
    const spoken = read.turns.flatMap((turn) => {
      const words = cleanText(turn.text)
      return words === '' ? [] : [{ ...turn, text: words }]
    })
    if (spoken.length === 0) yield bad(line, `Nobody says anything in interview ${index + 1}.`)
    else yield { id: read.id, turns: spoken, attributes: read.attributes, line: line ?? 1 }
  }
}
