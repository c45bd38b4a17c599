import { Link } from '@tanstack/react-router'
import { sayReason } from '../../../reports/document/check/say-reason.ts'
import { sayFound } from '../../../reports/document/formats/verdict-words.ts'
import {
  type ReportClaim,
  type ReportEvidence,
  restsOnUncheckedCoding,
  speakerOf,
} from '../../../reports/document/model.ts'
import { Button } from '../../components/Button.tsx'
import { EvidenceMark } from '../../components/EvidenceMark.tsx'
import { Icon } from '../../components/Icon.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Figures } from '../../components/ShareBar.tsx'
import { say } from '../../components/toasts.ts'
import { AcceptClaim, WantQuotation } from './AcceptClaim.tsx'
import { Grounds } from './Grounds.tsx'
import { editingClaim, removalOf, useClaim, useReport } from './report-context.ts'
import { firstPlaceOf } from './useReportKeys.ts'
import { kindOfVerdict, verdictWord } from './verdicts.ts'

/** What a claim rests on, and what speaks against it, each a way to the words. */
export function ClaimDetails({ claimId }: { claimId: string }) {
  const { numbers, selectedAt, select, setEditing, mayWrite } = useReport()
  const claim = useClaim(claimId)
  if (!claim) return null
  const isUnchecked = restsOnUncheckedCoding(claim)
  const kind = kindOfVerdict(claim.verdict, isUnchecked)
  const read = claim.evidence.filter(({ isRead }) => isRead)
  const others = claim.evidence.filter(({ isRead }) => !isRead)
  return (
    <section className="grid gap-4" aria-label="Evidence">
      <header className="flex items-start justify-between gap-3">
        <div className="grid gap-1">
          <p className="inline-flex items-center gap-2 text-14 font-medium">
            {kind && <EvidenceMark kind={kind} />} {verdictWord(claim.verdict, isUnchecked, claim.isProgram)}
            <span className="reference text-faint">{numbers.get(claimId)}</span>
          </p>
          {claim.isReadByPerson && (
            <p className="text-14 text-soft">A person read the passage and says that it shows this.</p>
          )}
          {claim.reason && <p className="text-14 text-soft">{sayReason(claim.reason, claim.kind)}</p>}
        </div>
        <IconButton label="Close" hint="Esc" icon={<Icon name="close" />} onClick={() => select(null)} />
      </header>
      {claim.numbers.map(({ label, proportion, isMachineCoded }) => (
        <div key={label} className="grid gap-0.5">
          <span className="text-14 font-medium">{label}</span>
          <Figures proportion={proportion} />
          {isMachineCoded && (
            <span className="text-12 text-faint">
              {proportion.readTooFew
                ? `Coded by program; ${proportion.readTooFew.coded} of ${proportion.readTooFew.of} people read, too few to say whether it is right`
                : 'Coded by program, not checked by people'}
            </span>
          )}
        </div>
      ))}
      {read.length > 0 && <Places title="Of people who were read and have it" places={read} />}
      <Places title={titleOfPlaces(claim, read.length > 0)} places={others} />
      {claim.kind === 'paraphrase' && claim.verdict !== 'supported' && mayWrite && (
        <AcceptClaim claim={claim} />
      )}
      {claim.reason === 'set-aside' && mayWrite && <WantQuotation claim={claim} />}
      {claim.kind === 'recommendation' && <Grounds claim={claim} />}
      <Against claim={claim} />
      {mayWrite && (
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            onClick={() => setEditing(editingClaim(claimId, selectedAt ?? firstPlaceOf(claimId)))}
          >
            Edit <KeyHint keys="E" />
          </Button>
          <TakeOut claimId={claimId} />
        </div>
      )}
      <p className="text-12 text-faint max-lg:hidden">
        <KeyHint keys="J" /> <KeyHint keys="K" /> next and previous claim
      </p>
    </section>
  )
}

/** This sentence alone, where it stands; what else stands in the block stays. */
function TakeOut({ claimId }: { claimId: string }) {
  const { selectedAt, select, run, isSaving } = useReport()
  const take = async () => {
    const isDone = await run(removalOf(claimId, selectedAt ?? firstPlaceOf(claimId)))
    if (!isDone) return
    select(null)
    say('Taken out. Undo brings it back.')
  }
  return (
    <Button size="small" kind="quiet" isBusy={isSaving} onClick={() => void take()}>
      Take this sentence out
    </Button>
  )
}

function titleOfPlaces({ verdict, numbers }: ReportClaim, hasRead: boolean): string {
  if (verdict !== 'supported') return 'Nearest in the record'
  return hasRead || numbers.some(({ proportion }) => proportion.checked)
    ? 'Found by the machine, read by nobody'
    : 'In the record'
}

function Places({ title, places }: { title: string; places: readonly ReportEvidence[] }) {
  if (places.length === 0) return null
  return (
    <div className="grid gap-2">
      <p className="text-12 text-faint">{title}</p>
      {places.map((place) => (
        <Place key={`${place.interviewId}:${place.turn}:${place.start}`} place={place} />
      ))}
    </div>
  )
}

function Place({ place }: { place: ReportEvidence }) {
  const { studyId } = useReport()
  const { interviewId, turn, start, end, text } = place
  if (text === null) return <p className="text-14 text-faint">These words were deleted.</p>
  return (
    <Link
      to="/studies/$studyId/interviews/$interviewId"
      params={{ studyId, interviewId }}
      search={{ turn, from: start, to: end }}
      className="-mx-2 grid gap-0.5 rounded-1 px-2 py-1.5 hover:bg-sunk"
    >
      <span className="words line-clamp-5 text-14">{text}</span>
      <span className="flex gap-2 text-12 text-faint">
        <span className="font-medium text-soft">{speakerOf(place)}</span>
        <span className="reference">turn {turn}</span>
      </span>
    </Link>
  )
}

function Against({ claim: { against } }: { claim: ReportClaim }) {
  // What a search did not find is no agreement, and nothing is said of it.
  if (!against || against.count === 0) return null
  return (
    <div className="grid gap-2 border-l-2 border-against/60 pl-3">
      <p className="inline-flex items-center gap-1.5 text-14 font-medium text-against">
        <EvidenceMark kind="against" /> Against it: {sayFound(against)}
      </p>
      <p className="text-14 text-soft">{against.how}</p>
      <Places title="In their words" places={against.evidence} />
    </div>
  )
}
