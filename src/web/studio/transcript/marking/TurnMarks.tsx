import type { Marks } from '../../../../findings/annotations/model.ts'
import { Icon } from '../../../components/Icon.tsx'
import { IconButton } from '../../../components/IconButton.tsx'
import { useMayWrite } from '../../ViewersRead.tsx'
import { useMarking } from './useMarking.ts'

interface TurnMarksProps {
  studyId: string
  interviewId: string
  turn: number
  marks: Marks | undefined
}

/** What researchers marked in a turn, each with its sign and a way to take it back. */
export function TurnMarks({ studyId, interviewId, turn, marks }: TurnMarksProps) {
  const marking = useMarking({ studyId, interviewId })
  if (!marks) return null
  const lines = [
    ...marks.codes
      .filter((each) => each.quote.turn === turn)
      .map((each) => ({
        key: `code:${each.codeId}:${each.quote.start}`,
        sign: 'code',
        says: each.name,
        remove: each.seq === null ? null : () => void marking.takeBack(each.seq!),
      })),
    ...marks.annotations
      .filter((each) => each.quote.turn === turn)
      .map((each) => ({
        key: each.annotationId,
        sign: each.kind,
        says: each.body || shortened(each.quote.text),
        remove: () =>
          void marking.removeAnnotation(each.annotationId, each.kind === 'note' ? 'Note' : 'Highlight'),
      })),
    ...marks.clips
      .filter((each) => each.quote.turn === turn)
      .map((each) => ({
        key: each.clipId,
        sign: 'for the report',
        says: each.note || shortened(each.quote.text),
        remove: () => void marking.removeClip(each.clipId),
      })),
  ]
  if (lines.length === 0) return null
  return (
    <ul className="grid gap-0.5">
      {lines.map(({ key, ...line }) => (
        <Line key={key} {...line} />
      ))}
    </ul>
  )
}

function Line({ sign, says, remove }: { sign: string; says: string; remove: (() => void) | null }) {
  const mayWrite = useMayWrite()
  return (
    <li className="group/mark flex items-baseline gap-2 text-12">
      <span className="reference shrink-0 text-accent">{sign}</span>
      <span className="min-w-0 text-soft">{says}</span>
      {mayWrite && remove && (
        <span className="self-center opacity-0 transition-opacity group-focus-within/mark:opacity-100 group-hover/mark:opacity-100 touch:opacity-100">
          <IconButton
            icon={<Icon name="close" size={12} />}
            label={`Take back: ${sign}, ${says}`}
            onClick={remove}
          />
        </span>
      )}
    </li>
  )
}

function shortened(text: string): string {
  return text.length <= 60 ? `“${text}”` : `“${text.slice(0, 57).trimEnd()} …”`
}
