import { groundsSentence } from '../../../reports/document/formats/verdict-words.ts'
import { type ReportClaim, restsOnUncheckedCoding } from '../../../reports/document/model.ts'
import { Checkbox } from '../../components/Checkbox.tsx'
import { EvidenceMark } from '../../components/EvidenceMark.tsx'
import { useReport } from './report-context.ts'
import { kindOfVerdict } from './verdicts.ts'

/** The claims that a recommendation names; who may write can change which. */
export function Grounds({ claim }: { claim: ReportClaim }) {
  const { view, numbers, mayWrite, run, select } = useReport()
  const { claims } = view.document
  const set = (claimId: string, isGround: boolean) =>
    run({
      op: 'set-rests-on',
      claimId: claim.claimId,
      restsOn: isGround ? [...claim.restsOn, claimId] : claim.restsOn.filter((each) => each !== claimId),
    })
  const could = [...numbers.keys()].filter((claimId) => {
    const each = claims[claimId]
    return each && each.kind !== 'recommendation' && each.kind !== 'quote'
  })
  return (
    <div className="grid gap-2">
      <p className="text-12 text-faint">{groundsSentence(claim, claims)}</p>
      {claim.restsOn.map((claimId) => {
        const ground = claims[claimId]
        return (
          ground && (
            <button
              key={claimId}
              type="button"
              onClick={() => select(claimId)}
              className="-mx-2 grid grid-cols-[auto_1fr] gap-2 rounded-1 px-2 py-1 text-left text-14 hover:bg-sunk"
            >
              <span className="pt-1">
                <EvidenceMark
                  kind={kindOfVerdict(ground.verdict, restsOnUncheckedCoding(ground)) ?? 'uncertain'}
                />
              </span>
              {ground.text}
            </button>
          )
        )
      })}
      {mayWrite && (
        <details>
          <summary className="text-14 text-accent">Choose the claims</summary>
          <div className="grid gap-1.5 pt-2">
            {could.map((claimId) => (
              <Checkbox
                key={claimId}
                label={`${numbers.get(claimId)} ${claims[claimId]?.text}`}
                isChecked={claim.restsOn.includes(claimId)}
                onChecked={(isChecked) => void set(claimId, isChecked)}
              />
            ))}
          </div>
        </details>
      )}
    </div>
  )
}
