import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { say } from '../../components/toasts.ts'

interface UnsavedWordsProps {
  words: readonly string[]
  onClose: () => void
}

/** What was written where no field is any more: it can be copied to where it belongs now. */
export function UnsavedWords({ words, onClose }: UnsavedWordsProps) {
  if (words.length === 0) return null
  const text = words.join('\n\n')
  return (
    <section aria-label="Not saved" className="mb-6 print:hidden">
      <Notice
        action={
          <span className="flex gap-2">
            <Button
              size="small"
              onClick={() => void navigator.clipboard.writeText(text).then(() => say('Copied'))}
            >
              Copy
            </Button>
            <Button size="small" kind="quiet" onClick={onClose}>
              Let it go
            </Button>
          </span>
        }
      >
        <p>This was not saved: its field was closed, or what it was about stands elsewhere or is gone.</p>
        <p className="whitespace-pre-line text-ink">{text}</p>
      </Notice>
    </section>
  )
}
