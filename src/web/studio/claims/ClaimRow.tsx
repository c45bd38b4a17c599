import { EvidenceMark } from '../../components/EvidenceMark.tsx'
import { Menu } from '../../components/Menu.tsx'
import { MoreButton } from '../../components/MoreButton.tsx'
import { formatNumberOf } from '../../format.ts'
import { kindOfVerdict, verdictWord } from '../report/verdicts.ts'
import { blockOfClaim } from './block-of-claim.ts'
import { isUnchecked, type ListedClaim } from './listed-claim.ts'
import { kindWords } from './say-reason.ts'

interface ClaimRowProps {
  claim: ListedClaim
  isOpen: boolean
  onOpen: () => void
  mayWrite: boolean
  onEdit: () => void
  onCheckAgain: () => void
  onPut: () => void
  onDelete: () => void
}

/** The sentence, then in small what the check found: verdict, reason, places, what speaks against it. */
export function ClaimRow(props: ClaimRowProps) {
  const { claim, isOpen, onOpen, mayWrite, onEdit, onCheckAgain, onPut, onDelete } = props
  const isQuote = claim.kind === 'quote'
  return (
    <li
      data-claim={claim.claimId}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 border-t border-hairline py-0.5"
    >
      <button
        type="button"
        onClick={onOpen}
        aria-current={isOpen || undefined}
        className="-mx-2 grid w-[calc(100%+1rem)] grid-cols-[1.25rem_minmax(0,1fr)] rounded-1 px-2 py-2.5 text-left transition-colors hover:bg-sunk aria-[current]:bg-accent-wash"
      >
        <span className="pt-1">
          <EvidenceMark kind={kindOfVerdict(claim.verdict, isUnchecked(claim))} />
        </span>
        <span className="grid min-w-0 max-w-measure gap-1">
          <span className={isQuote ? 'words line-clamp-4 break-words' : 'text-16 break-words'}>
            {isQuote ? `“${claim.statement}”` : claim.statement}
          </span>
          <span className="text-12 text-faint tabular-nums">
            <span className="text-soft">{kindWords[claim.kind]}</span>
            {' · '}
            {verdictWord(claim.verdict, isUnchecked(claim), claim.isProgram)}
            {' · '}
            {standingOf(claim)}
            {claim.evidence.length > 0 && <> · {formatNumberOf(claim.evidence.length, 'place')}</>}
            {claim.against && claim.against.count > 0 && (
              <span className="text-against"> · {claim.against.count} against</span>
            )}
          </span>
          {claim.why && <span className="text-14 text-soft">{claim.why}</span>}
        </span>
      </button>
      {mayWrite && (
        <div className="pt-1.5 print:hidden">
          <Menu
            trigger={<MoreButton label={`More for this ${kindWords[claim.kind].toLowerCase()}`} />}
            entries={
              claim.source === 'study'
                ? [
                    { label: 'Edit and check again', onSelect: onEdit, hint: 'E' },
                    { label: 'Check again', onSelect: onCheckAgain, hint: 'C' },
                    ...(blockOfClaim(claim) ? [{ label: 'Put it into the report', onSelect: onPut }] : []),
                    { label: 'Delete', onSelect: onDelete, isDanger: true, startsGroup: true },
                  ]
                : [{ label: 'Edit in the report', onSelect: onEdit, hint: 'E' }]
            }
          />
        </div>
      )}
    </li>
  )
}

function standingOf({ source, isPublished, waitsForPerson }: ListedClaim): string {
  if (source === 'report') return isPublished ? 'in the report' : 'in the draft, left out of what is sent'
  if (waitsForPerson) return 'waits for a person'
  return isPublished ? 'kept here, may be published' : 'kept here, may not be published'
}
