import type { ReportBlock } from '../../../reports/document/model.ts'
import { AddCount } from './AddCount.tsx'
import { useReport } from './report-context.ts'
import { SentenceEditor } from './SentenceEditor.tsx'

const labels = { prose: 'New sentence', quote: 'Quotation, in their words', recommendation: 'Recommendation' }
type Kind = keyof typeof labels

/** A block that is being written, after this one. */
export function AddHere({ block }: { block: ReportBlock }) {
  const { editing, run } = useReport()
  if (editing === `add:${block.blockId}:claim`) return <AddCount block={block} />
  const kind = (Object.keys(labels) as Kind[]).find((each) => editing === `add:${block.blockId}:${each}`)
  if (!kind) return null
  const { blockId: after, section } = block
  const save = (text: string) =>
    run({
      op: 'add-block',
      after,
      section,
      block: kind === 'recommendation' ? { kind, text, restsOn: [] } : { kind, text },
    })
  return (
    <div className="pt-4">
      <SentenceEditor text="" label={labels[kind]} check={{ kind }} onSave={save} saveLabel="Add" />
    </div>
  )
}
