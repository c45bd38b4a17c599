import { cleanText, newTurn, type ParsedTurn } from './records.ts'
import { readLabel } from './speaker-label.ts'
import { findLabels } from './transcript-labels.ts'

/** Fewer labelled lines than this are an answer in which somebody is named, not a transcript. */
const fewestTurns = 3

/**
 * A transcript in one piece of text, such as a table's cell or a property: "Moderator: ... / User: ...", a speaker a line.
 *
 * @returns null where the text is no transcript
 */
export function readLabelledTurns(text: string): ParsedTurn[] | null {
  const lines = text.split(/\r\n|\n|\r/)
  const labels = findLabels(lines)
  if (labels.size < 2) return null
  const turns: ParsedTurn[] = []
  for (const line of lines) {
    const found = readLabel(line)
    const speaker = found && labels.get(found.label.toLowerCase())
    if (found && speaker) turns.push(newTurn({ speaker, text: found.text, startMs: found.startMs }))
    else if (turns.length > 0) turns.at(-1)!.text += `\n${line}`
    // Words before the first name are a heading here, or no transcript at all.
    else if (line.trim().split(/\s+/).length > 12) return null
  }
  const spoken = turns
    .map((turn) => ({ ...turn, text: cleanText(turn.text) }))
    .filter(({ text }) => text !== '')
  return spoken.length >= fewestTurns ? spoken : null
}
