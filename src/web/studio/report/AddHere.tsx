import { useState } from 'react'
import type { ReportBlock } from '../../../reports/document/model.ts'
import { CountOfTheme } from './AddCount.tsx'
import type { OfferedKind } from './CheckLine.tsx'
import { ChooseClaims } from './ChooseClaims.tsx'
import { MakeClaim, type NewBlock } from './MakeClaim.tsx'
import { useReport } from './report-context.ts'
import { SentenceEditor } from './SentenceEditor.tsx'

const labels = {
  prose: 'New sentence',
  quote: 'Quotation, in their words',
  paraphrase: 'What one person said',
  against: 'What speaks against it, in somebody’s words',
  recommendation: 'Recommendation',
}
type Kind = keyof typeof labels

/** What is being written after this block, or within it where it is an answer. */
export function AddHere({ block }: { block: ReportBlock }) {
  const { editing, setEditing, run } = useReport()
  const [making, setMaking] = useState<{ kind: OfferedKind; text: string } | null>(null)
  const { blockId, section } = block
  const isAgainst = editing === `add:${blockId}:against`
  const add = (made: NewBlock) =>
    isAgainst && block.kind === 'answer'
      ? run({
          ...{ op: 'put-part', blockId, field: 'against', isInstead: false },
          at: block.against.length,
          block: made,
        })
      : run({ op: 'add-block', after: blockId, section, block: made })
  const close = () => {
    setMaking(null)
    setEditing(null)
  }
  if (making) return <MakeClaim {...making} onSave={add} onClose={close} />
  if (editing === `add:${blockId}:claim`) return <CountOfTheme onSave={add} />
  const kind = (Object.keys(labels) as Kind[]).find((each) => editing === `add:${blockId}:${each}`)
  if (!kind) return null
  return (
    <div className="pt-4">
      <NewPart
        kind={kind}
        onAdd={add}
        {...(kind === 'prose' ? { onOffer: (offered, text) => setMaking({ kind: offered, text }) } : {})}
      />
    </div>
  )
}

interface NewPartProps {
  kind: Kind
  onAdd: (made: NewBlock) => Promise<boolean>
  onOffer?: (offered: OfferedKind, text: string) => void
}

/** Lives as long as its field is open: what one recommendation rests on is nothing for the next one to begin with. */
function NewPart({ kind, onAdd, onOffer }: NewPartProps) {
  const [restsOn, setRestsOn] = useState<string[]>([])
  const made = (text: string): NewBlock => {
    if (kind === 'recommendation') return { kind, text, restsOn }
    if (kind === 'paraphrase') return { kind: 'claim', claim: kind, text }
    return { kind: kind === 'against' ? 'quote' : kind, text }
  }
  return (
    <SentenceEditor
      text=""
      label={labels[kind]}
      check={kind === 'recommendation' ? { kind, restsOn } : { kind: kind === 'against' ? 'quote' : kind }}
      onSave={(text) => onAdd(made(text))}
      {...(onOffer ? { onOffer } : {})}
      saveLabel="Add"
    >
      {kind === 'recommendation' && <ChooseClaims chosen={restsOn} onChosen={setRestsOn} isOpen />}
    </SentenceEditor>
  )
}
