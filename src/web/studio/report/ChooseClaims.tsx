import { Checkbox } from '../../components/Checkbox.tsx'
import { useReport } from './report-context.ts'

interface ChooseClaimsProps {
  chosen: readonly string[]
  onChosen: (claimIds: string[]) => void
  isOpen?: boolean
}

/** The claims that a recommendation names: those of the report that could bear one, by their numbers. */
export function ChooseClaims({ chosen, onChosen, isOpen = false }: ChooseClaimsProps) {
  const { view, numbers } = useReport()
  const { claims } = view.document
  const could = [...numbers.keys()].filter((claimId) => {
    const each = claims[claimId]
    return each && each.kind !== 'recommendation' && each.kind !== 'quote'
  })
  return (
    <details open={isOpen}>
      <summary className="min-h-6 text-14 text-accent">
        Choose the claims that it rests on{chosen.length > 0 && ` (${chosen.length})`}
      </summary>
      <div className="grid max-h-72 gap-1.5 overflow-y-auto pt-2">
        {could.map((claimId) => (
          <Checkbox
            key={claimId}
            label={`${numbers.get(claimId)} ${claims[claimId]?.text}`}
            isChecked={chosen.includes(claimId)}
            onChecked={(isChecked) =>
              onChosen(isChecked ? [...chosen, claimId] : chosen.filter((each) => each !== claimId))
            }
          />
        ))}
      </div>
    </details>
  )
}
