import { uncheckedNote } from '../../../reports/document/formats/verdict-words.ts'
import type { ReportBlock } from '../../../reports/document/model.ts'
import { EditableText } from './EditableText.tsx'
import { useReport } from './report-context.ts'

export function Heading({ block }: { block: Extract<ReportBlock, { kind: 'heading' }> }) {
  const { run } = useReport()
  const { blockId, level, text, isUnchecked } = block
  const shown = (
    <>
      <EditableText
        place={`${blockId}:heading:0`}
        text={text}
        label="Heading"
        as="title"
        onSave={(next) => run({ op: 'set-heading', blockId, text: next })}
      />
      {isUnchecked && <span className="block text-12 font-normal text-faint">{uncheckedNote}</span>}
    </>
  )
  return level === 2 ? (
    <h3 className="border-t border-ink pt-4 text-20 font-semibold break-after-avoid">{shown}</h3>
  ) : (
    <h4 className="text-16 font-semibold break-after-avoid">{shown}</h4>
  )
}
