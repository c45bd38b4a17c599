import type { ReportEdit } from '../../api-client.ts'
import { CountOfTheme } from './AddCount.tsx'
import type { OfferedKind } from './CheckLine.tsx'
import { useReport } from './report-context.ts'
import { SentenceEditor } from './SentenceEditor.tsx'

export type NewBlock = Extract<ReportEdit, { op: 'add-block' }>['block']

interface MakeClaimProps {
  kind: OfferedKind
  text: string
  onSave: (block: NewBlock) => Promise<boolean>
  onClose: () => void
}

/** A sentence of prose on its way to being a claim: checked as one of this kind, with the words that stood there. */
export function MakeClaim({ kind, text, onSave, onClose }: MakeClaimProps) {
  const { setEditing } = useReport()
  const save = async (block: NewBlock) => {
    const isSaved = await onSave(block)
    if (isSaved) onClose()
    return isSaved
  }
  if (kind === 'prevalence') return <CountOfTheme text={text} onSave={save} onCancel={onClose} />
  const isQuote = kind === 'quote'
  return (
    <SentenceEditor
      text={isQuote ? withoutMarks(text) : text}
      isNew
      label={isQuote ? 'Quotation, in their words' : 'What one person said'}
      check={{ kind }}
      onSave={(written) =>
        save(isQuote ? { kind, text: written } : { kind: 'claim', claim: kind, text: written })
      }
      onCancel={() => {
        setEditing(null)
        onClose()
      }}
      saveLabel="Make it a claim"
    />
  )
}

/** Of a sentence with a quotation in it, the words that are quoted. */
function withoutMarks(text: string): string {
  return /[“"]([^“”"]+)[”"]/u.exec(text)?.[1] ?? text
}
