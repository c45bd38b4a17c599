import { useState } from 'react'
import type { PartField } from '../../../reports/document/edit/edit-model.ts'
import { uncheckedNote } from '../../../reports/document/formats/verdict-words.ts'
import type { ReportBlock } from '../../../reports/document/model.ts'
import { EvidenceMark } from '../../components/EvidenceMark.tsx'
import { join } from '../../components/join.ts'
import type { OfferedKind } from './CheckLine.tsx'
import { EditableText } from './EditableText.tsx'
import { MakeClaim } from './MakeClaim.tsx'
import { useReport } from './report-context.ts'

interface ProseSentenceProps {
  block: ReportBlock
  field: PartField
  at: number
  text: string
  isUnchecked: boolean
  /** In a list its words say it, without a mark in the margin. */
  isQuiet?: boolean | undefined
}

/** Free prose. What it states about people has to be a claim; what else it states is its author's, and says so. */
export function ProseSentence({ block, field, at, text, isUnchecked, isQuiet }: ProseSentenceProps) {
  const { view, run, setEditing, mayWrite } = useReport()
  const { blockId } = block
  const [making, setMaking] = useState<{ kind: OfferedKind; text: string; seen: string } | null>(null)
  const problem = view.problems.find(
    (each) => each.blockId === blockId && each.field === field && each.at === at,
  )
  if (making) {
    const { seen, ...offered } = making
    return (
      <MakeClaim
        {...offered}
        onSave={(block) => run({ op: 'put-part', blockId, field, at, isInstead: true, seen, block })}
        onClose={() => setMaking(null)}
      />
    )
  }
  const place = `${blockId}:${field}:${at}`
  const isOwn = isUnchecked && !problem
  return (
    <>
      {!isQuiet && (problem || isOwn) && (
        <span
          className={join('absolute -left-7 translate-y-1.5', problem && 'print:hidden')}
          title={problem?.say ?? uncheckedNote}
        >
          <EvidenceMark kind={problem ? 'uncertain' : 'author'} />
        </span>
      )}
      <span
        className={join(
          problem && 'underline decoration-uncertain decoration-dotted decoration-2 underline-offset-4',
          isOwn && 'underline decoration-line decoration-dashed decoration-1 underline-offset-4',
        )}
      >
        <EditableText
          place={place}
          text={text}
          label="Sentence"
          onSave={(next, seen) => run({ op: 'set-text', blockId, field, at, text: next, seen })}
          onOffer={(kind, written, seen) => {
            setEditing(null)
            setMaking({ kind, text: written, seen })
          }}
        />
      </span>
      {problem && <span className="block text-12 text-uncertain print:hidden">{problem.say}</span>}
      {isOwn && (
        <span className="block text-12 text-faint">
          {uncheckedNote}
          {mayWrite && (
            <button
              type="button"
              className="ml-2 min-h-6 text-accent underline underline-offset-2 print:hidden"
              onClick={() => setEditing(place)}
            >
              Make it a claim
            </button>
          )}
        </span>
      )}
    </>
  )
}
