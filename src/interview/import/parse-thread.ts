/** The thread of `parse-apart.ts`: parses one document and gives its interviews a portion at a time. */
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { isAppError } from '../../platform/errors.ts'
import { openText } from './inspect-bytes.ts'
import type { Portion, WholeDocument } from './parse-apart.ts'
import { parseFile } from './parse-file.ts'
import { readSources } from './qdpx/read-sources.ts'
import { isInterview, type ParsedItem } from './records.ts'

/** Unpacking a portion holds the server up: some milliseconds. */
const portionTurns = 500

async function* parse(document: WholeDocument): AsyncGenerator<ParsedItem> {
  if (document.format === 'json') yield* parseFile('json', openText(document.path, document))
  else yield* readSources(await readFile(document.path))
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
    if (!isAppError(error)) throw error
    const { code, message, say, details } = error
    return { error: { code, message, say, details } }
  }
}

const items = parse(workerData as WholeDocument)
parentPort!.on('message', async () => parentPort!.postMessage(await nextPortion(items)))
