import type { Passage } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { formatNumberOf } from '../../format.ts'
import { MarkedText } from '../transcript/MarkedText.tsx'

interface PassagesProps {
  passages: readonly Passage[]
  /** Also what is near to no theme. */
  isAll: boolean
  onAll: () => void
}

/** A person's words, in order. What is near to one of the themes stands open; the rest opens with a key. */
export function Passages({ passages, isAll, onAll }: PassagesProps) {
  const far = passages.filter(({ isNear }) => !isNear).length
  const shown = isAll ? passages : passages.filter(({ isNear }) => isNear)
  return (
    <div className="grid gap-6">
      <p className="text-12 text-faint">
        Marked is what is nearest to each theme, whether they speak of it or not.
      </p>
      {shown.map((passage) => (
        <div key={`${passage.interviewId} ${passage.turn}`} className="max-w-measure">
          {passage.questionText && <p className="pb-1 text-12 text-faint">{passage.questionText}</p>}
          <p className="words whitespace-pre-wrap text-ink">
            <MarkedText
              text={passage.text}
              marks={passage.marks.map((mark) => ({ ...mark, isCurrent: false }))}
            />
          </p>
        </div>
      ))}
      {far > 0 && (
        <div>
          <Button kind="quiet" size="small" className="-ml-2" aria-expanded={isAll} onClick={onAll}>
            {isAll
              ? 'Only what is near to a theme'
              : `Everything they said: ${formatNumberOf(far, 'further answer')}`}{' '}
            <KeyHint keys="V" />
          </Button>
        </div>
      )}
    </div>
  )
}
