import type { PartField } from '../../../reports/document/edit/edit-model.ts'
import type { ProsePart, ReportBlock } from '../../../reports/document/model.ts'
import { join } from '../../components/join.ts'
import { ClaimSentence } from './ClaimSentence.tsx'
import { ProseSentence } from './ProseSentence.tsx'
import { placeOfPart } from './report-context.ts'

interface SentencesProps {
  block: ReportBlock
  field: PartField
  parts: readonly ProsePart[]
  /** A line for each. */
  isList?: boolean
  className?: string
}

/** Sentences of a block: free prose, and claims with their marks. */
export function Sentences({ block, field, parts, isList, className }: SentencesProps) {
  return (
    <div className={join('max-w-measure', isList && 'grid gap-1', className)}>
      {parts.map((part, at) => {
        const key = part.kind === 'claim' ? part.claimId : `${at}`
        const place = { block, field, at }
        return isList ? (
          <div key={key}>
            <Sentence part={part} place={place} isQuiet />
          </div>
        ) : (
          // A mark in the margin belongs to one line.
          <span key={key} className={part.kind === 'claim' ? 'block' : undefined}>
            {at > 0 && ' '}
            <Sentence part={part} place={place} />
          </span>
        )
      })}
    </div>
  )
}

interface SentenceProps {
  part: ProsePart
  place: { block: ReportBlock; field: PartField; at: number }
  isQuiet?: boolean
}

function Sentence({ part, place, isQuiet }: SentenceProps) {
  if (part.kind === 'claim') {
    const { block, field, at } = place
    return (
      <ClaimSentence
        claimId={part.claimId}
        place={placeOfPart(block.blockId, field, at)}
        isQuiet={isQuiet ?? false}
      />
    )
  }
  return (
    <ProseSentence {...place} text={part.text} isUnchecked={part.isUnchecked === true} isQuiet={isQuiet} />
  )
}
