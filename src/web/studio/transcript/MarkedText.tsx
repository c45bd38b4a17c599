import { cutText, type TextMark } from './mark-text.ts'

/** Somebody's words with the marker pen on them. */
export function MarkedText({ text, marks }: { text: string; marks: readonly TextMark[] }) {
  return cutText(text, marks).map((piece) =>
    piece.marks.length === 0 ? (
      <span key={piece.start}>{piece.text}</span>
    ) : (
      <mark
        key={piece.start}
        data-current={piece.marks.some((mark) => mark.isCurrent) ? '' : undefined}
        data-by-hand={piece.marks.find((mark) => mark.kind)?.kind}
      >
        {piece.text}
      </mark>
    ),
  )
}
