import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, type ReportView } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { sayError } from '../../components/toasts.ts'
import { formatAgo } from '../../format.ts'
import { queryKeys } from '../queries.ts'
import { useReport } from './report-context.ts'
import { useKeptWords } from './useKeptWords.ts'

/** What the team and people with a link say about the report. */
export function Comments({ onView }: { onView: (view: ReportView) => void }) {
  const { studyId, view, mayWrite } = useReport()
  const queries = useQueryClient()
  const [text, setText] = useKeptWords(`comment ${studyId}`)
  const add = useMutation({
    mutationFn: () => api.commentOnReport(studyId, { text: text.trim(), blockId: null }),
    onSuccess: (next) => {
      setText('')
      onView(next)
    },
    onError: (error) => sayError('The comment was not saved.', error.message),
  })
  const settle = useMutation({
    mutationFn: ({ commentId, isResolved }: { commentId: string; isResolved: boolean }) =>
      api.settleComment(commentId, isResolved),
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.report(studyId) }),
    onError: (error) => sayError('The comment was not changed.', error.message),
  })
  const { comments } = view.document
  const open = comments.filter(({ isResolved }) => !isResolved)
  return (
    <details open={open.length > 0 || text !== ''}>
      <summary className="text-14 font-medium">Comments, {open.length} open</summary>
      <ol className="grid pt-2">
        {comments.map(({ commentId, by, at, text: words, isResolved, isFromLink, version }) => (
          <li key={commentId} className="grid gap-1 border-t border-hairline py-2 text-14">
            <span className={isResolved ? 'text-faint' : undefined}>{words}</span>
            <span className="flex items-center justify-between gap-2 text-12 text-faint">
              <span>
                {by} · {formatAgo(Date.parse(at))}
                {isFromLink && ` · by link, version ${version}`}
              </span>
              {mayWrite && (
                <Button
                  size="small"
                  kind="quiet"
                  onClick={() => settle.mutate({ commentId, isResolved: !isResolved })}
                >
                  {isResolved ? 'Open again' : 'Settle'}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ol>
      {mayWrite && (
        <div className="grid gap-2 pt-2">
          <TextArea label="Comment" isLabelHidden placeholder="Comment" value={text} onText={setText} />
          <div>
            <Button
              size="small"
              disabled={text.trim() === ''}
              isBusy={add.isPending}
              onClick={() => add.mutate()}
            >
              Comment
            </Button>
          </div>
        </div>
      )}
    </details>
  )
}
