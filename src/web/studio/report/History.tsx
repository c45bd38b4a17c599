import { Button } from '../../components/Button.tsx'
import { formatAgo } from '../../format.ts'
import { useReport } from './report-context.ts'

const shown = 12

/** Who changed what and when; each change can be taken back while nothing later is about the same place. */
export function History({ onUndo, isBusy }: { onUndo: (number?: number) => void; isBusy: boolean }) {
  const { view, mayWrite } = useReport()
  const { history } = view.document
  return (
    <details>
      <summary className="text-14 font-medium">History, {history.length}</summary>
      <ol className="grid pt-2">
        {history.slice(0, shown).map(({ number, at, by, what, isUndone }) => (
          <li key={number} className="grid gap-0.5 border-t border-hairline py-2 text-14">
            <span className={isUndone ? 'text-faint line-through' : undefined}>{what}</span>
            <span className="flex items-center justify-between gap-2 text-12 text-faint">
              {by} · {formatAgo(Date.parse(at))}
              {mayWrite && !isUndone && number > 1 && (
                <Button size="small" kind="quiet" disabled={isBusy} onClick={() => onUndo(number)}>
                  Take back
                </Button>
              )}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
