/** Cuts a turn's text where marks begin and end, so that overlapping marks can be drawn. Offsets are UTF-16. */
export interface TextMark {
  start: number
  end: number
  /** The one being looked at. */
  isCurrent?: boolean
  /** Who put it there: the analysis (absent), or a researcher, as what. */
  kind?: 'highlight' | 'note' | 'code' | 'clip'
}

export interface TextPiece {
  text: string
  start: number
  /** Marks over this piece; empty where nothing is marked. */
  marks: TextMark[]
}

/** The pieces joined are always exactly the text, whatever the marks are. */
export function cutText(text: string, marks: readonly TextMark[]): TextPiece[] {
  const held = marks
    .map((mark) => ({ ...mark, start: clamp(mark.start, text.length), end: clamp(mark.end, text.length) }))
    .filter((mark) => mark.end > mark.start)
  const cuts = [...new Set([0, text.length, ...held.flatMap((mark) => [mark.start, mark.end])])].sort(
    (a, b) => a - b,
  )
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1]!
    return {
      text: text.slice(start, end),
      start,
      marks: held.filter((mark) => mark.start <= start && mark.end >= end),
    }
  })
}

function clamp(offset: number, length: number): number {
  return Math.min(length, Math.max(0, offset))
}
