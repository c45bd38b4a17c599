import { keepTogether } from '../../../platform/language/keep-together.ts'
import { wordsInLine } from '../../../reports/document/formats/words-in-line.ts'
import { restsOnUncheckedCoding } from '../../../reports/document/model.ts'
import { EvidenceMark } from '../../components/EvidenceMark.tsx'
import { join } from '../../components/join.ts'
import { editingClaim, isSelectedAt, removalOf, useClaim, useReport } from './report-context.ts'
import { SentenceEditor } from './SentenceEditor.tsx'
import { kindOfVerdict } from './verdicts.ts'

interface ClaimSentenceProps {
  claimId: string
  /** Where it stands: `b3:parts:1`, or the block alone. */
  place: string
  /** Its mark stands in the margin already. */
  isQuiet?: boolean
}

/** A claim: its mark in the margin, its number behind it, its evidence when it is pressed. */
export function ClaimSentence({ claimId, place, isQuiet }: ClaimSentenceProps) {
  const report = useReport()
  const { numbers, select, editing, run } = report
  const claim = useClaim(claimId)
  if (!claim) return null
  if (editing === editingClaim(claimId, place))
    return (
      <SentenceEditor
        text={claim.text}
        label="Claim"
        check={{ claimId }}
        onSave={(text) => run({ op: 'set-claim', claimId, text })}
        onEmpty={() => run(removalOf(claimId, place))}
      />
    )
  const isSelected = isSelectedAt(report, claimId, place)
  const kind = kindOfVerdict(claim.verdict, restsOnUncheckedCoding(claim))
  return (
    <>
      {!isQuiet && kind && (
        <span className="absolute -left-7 translate-y-1.5">
          <EvidenceMark kind={kind} />
        </span>
      )}
      <button
        type="button"
        data-claim={claimId}
        data-place={place}
        aria-expanded={isSelected}
        onClick={() => select(isSelected ? null : claimId, place)}
        className={join(
          '-mx-0.5 inline-block min-h-6 max-w-full rounded-1 px-0.5 py-0.5 text-left text-inherit transition-colors hover:bg-sunk',
          isSelected && 'bg-accent-wash hover:bg-accent-wash',
          kind === 'uncertain' &&
            'underline decoration-uncertain decoration-dotted decoration-2 underline-offset-4',
          kind === 'against' &&
            'underline decoration-against decoration-wavy decoration-1 underline-offset-4',
        )}
      >
        {keepTogether(wordsInLine(claim)) || 'This claim was deleted with the interview that it rested on.'}
        <sup
          className={join(
            'reference ml-0.5',
            kind === 'supports' && 'text-supports',
            kind === 'unchecked' && 'text-soft',
            kind === null && 'text-faint',
            (kind === 'uncertain' || kind === 'against') && 'text-uncertain',
          )}
        >
          {numbers.get(claimId)}
        </sup>
      </button>
    </>
  )
}
