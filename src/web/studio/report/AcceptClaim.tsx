import { useState } from 'react'
import type { EvidencePlace, ReportClaim } from '../../../reports/document/model.ts'
import { Button } from '../../components/Button.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { CheckLine } from './CheckLine.tsx'
import { useReport } from './report-context.ts'
import { useChecked } from './useChecked.ts'

/** A person decides what the comparison of words cannot: which passage shows it, of the nearest or of any that they paste. */
export function AcceptClaim({ claim: { claimId, evidence } }: { claim: ReportClaim }) {
  const { run, isSaving } = useReport()
  const [pasted, setPasted] = useState('')
  const accept = ({ interviewId, turn, turnRevision, start, end }: EvidencePlace) =>
    void run({ op: 'accept-claim', claimId, place: { interviewId, turn, turnRevision, start, end } })
  const near = evidence.filter(({ text }) => text !== null)
  return (
    <div className="grid gap-3 border-t border-hairline pt-3">
      <p className="text-14 font-medium">Does somebody say it?</p>
      {near.length > 0 && (
        <ul className="grid gap-2">
          {near.map((place) => (
            <li key={`${place.interviewId}:${place.turn}:${place.start}`} className="grid gap-1">
              <span className="words line-clamp-3 text-14">{place.text}</span>
              <span>
                <Button size="small" isBusy={isSaving} onClick={() => accept(place)}>
                  This shows it
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <TextArea label="Or the words that show it, as they were said" value={pasted} onText={setPasted} />
      {pasted.trim() !== '' && <Pasted text={pasted.trim()} onAccept={accept} />}
    </div>
  )
}

/** Words of an interview that was set aside: a person says that they are wanted all the same. */
export function WantQuotation({ claim: { claimId, evidence } }: { claim: ReportClaim }) {
  const { run, isSaving } = useReport()
  const [place] = evidence
  if (!place) return null
  const { interviewId, turn, turnRevision, start, end } = place
  return (
    <span>
      <Button
        size="small"
        isBusy={isSaving}
        onClick={() =>
          void run({ op: 'accept-claim', claimId, place: { interviewId, turn, turnRevision, start, end } })
        }
      >
        Quote it all the same
      </Button>
    </span>
  )
}

function Pasted({ text, onAccept }: { text: string; onAccept: (place: EvidencePlace) => void }) {
  const checked = useChecked(text, { kind: 'quote' })
  const [place] = checked.result?.verdict === 'supported' ? checked.result.evidence : []
  if (!place) return <CheckLine checked={checked} />
  return (
    <p className="flex flex-wrap items-center gap-2 text-14 text-soft">
      {place.participantLabel}, turn {place.turn}
      <Button size="small" onClick={() => onAccept(place)}>
        This shows it
      </Button>
    </p>
  )
}
