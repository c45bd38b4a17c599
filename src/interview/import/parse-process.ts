/** The process of `parse-apart.ts`: parses one document and gives its interviews a portion at a time. */
import { readFile, stat } from 'node:fs/promises'
import { isAppError } from '../../platform/errors.ts'
import { openText } from './inspect-bytes.ts'
import { needsTooMuch, type ParserTask, type Portion } from './parse-apart.ts'
import { parseFile } from './parse-file.ts'
import { readSources } from './qdpx/read-sources.ts'
import { isInterview, type ParsedItem } from './records.ts'

/** Unpacking a portion holds the server up: some milliseconds. */
const portionTurns = 500

async function* parse({ document, mostBytes }: ParserTask): AsyncGenerator<ParsedItem> {
  if (document.format === 'json') return yield* parseFile('json', openText(document.path, document))
  const { size } = await stat(document.path)
  if (size > mostBytes) throw needsTooMuch()
  yield* readSources(await readFile(document.path), mostBytes - size)
}

async function nextPortion(items: AsyncGenerator<ParsedItem>): Promise<Portion> {
  const portion: ParsedItem[] = []
  let turns = 0
  try {
    while (turns < portionTurns) {
      const { value, done } = await items.next()
      if (done) return { items: portion, isLast: true }
      portion.push(value)
      turns += isInterview(value) ? value.turns.length : 1
    }
    return { items: portion, isLast: false }
  } catch (error) {
    return { error: faultOf(error) }
  }
}

function faultOf(error: unknown): Extract<Portion, { error: unknown }>['error'] {
  if (isAppError(error)) {
    const { code, message, say, details } = error
    return { code, message, say, details }
  }
  // A message of its own: that of a parser may quote the file.
  const message = `a parser failed: ${(error as NodeJS.ErrnoException | null)?.code}`
  return { code: 'internal', message, say: 'This file could not be read.', details: [] }
}

let items: AsyncGenerator<ParsedItem> | undefined
process.on('message', async (request: ParserTask | 'more') => {
  if (request !== 'more') items = parse(request)
  if (items) process.send!(await nextPortion(items))
})
// Whoever asked is gone.
process.on('disconnect', () => process.exit())
