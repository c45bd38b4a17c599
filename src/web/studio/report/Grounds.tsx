import { groundsSentence } from '../../../reports/document/formats/verdict-words.ts'
import { type ReportClaim, restsOnUncheckedCoding } from '../../../reports/document/model.ts'
import { EvidenceMark } from '../../components/EvidenceMark.tsx'
import { ChooseClaims } from './ChooseClaims.tsx'
import { useReport } from './report-context.ts'
import { kindOfVerdict } from './verdicts.ts'

/** The claims that a recommendation names; who may write can change which. */
export function Grounds({ claim }: { claim: ReportClaim }) {
  const { view, mayWrite, run, select } = useReport()
  const { claims } = view.document
  const set = (restsOn: string[]) => run({ op: 'set-rests-on', claimId: claim.claimId, restsOn })
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
      {mayWrite && <ChooseClaims chosen={claim.restsOn} onChosen={(restsOn) => void set(restsOn)} />}
    </div>
  )
}
