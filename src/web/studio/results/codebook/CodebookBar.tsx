import { useEffect, useRef, useState } from 'react'
import type { CodebookView, JournalLine } from '../../../../findings/codebook/view.ts'
import { api } from '../../../api-client.ts'
import { Button } from '../../../components/Button.tsx'
import { Menu } from '../../../components/Menu.tsx'
import { formatTime } from '../../../format.ts'
import { useMayWrite } from '../../ViewersRead.tsx'
import { NameDialog } from './NameDialog.tsx'
import type { Ruling } from './useRuling.ts'

/** Undo and redo by name of what they do, a new code, files in and out, and who did what. */
export function CodebookBar({ book, ruling }: { book: CodebookView; ruling: Ruling }) {
  const [isWriting, setWriting] = useState(false)
  const [isJournalOpen, setJournalOpen] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const mayWrite = useMayWrite()
  const { studyId, undo, redo, journal } = book
  useUndoKeys({
    undo: undo && mayWrite ? () => ruling.undo() : null,
    redo: redo && mayWrite ? ruling.redo : null,
  })
  return (
    <div className="grid gap-3 print:hidden">
      <div className="-ml-2 flex flex-wrap items-center gap-x-1 gap-y-1">
        {mayWrite && (
          <>
            <Button kind="quiet" size="small" onClick={() => setWriting(true)}>
              New code
            </Button>
            <Button
              kind="quiet"
              size="small"
              disabled={!undo || ruling.isBusy}
              title={undo ? `Take back: ${undo.says}` : undefined}
              onClick={() => ruling.undo()}
            >
              Undo
            </Button>
            <Button
              kind="quiet"
              size="small"
              disabled={!redo || ruling.isBusy}
              title={redo ? `Put again: ${redo.says}` : undefined}
              onClick={ruling.redo}
            >
              Redo
            </Button>
          </>
        )}
        <Button
          kind="quiet"
          size="small"
          aria-expanded={isJournalOpen}
          onClick={() => setJournalOpen(!isJournalOpen)}
        >
          Who ruled what
        </Button>
        <Menu
          align="start"
          trigger={
            <Button kind="quiet" size="small">
              Codebook file
            </Button>
          }
          entries={[
            { label: 'Download as CSV', onSelect: () => open(api.codebookFile(studyId, 'csv'), '_self') },
            { label: 'Download as JSON', onSelect: () => open(api.codebookFile(studyId, 'json'), '_self') },
            {
              label: 'Download all marks as CSV',
              onSelect: () => open(api.marksFile(studyId, 'csv'), '_self'),
            },
            ...(mayWrite
              ? [{ label: 'Import a codebook', onSelect: () => file.current?.click(), startsGroup: true }]
              : []),
          ]}
        />
        <input
          ref={file}
          type="file"
          accept=".csv,.json,.tsv,.txt"
          aria-label="Codebook to import"
          className="hidden"
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            if (chosen) ruling.importFile(chosen)
            event.target.value = ''
          }}
        />
      </div>
      {isJournalOpen && <Journal lines={journal} ruling={ruling} mayWrite={mayWrite} />}
      {isWriting && (
        <NameDialog
          title="New code"
          action="Write it"
          preview={(draft) => api.previewCode(studyId, draft)}
          onClose={() => setWriting(false)}
          onName={(name, definition) => {
            setWriting(false)
            ruling.rule({ kind: 'write', name, definition })
          }}
        />
      )}
    </div>
  )
}

/** Ctrl or Cmd and Z, with Shift to put again; what is typed into a field has its own. */
function useUndoKeys(acts: { undo: (() => void) | null; redo: (() => void) | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      if (isTyping || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return
      const act = event.shiftKey ? acts.redo : acts.undo
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}

interface JournalProps {
  lines: readonly JournalLine[]
  ruling: Ruling
  mayWrite: boolean
}

function Journal({ lines, ruling, mayWrite }: JournalProps) {
  if (lines.length === 0) return <p className="text-14 text-faint">Nothing was ruled yet.</p>
  return (
    <ol
      aria-label="What was ruled, newest first"
      className="grid max-h-64 gap-1 overflow-y-auto border-l border-hairline pl-4"
    >
      {lines.map((line) => (
        <li key={line.seq} className="grid gap-x-4 text-14 sm:grid-cols-[9.5rem_minmax(0,1fr)_auto]">
          <span className="text-12 text-faint">{formatTime(line.at)}</span>
          <span className={line.isTakenBack ? 'text-faint line-through decoration-hairline' : 'text-soft'}>
            <span className="reference">{line.author.split(':')[0]}</span> {line.says}
          </span>
          {mayWrite && line.canBeTakenBack && (
            <Button kind="quiet" size="small" onClick={() => ruling.undo(line.seq)}>
              Take back
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}
