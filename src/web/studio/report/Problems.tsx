import type { Problem } from '../../../reports/document/check/find-problems.ts'
import { sentenceOfProblem } from './problem-places.ts'
import { useReport } from './report-context.ts'

const shown = 8

interface ProblemsProps {
  /** Before one is gone to: what lies over the page closes. */
  onJump?: (() => void) | undefined
}

/** What stands in the way of publishing, sentence by sentence with the reason, each a way to its place. */
export function Problems({ onJump }: ProblemsProps) {
  const { view, select } = useReport()
  const { problems, document: report } = view
  if (problems.length === 0) return null
  const jump = ({ blockId, claimId }: Problem) => {
    onJump?.()
    if (claimId && report.claims[claimId]) select(claimId)
    // What closes gives the focus back, and with it the place on the page.
    requestAnimationFrame(() => document.getElementById(blockId)?.scrollIntoView({ block: 'center' }))
  }
  return (
    <ol className="grid gap-1 border-l-2 border-uncertain pl-3">
      {problems.slice(0, shown).map((problem) => {
        const { blockId, claimId, field, at, say } = problem
        const sentence = sentenceOfProblem(problem, report)
        return (
          <li key={`${blockId}:${claimId}:${field}:${at}`}>
            <button
              type="button"
              className="-mx-2 grid gap-0.5 rounded-1 px-2 py-1 text-left text-14 hover:bg-sunk"
              onClick={() => jump(problem)}
            >
              {sentence && <span className="line-clamp-3 break-words">{sentence}</span>}
              <span className="text-soft">{say}</span>
            </button>
          </li>
        )
      })}
      {problems.length > shown && (
        <li className="px-0 text-12 text-faint">and {problems.length - shown} more</li>
      )}
    </ol>
  )
}
