import { speakerOf } from '../../../reports/document/model.ts'
import { EvidenceMark } from '../../components/EvidenceMark.tsx'
import { join } from '../../components/join.ts'
import { editingClaim, isSelectedAt, removalOf, useClaim, useReport } from './report-context.ts'
import { SentenceEditor } from './SentenceEditor.tsx'
import { kindOfVerdict, verdictWord } from './verdicts.ts'

/** Somebody's words, set like a quotation; where it was said stands beneath. */
export function QuoteBlock({ claimId, place: at }: { claimId: string; place: string }) {
  const report = useReport()
  const { select, editing, run, numbers } = report
  const claim = useClaim(claimId)
  if (!claim) return null
  if (editing === editingClaim(claimId, at))
    return (
      <SentenceEditor
        text={claim.text}
        label="Quotation"
        check={{ claimId }}
        onSave={(text) => run({ op: 'set-claim', claimId, text })}
        onEmpty={() => run(removalOf(claimId, at))}
      />
    )
  const [place] = claim.evidence
  const isSupported = claim.verdict === 'supported'
  const isSelected = isSelectedAt(report, claimId, at)
  return (
    <blockquote className="relative max-w-measure break-inside-avoid py-2 pl-4">
      <button
        type="button"
        data-claim={claimId}
        data-place={at}
        aria-expanded={isSelected}
        onClick={() => select(isSelected ? null : claimId, at)}
        className={join(
          '-mx-3 block w-[calc(100%+1.5rem)] rounded-1 px-3 py-1.5 text-left transition-colors hover:bg-sunk',
          isSelected && 'bg-accent-wash hover:bg-accent-wash',
        )}
      >
        <span className="words block whitespace-pre-line before:absolute before:-translate-x-full before:text-faint before:content-['“'] after:text-faint after:content-['”']">
          {claim.text || 'These words were deleted by whoever said them.'}
        </span>
        <span className="mt-1 flex flex-wrap items-center gap-x-3 text-12 text-faint">
          {!isSupported && (
            <span className="inline-flex items-center gap-1.5 text-uncertain">
              <EvidenceMark kind={kindOfVerdict(claim.verdict)} /> {verdictWord(claim.verdict)}
            </span>
          )}
          {isSupported && place && (
            <>
              <span className="font-medium text-soft">{speakerOf(place)}</span>
              <span className="reference">turn {place.turn}</span>
            </>
          )}
          <span className="reference">{numbers.get(claimId)}</span>
        </span>
      </button>
    </blockquote>
  )
}
