import { readLabel } from './speaker-label.ts'
import { roleByName } from './speaker-roles.ts'

/** Words that often stand before a colon and are nobody's name. */
const neverNames =
  /^(note|notes|nb|ps|p\.s|example|for example|e\.g|i\.e|warning|tip|question|answer|summary|source|http|https|date|time|title|subject|re|cc|to|from|url|link|update|edit|spoiler|first|second|third|finally|so|and|but|because|or|result|conclusion|transcript)$/i

/**
 * The speakers of a transcript: labels that come back, or that are roles by name. A colon after a single word
 * in the middle of a speech is not a speaker. Key: lower case; value: as first written.
 */
export function findLabels(lines: readonly string[]): Map<string, string> {
  const counts = new Map<string, { label: string; count: number; onlyAtStart: boolean }>()
  let filled = 0
  let labelled = 0
  let isParagraphStart = true
  for (const line of lines) {
    if (line.trim() === '') {
      isParagraphStart = true
      continue
    }
    filled += 1
    const found = readLabel(line)
    if (found) {
      labelled += 1
      const key = found.label.toLowerCase()
      const entry = counts.get(key) ?? { label: found.label, count: 0, onlyAtStart: true }
      entry.count += 1
      entry.onlyAtStart &&= isParagraphStart
      counts.set(key, entry)
    }
    // In a file where every line has its label, the line after a labelled one is a start too.
    isParagraphStart = found !== undefined
  }
  const isMostlyLabelled = labelled >= filled * 0.4
  const isSpeaker = ({
    label,
    count,
    onlyAtStart,
  }: {
    label: string
    count: number
    onlyAtStart: boolean
  }) => {
    if (roleByName(label) && !(neverNames.test(label) && count < 2)) return true
    if (neverNames.test(label)) return count >= 2 && isMostlyLabelled
    return count >= 2 || (isMostlyLabelled && onlyAtStart && /^\p{Lu}/u.test(label))
  }
  const speakers = [...counts.values()].filter(isSpeaker)
  return new Map(speakers.map(({ label }) => [label.toLowerCase(), label]))
}
