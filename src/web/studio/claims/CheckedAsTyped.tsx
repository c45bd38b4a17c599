import { EvidenceMark } from '../../components/EvidenceMark.tsx'
import { Figures } from '../../components/ShareBar.tsx'
import { kindOfVerdict, verdictWord } from '../report/verdicts.ts'
import { figuresOfStudyClaim, sayDifference } from './claim-figures.ts'
import { sayReasonOf } from './say-reason.ts'
import type { CheckedForm } from './useCheckedClaim.ts'

/** What the check finds while one types: the verdict, the number counted, the nearest words, what speaks against it. */
export function CheckedAsTyped({ checked: { claim, result, isChecking, error } }: { checked: CheckedForm }) {
  if (claim === null)
    return <p className="text-12 text-faint">Fill in what it says, and it is checked here.</p>
  if (error) return <p className="text-14 text-danger">{error.message}</p>
  if (result === null) return <p className="text-12 text-faint">Checking</p>
  const seen = { ...result, spec: claim.spec, isStale: false }
  const why = sayReasonOf(seen)
  const difference = sayDifference(result)
  const nearest = result.evidence[0]
  const figures = figuresOfStudyClaim(seen)
  const isUnchecked = figures.some((figure) => figure.isUnchecked)
  return (
    <div className="grid gap-2 border-t border-hairline pt-3 text-14" aria-live="polite">
      <p className="inline-flex gap-2" aria-busy={isChecking}>
        <span className="pt-1">
          <EvidenceMark kind={kindOfVerdict(result.verdict, isUnchecked)} />
        </span>
        <span>
          <span className="font-medium">{verdictWord(result.verdict, isUnchecked)}</span>
          {why && <span className="text-soft">. {why}</span>}
        </span>
      </p>
      {figures.map((figure) => (
        <p key={figure.label} className="flex flex-wrap justify-between gap-x-4 text-soft">
          {figure.label} <Figures proportion={figure.proportion} isUnchecked={figure.isUnchecked} />
        </p>
      ))}
      {result.numbers?.code && <p className="text-12 text-faint">{result.numbers.code.label}</p>}
      {difference && <p className="text-soft tabular-nums">Difference: {difference}</p>}
      {nearest && (
        <p className="grid gap-0.5 border-l-2 border-hairline pl-3">
          <span className="text-12 text-faint">
            {result.verdict === 'supported' ? 'In the interviews' : 'Nearest in the interviews'},{' '}
            {nearest.participantLabel}, turn {nearest.turn}
          </span>
          <span className="words line-clamp-4 text-14">{nearest.text}</span>
        </p>
      )}
      {result.counter.count > 0 && (
        <p className="inline-flex items-center gap-2 text-against">
          <EvidenceMark kind="against" /> {result.counter.count} against it
        </p>
      )}
    </div>
  )
}
