/** A JSON document with interviews in it, as other tools write them; see `foreign-json.ts` for the shapes. */
import { readForeignJson } from './foreign-json.ts'
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
  for (const [index, { id, turns, attributes }] of interviews.entries()) {
    const spoken = turns.flatMap((turn) => {
      const words = cleanText(turn.text)
      return words === '' ? [] : [{ ...turn, text: words }]
    })
    if (spoken.length === 0) yield bad(null, `Nobody says anything in interview ${index + 1}.`)
    // The document has no lines of its own: an interview is at its place in the list.
    else yield { id, turns: spoken, attributes, line: index + 1 }
  }
}
