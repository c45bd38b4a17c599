/**
 * Plain text: with the speakers' names, numbered, or just running. Each file is one interview. What the text
 * does not say is not invented: without names, everything is said by `unknown`.
 */

import type { Line } from './read-lines.ts'
import { bad, cleanText, newTurn, type ParsedItem, type ParsedTurn, unknownSpeaker } from './records.ts'
import { readLabel } from './speaker-label.ts'
import { readHead } from './text-head.ts'
import { findLabels } from './transcript-labels.ts'

/** Running text is cut at the end of a sentence once a turn is this long. Characters. */
const comfortableTurn = 400

/** "Anna: words", a speaker a line or paragraph; what has no name goes on with the speaker before. */
export async function* parseLabelledText(lines: AsyncIterable<Line>): AsyncGenerator<ParsedItem> {
  const { attributes, body } = await readHead(lines)
  const labels = findLabels(body.map(({ text }) => text))
  const turns: ParsedTurn[] = []
  let lost = 0
  for (const { text } of body) {
    const found = readLabel(text)
    const speaker = found && labels.get(found.label.toLowerCase())
    if (found && speaker) turns.push(newTurn({ speaker, text: found.text, startMs: found.startMs }))
    else if (turns.length > 0) turns.at(-1)!.text += `\n${text}`
    else if (text.trim() !== '') {
      // Words before the first name: somebody said them, and nobody knows who.
      lost += 1
      turns.push(newTurn({ speaker: unknownSpeaker, text }))
    }
  }
  if (lost > 0) yield { note: 'Words before the first name are kept as said by "unknown".' }
  yield* whole(turns, attributes, body)
}

const numberAlone = /^\s*\d{1,6}[.):]?\s*$/
const numberFirst = /^\s*\d{1,6}(?:[.):]\s+|\t)\s*(\S.*)$/

/** A number, then what was said: each number is a turn. */
export async function* parseNumberedText(lines: AsyncIterable<Line>): AsyncGenerator<ParsedItem> {
  const { attributes, body } = await readHead(lines)
  const spoken: string[] = []
  let isOpen = false
  for (const { text } of body) {
    const rest = numberFirst.exec(text)?.[1]
    if (rest !== undefined) {
      spoken.push(rest)
      isOpen = true
    } else if (numberAlone.test(text)) {
      spoken.push('')
      isOpen = true
    } else if (isOpen) spoken[spoken.length - 1] += `\n${text}`
    else if (text.trim() !== '') spoken.push(text)
  }
  const labels = findLabels(spoken.map((text) => text.trim()))
  let speaker = unknownSpeaker
  const turns = spoken.map((text) => {
    const found = readLabel(text.trim().split('\n')[0] ?? '')
    const label = found && labels.get(found.label.toLowerCase())
    if (!found || !label) return newTurn({ speaker, text })
    speaker = label
    return newTurn({
      speaker,
      text: [found.text, ...text.trim().split('\n').slice(1)].join('\n'),
      startMs: found.startMs,
    })
  })
  yield* whole(turns, attributes, body)
}

/** Text in which nobody is named. An empty line ends a turn; else the end of a sentence, once it is long. */
export async function* parseRunningText(lines: AsyncIterable<Line>): AsyncGenerator<ParsedItem> {
  const { attributes, body } = await readHead(lines)
  const turns: ParsedTurn[] = []
  let current = ''
  const close = () => {
    if (current.trim() !== '') turns.push(newTurn({ speaker: unknownSpeaker, text: current }))
    current = ''
  }
  for (const { text } of body) {
    if (text.trim() === '') close()
    for (const sentence of sentencesOf(text.trim())) {
      // Between sentences of one line stands what the line has there; some scripts have no space.
      current += current === '' || sentence.isInside ? sentence.text : ` ${sentence.text}`
      if (current.length >= comfortableTurn && /[.?!…。？！]["'”’)]*\s*$/.test(current)) close()
    }
  }
  close()
  yield {
    note: 'Nobody is named in this file. Everything is said by "unknown", and the turns were made where sentences end.',
  }
  yield* whole(turns, attributes, body)
}

const sentences = new Intl.Segmenter('und', { granularity: 'sentence' })

/** A line that a turn has room for stays whole; transcribers also write an hour on one line. */
function sentencesOf(line: string): { text: string; isInside: boolean }[] {
  if (line === '') return []
  if (line.length < 2 * comfortableTurn) return [{ text: line, isInside: false }]
  return [...sentences.segment(line)].map(({ segment, index }) => ({ text: segment, isInside: index > 0 }))
}

function* whole(
  turns: ParsedTurn[],
  attributes: Record<string, string>,
  body: Line[],
): Generator<ParsedItem> {
  const spoken = turns
    .map((turn) => ({ ...turn, text: cleanText(turn.text) }))
    .filter(({ text }) => text !== '')
  const line = body.find(({ text }) => text.trim() !== '')?.number ?? 1
  if (spoken.length === 0) yield bad(null, 'There are no words in this file.')
  else yield { id: null, turns: spoken, attributes, line }
}
