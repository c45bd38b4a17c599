/**
 * WebVTT (W3C) and SRT. Written here because the parsers of the registry leave out damaged cues without a word;
 * here each is named by its line. Reads what real files hold: a comma or a point before the milliseconds, cues
 * without an empty line between them, settings after the times, byte order marks, tags of both formats.
 */
import type { Line } from './read-lines.ts'
import { bad, cleanText, newTurn, type ParsedItem, type ParsedTurn, unknownSpeaker } from './records.ts'
import { readLabel } from './speaker-label.ts'
import { findLabels } from './transcript-labels.ts'

interface Cue {
  line: number
  startMs: number
  endMs: number
  lines: string[]
}

const stamp = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`
const timing = new RegExp(String.raw`^\s*${stamp}\s*--?>\s*${stamp}(?:\s.*)?$`)
/** A silence so long, or an utterance so long at the end of a sentence, ends a turn of the same speaker. */
const silenceMs = 3000
const longTurnMs = 30_000

export async function* parseSubtitles(lines: AsyncIterable<Line>): AsyncGenerator<ParsedItem> {
  const found = await readCues(lines)
  yield* found.bad.map((record) => bad(record.line, record.say))
  const turns = joinCues(found.cues)
  if (turns.length === 0 && found.bad.length === 0) yield bad(null, 'There are no words in this file.')
  if (turns.length > 0) yield { id: null, turns, attributes: {}, line: found.cues[0]!.line }
}

async function readCues(
  lines: AsyncIterable<Line>,
): Promise<{ cues: Cue[]; bad: { line: number; say: string }[] }> {
  const cues: Cue[] = []
  const badCues: { line: number; say: string }[] = []
  let current: Cue | undefined
  /** Inside the file's head, a note or a style: up to the next empty line. */
  let isSkipped = false
  let stray: Line | undefined
  for await (const line of lines) {
    const text = line.text.replace(/^\uFEFF/, '')
    if (/-->/.test(text) || timing.test(text)) {
      stray = undefined
      isSkipped = false
      dropNumber(current)
      current = toCue(line.number, text)
      if (!current) {
        badCues.push({
          line: line.number,
          say: 'The times of this cue cannot be read, or end before they begin.',
        })
        isSkipped = true
      } else cues.push(current)
    } else if (text.trim() === '') {
      if (stray && !isNumber(stray.text)) badCues.push({ line: stray.number, say: 'This text has no times.' })
      stray = undefined
      current = undefined
      isSkipped = false
    } else if (!isSkipped && current) current.lines.push(text)
    else if (!isSkipped && /^(WEBVTT|NOTE|STYLE|REGION)\b/.test(text) && !stray) isSkipped = true
    // What stands before the times is the cue's number or name; without times it is lost text, also under a number.
    else if (!isSkipped && (!stray || isNumber(stray.text))) stray = line
  }
  if (stray && !isNumber(stray.text)) badCues.push({ line: stray.number, say: 'This text has no times.' })
  return { cues, bad: badCues }
}

function toCue(line: number, text: string): Cue | undefined {
  const match = timing.exec(text)
  if (!match) return undefined
  const startMs = toMilliseconds(match.slice(1, 5))
  const endMs = toMilliseconds(match.slice(5, 9))
  const isClock = isClockTime(match.slice(1, 4)) && isClockTime(match.slice(5, 8))
  return endMs < startMs || !isClock ? undefined : { line, startMs, endMs, lines: [] }
}

/** Sixty seconds are a minute. Sixty minutes are an hour where hours are written; else some tools go on counting. */
function isClockTime([hours, minutes, seconds]: (string | undefined)[]): boolean {
  return Number(seconds) < 60 && (hours === undefined || Number(minutes) < 60)
}

function toMilliseconds([hours, minutes, seconds, fraction]: (string | undefined)[]): number {
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds)
  return whole * 1000 + Number((fraction ?? '0').padEnd(3, '0'))
}

/** Where no empty line divides two cues, the number of the second was read as words of the first. */
function dropNumber(cue: Cue | undefined): void {
  if (cue && cue.lines.length > 1 && isNumber(cue.lines.at(-1)!)) cue.lines.pop()
}

function isNumber(text: string): boolean {
  return /^\s*\d+\s*$/.test(text)
}

interface Utterance {
  speaker: string
  text: string
  cue: Cue
  /** A dash before the words says that somebody else begins. */
  isNewSpeaker: boolean
}

function joinCues(cues: Cue[]): ParsedTurn[] {
  const utterances = cues.flatMap(splitVoices).filter(({ text }) => text !== '')
  const labelled = takeLabels(utterances)
  const turns: ParsedTurn[] = []
  let previous: Utterance | undefined
  for (const utterance of labelled) {
    const last = turns.at(-1)
    if (last && previous && continues(last, previous, utterance)) {
      last.text += ` ${utterance.text}`
      last.endMs = utterance.cue.endMs
    } else {
      const { speaker, text, cue } = utterance
      turns.push(newTurn({ speaker, text, startMs: cue.startMs, endMs: cue.endMs }))
    }
    previous = utterance
  }
  return turns
}

function continues(turn: ParsedTurn, previous: Utterance, next: Utterance): boolean {
  if (turn.speaker !== next.speaker || next.isNewSpeaker) return false
  if (next.cue.startMs - previous.cue.endMs > silenceMs) return false
  const isLong = previous.cue.endMs - (turn.startMs ?? 0) >= longTurnMs
  return !(isLong && /[.?!…。？！]["'”’)]*$/.test(turn.text))
}

/** The voices of one cue: `<v Name>`, or lines that begin with a dash. */
function splitVoices(cue: Cue): Utterance[] {
  const body = cue.lines.join('\n')
  if (/<v[ .]/.test(body)) {
    return body.split(/(?=<v[ .])/).map((part) => {
      const voice = /^<v(?:\.[^\s>]*)?\s+([^>]*)>/.exec(part)?.[1]
      const speaker = voice ? plainText(voice) : unknownSpeaker
      return { speaker: speaker || unknownSpeaker, text: plainText(part), cue, isNewSpeaker: false }
    })
  }
  const dash = /^\s*(?:<[^>]*>)*[-–—]\s*/
  const isDialogue = cue.lines.filter((line) => dash.test(line)).length >= 2
  if (!isDialogue) return [{ speaker: unknownSpeaker, text: plainText(body), cue, isNewSpeaker: false }]
  return cue.lines.map((line) => ({
    speaker: unknownSpeaker,
    text: plainText(line.replace(dash, '')),
    cue,
    isNewSpeaker: dash.test(line),
  }))
}

/** "Anna: words" at the start of cues, where the same names come back. */
function takeLabels(utterances: Utterance[]): Utterance[] {
  if (utterances.some(({ speaker }) => speaker !== unknownSpeaker)) return utterances
  const labels = findLabels(utterances.map(({ text }) => text))
  if (labels.size === 0) return utterances
  let speaker = unknownSpeaker
  return utterances
    .map((utterance) => {
      const found = readLabel(utterance.text.split('\n')[0]!)
      const label = found && labels.get(found.label.toLowerCase())
      if (!found || !label)
        return { ...utterance, speaker: utterance.isNewSpeaker ? unknownSpeaker : speaker }
      speaker = label
      const text = [found.text, ...utterance.text.split('\n').slice(1)].join(' ').trim()
      return { ...utterance, speaker, text, isNewSpeaker: false }
    })
    .filter(({ text }) => text !== '')
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00A0',
  quot: '"',
  apos: "'",
  lrm: '\u200E',
  rlm: '\u200F',
}

/** A cue's words without tags, times and formatting, on one line. */
function plainText(text: string): string {
  const bare = text
    .replace(/<\/?(?:v|c|b|i|u|s|font|span|ruby|rt|lang|\d)[^>]*>/gi, '')
    .replace(/\{\\[^}]*\}/g, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, ...[decimal, hex, name]) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
      if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
      return entities[String(name).toLowerCase()] ?? whole
    })
  return cleanText(bare).replace(/[ \t]*\n[ \t]*/g, ' ')
}
