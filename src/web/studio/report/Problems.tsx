import { useReport } from './report-context.ts'

const shown = 8

/** What stands in the way of publishing, each a way to its place. */
export function Problems() {
  const { view, select } = useReport()
  const { problems, document: report } = view
  if (problems.length === 0) return null
  return (
    <ol className="grid gap-1 border-l-2 border-uncertain pl-3">
      {problems.slice(0, shown).map(({ blockId, claimId, field, at, say }) => (
        <li key={`${blockId}:${claimId}:${field}:${at}`}>
          <button
            type="button"
            className="-mx-2 rounded-1 px-2 py-1 text-left text-14 hover:bg-sunk"
            onClick={() => {
              document.getElementById(blockId)?.scrollIntoView({ block: 'center' })
              if (claimId && report.claims[claimId]) select(claimId)
            }}
          >
            {say}
          </button>
        </li>
      ))}
      {problems.length > shown && (
        <li className="px-0 text-12 text-faint">and {problems.length - shown} more</li>
      )}
    </ol>
  )
}
