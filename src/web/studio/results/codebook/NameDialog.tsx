import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CodePreview } from '../../../../findings/codebook/view.ts'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { TextArea } from '../../../components/TextArea.tsx'
import { TextField } from '../../../components/TextField.tsx'

interface Draft {
  name: string
  definition: string
}

interface NameDialogProps {
  title: string
  action: string
  initial?: string
  note?: string
  /** Asks for a definition too, and shows what the code would gather before it is written. */
  preview?: (code: Draft) => Promise<CodePreview | null>
  onClose: () => void
  onName: (name: string, definition: string) => void
}

/** One name, and Enter. */
export function NameDialog(props: NameDialogProps) {
  const { title, action, initial = '', note, preview, onClose, onName } = props
  const [name, setName] = useState(initial)
  const [definition, setDefinition] = useState('')
  const [wanted, setWanted] = useState<Draft | null>(null)
  const draft = { name: name.trim(), definition: definition.trim() }
  const isReady = draft.name !== '' && draft.name !== initial
  const isSeen = !preview || (wanted?.name === draft.name && wanted.definition === draft.definition)
  const seen = useQuery({
    queryKey: ['code-preview', wanted],
    queryFn: () => preview!(wanted!),
    enabled: preview !== undefined && wanted !== null,
  })
  const take = () => {
    if (!isReady) return
    if (isSeen) onName(draft.name, draft.definition)
    else setWanted(draft)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      description={note}
      actions={
        <Button kind="primary" disabled={!isReady || (isSeen && seen.isFetching)} onClick={take}>
          {isSeen ? action : 'See what it gathers'}
        </Button>
      }
    >
      <TextField
        autoFocus
        label="Name"
        value={name}
        maxLength={200}
        onText={setName}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
      {preview && (
        <TextArea
          label="What belongs to it"
          isOptional
          hint="Without example quotes, this sentence is what the machine looks for."
          value={definition}
          onText={setDefinition}
        />
      )}
      {preview && isSeen && seen.data && <Gathered found={seen.data} />}
      {preview && isSeen && seen.isError && (
        <p className="text-14 text-faint">
          What it gathers could not be looked up. It can be written all the same.
        </p>
      )}
    </Dialog>
  )
}

/** By which terms passages are found and how many each brings: a word of too many meanings is seen before it counts. */
function Gathered({ found }: { found: CodePreview }) {
  const { passages, people, terms, byMeaning, leftOut, samples } = found
  const common = leftOut.filter(({ why }) => why === 'common').map(({ word }) => word)
  return (
    <div className="grid gap-2 text-14" role="status">
      <p>
        It gathers {passages} {passages === 1 ? 'passage' : 'passages'} of {people}{' '}
        {people === 1 ? 'person' : 'people'}, which nobody has read.
      </p>
      <ul className="grid gap-1 text-soft">
        {terms.map(({ term, passages: brought }) => (
          <li key={term}>
            <span className="tabular-nums">{brought}</span> by “{term}”
          </li>
        ))}
        {byMeaning > 0 && (
          <li>
            <span className="tabular-nums">{byMeaning}</span> by meaning alone
          </li>
        )}
      </ul>
      {common.length > 0 && (
        <p className="text-faint">No terms, because too many people say them: {common.join(', ')}.</p>
      )}
      {samples.slice(0, 3).map(({ interviewId, turn, start, text }) => (
        <blockquote
          key={`${interviewId} ${turn} ${start}`}
          className="border-l border-hairline pl-3 text-soft"
        >
          {text}
        </blockquote>
      ))}
    </div>
  )
}
