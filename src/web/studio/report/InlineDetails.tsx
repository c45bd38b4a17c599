import { ClaimDetails } from './ClaimDetails.tsx'
import { useReport } from './report-context.ts'

/** On a narrow window the evidence stands under the sentence; on a wide one beside the report. */
export function InlineDetails() {
  const { selected } = useReport()
  if (selected === null) return null
  return (
    <div className="my-3 border-y border-hairline bg-sunk px-4 py-3 lg:hidden print:hidden">
      <ClaimDetails claimId={selected} />
    </div>
  )
}
