import { type DragEvent, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { join } from '../../components/join.ts'

interface FileChooserProps {
  onFiles: (files: File[]) => void
  label?: string
  button?: string
  /** As the browser's file field takes it. */
  accept?: string
  isSingle?: boolean
}

const transcripts = '.jsonl,.json,.ndjson,.vtt,.srt,.txt,.md,.csv,.tsv,text/*'

/** Files by button or by dropping them here. */
export function FileChooser({
  onFiles,
  label = 'Files with interviews',
  button = 'Choose files',
  accept = transcripts,
  isSingle = false,
}: FileChooserProps) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files].slice(0, isSingle ? 1 : undefined))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={join(
        'flex max-w-[40rem] flex-wrap items-center gap-4 rounded-1 border border-dashed px-5 py-6',
        isOver ? 'border-accent bg-accent-wash' : 'border-line',
      )}
    >
      <input
        ref={input}
        type="file"
        multiple={!isSingle}
        aria-label={label}
        tabIndex={-1}
        accept={accept}
        className="sr-only"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button onClick={() => input.current?.click()}>{button}</Button>
      <span className="text-14 text-faint">{isSingle ? 'or drop it here' : 'or drop them here'}</span>
    </div>
  )
}
