import type { PartField } from '../../../reports/document/edit/edit-model.ts'
import type { ReportBlock } from '../../../reports/document/model.ts'
import { EvidenceMark } from '../../components/EvidenceMark.tsx'
import { EditableText } from './EditableText.tsx'
import { useReport } from './report-context.ts'

interface ProseSentenceProps {
  block: ReportBlock
  field: PartField
  at: number
  text: string
}

/** Free prose. Where it states something about people it is marked: that would have to be a claim. */
export function ProseSentence({ block, field, at, text }: ProseSentenceProps) {
  const { view, run } = useReport()
  const { blockId } = block
  const problem = view.problems.find(
    (each) => each.blockId === blockId && each.field === field && each.at === at,
  )
  return (
    <>
      {problem && (
        <span className="absolute -left-7 translate-y-1.5 print:hidden" title={problem.say}>
          <EvidenceMark kind="uncertain" />
        </span>
      )}
      <span
        className={
          problem && 'underline decoration-uncertain decoration-dotted decoration-2 underline-offset-4'
        }
      >
        <EditableText
          place={`${blockId}:${field}:${at}`}
          text={text}
          label="Sentence"
          onSave={(next) => run({ op: 'set-text', blockId, field, at, text: next })}
        />
      </span>
      {problem && <span className="block text-12 text-uncertain print:hidden">{problem.say}</span>}
    </>
  )
}
