import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportBlock } from '../../../reports/document/model.ts'
import { api } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { EvidenceMark } from '../../components/EvidenceMark.tsx'
import { Notice } from '../../components/Notice.tsx'
import { formatNumberOf } from '../../format.ts'
import { useReport } from './report-context.ts'

/** What a language model would say instead: only sentences that the record bears out are offered. */
export function ProposedWords({ block }: { block: ReportBlock }) {
  const { studyId, view, run, setEditing, isSaving } = useReport()
  const [taken, setTaken] = useState<readonly string[]>([])
  const { blockId } = block
  const { data, error } = useQuery({
    queryKey: ['report-wordings', studyId, blockId, view.document.provenance.draftedAt],
    queryFn: () => api.proposeWording(studyId, blockId),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  const take = async (claimId: string, text: string) => {
    if (await run({ op: 'set-claim', claimId, text })) setTaken([...taken, claimId])
  }
  return (
    <div className="mt-3 grid max-w-measure gap-3 border-y border-hairline py-3 print:hidden">
      {error && <Notice tone="danger">{error.message}</Notice>}
      {!data && !error && <p className="working text-14 text-faint">Asking the model</p>}
      {data?.proposals.map(({ claimId, text }) => (
        <div key={claimId} className="grid grid-cols-[1fr_auto] items-start gap-3">
          <span className="inline-flex gap-2">
            <span className="pt-1.5">
              <EvidenceMark kind="supports" />
            </span>
            {text}
          </span>
          <Button
            size="small"
            disabled={taken.includes(claimId)}
            isBusy={isSaving}
            onClick={() => void take(claimId, text)}
          >
            {taken.includes(claimId) ? 'Taken' : 'Take it'}
          </Button>
        </div>
      ))}
      {data && (
        <p className="text-12 text-faint">
          {data.proposals.length === 0 ? 'Nothing that is borne out was proposed. ' : `By ${data.model}. `}
          {data.dropped.length > 0 &&
            `${formatNumberOf(data.dropped.length, 'sentence')} dropped: ${data.dropped[0]?.say}`}
        </p>
      )}
      <div>
        <Button size="small" kind="quiet" onClick={() => setEditing(null)}>
          Close
        </Button>
      </div>
    </div>
  )
}
