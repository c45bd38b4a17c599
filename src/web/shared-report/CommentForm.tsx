import { type FormEvent, useState } from 'react'
import { reportDocumentApi, type SharedReport } from '../api/report-document.ts'
import { Button } from '../components/Button.tsx'
import { TextArea } from '../components/TextArea.tsx'
import { TextField } from '../components/TextField.tsx'

interface CommentFormProps {
  token: string
  report: SharedReport
  onReport: (report: SharedReport) => void
}

/** Comments by whoever has the link; all who have one see them. */
export function CommentForm({ token, report, onReport }: CommentFormProps) {
  const [by, setBy] = useState('')
  const [text, setText] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setFailure(null)
    try {
      const comment = { token, by: by.trim(), text: text.trim(), blockId: null }
      onReport(await reportDocumentApi.commentByLink(comment))
      setText('')
    } catch (error) {
      setFailure((error as Error).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className="mx-auto grid max-w-[46rem] gap-4 px-6 pb-20 sm:pl-13 print:hidden">
      <h2 className="border-t border-ink pt-4 text-20 font-semibold">Comments</h2>
      <ol className="grid gap-3">
        {report.comments.map(({ commentId, by: who, at, text: words }) => (
          <li key={commentId} className="grid gap-0.5">
            <span className="text-12 text-faint">
              <b className="text-soft">{who}</b> · {at.slice(0, 10)}
            </span>
            <span className="max-w-measure">{words}</span>
          </li>
        ))}
      </ol>
      <form onSubmit={submit} className="grid max-w-measure gap-3">
        <TextField label="Your name" autoComplete="name" value={by} onText={setBy} />
        <TextArea label="Comment" value={text} onText={setText} error={failure} />
        <div>
          <Button type="submit" isBusy={isBusy} disabled={by.trim() === '' || text.trim() === ''}>
            Send the comment
          </Button>
        </div>
      </form>
    </section>
  )
}
