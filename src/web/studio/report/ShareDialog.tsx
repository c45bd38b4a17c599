import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { residualRisk } from '../../../reports/document/redact/residual-risk.ts'
import { api, type NameMode, type ReportShare } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { sayError } from '../../components/toasts.ts'
import { formatDay } from '../../format.ts'
import { CopyLine } from '../CopyLine.tsx'
import { queryKeys, reportSharesQuery } from '../queries.ts'
import { Replaced } from './Replaced.tsx'
import { useReport } from './report-context.ts'

const lasting = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '180', label: 'Half a year' },
  { value: '0', label: 'Until withdrawn' },
] as const

/** Links to the newest version for people without an account. */
export function ShareDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { studyId, view } = useReport()
  const queries = useQueryClient()
  const [names, setNames] = useState<NameMode>('pseudonyms')
  const [days, setDays] = useState<(typeof lasting)[number]['value']>('30')
  const [allowsComments, setAllowsComments] = useState(false)
  const [label, setLabel] = useState('')
  const shares = useQuery({ ...reportSharesQuery(studyId), enabled: isOpen })
  const renew = () => queries.invalidateQueries({ queryKey: queryKeys.reportShares(studyId) })
  const make = useMutation({
    mutationFn: () =>
      api.shareReport(studyId, {
        names,
        allowsComments,
        label: label.trim(),
        expiresInDays: days === '0' ? null : Number(days),
      }),
    onSuccess: renew,
  })
  const withdraw = useMutation({
    mutationFn: api.withdrawShare,
    onSuccess: renew,
    onError: (error) => sayError('The link was not withdrawn: it still opens.', error.message),
  })
  const newest = view.versions[0]?.number
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      size="wide"
      title="Share the report"
      description={`Whoever has the link reads version ${newest ?? ''} without signing in, on a phone too. No search engine is let in.`}
    >
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <Select
          label="People in it"
          value={names}
          onValue={setNames}
          options={[
            { value: 'pseudonyms', label: 'Without names' },
            { value: 'names', label: 'With names' },
          ]}
        />
        <Select label="Opens for" value={days} onValue={setDays} options={lasting} />
        <TextField label="For whom" isOptional value={label} onText={setLabel} />
      </div>
      <Checkbox label="They may comment" isChecked={allowsComments} onChecked={setAllowsComments} />
      {names === 'pseudonyms' && <Notice>{residualRisk}</Notice>}
      {names === 'pseudonyms' && isOpen && newest !== undefined && <Replaced version={newest} />}
      <div>
        <Button kind="primary" isBusy={make.isPending} onClick={() => make.mutate()}>
          Make a link
        </Button>
      </div>
      {make.isError && <Notice tone="danger">{make.error.message}</Notice>}
      {make.data && (
        <CopyLine
          label={`Link to version ${make.data.share.version}`}
          text={make.data.url}
          note="Shown this once: only its fingerprint is kept."
        />
      )}
      <ol className="grid">
        {(shares.data ?? []).map((share) => (
          <ShareRow key={share.shareId} share={share} onWithdraw={() => withdraw.mutate(share.shareId)} />
        ))}
      </ol>
    </Dialog>
  )
}

function ShareRow({ share, onWithdraw }: { share: ReportShare; onWithdraw: () => void }) {
  const { version, names, label, state, opened, expiresAt, allowsComments } = share
  const words = [
    `version ${version}`,
    names === 'names' ? 'with names' : 'without names',
    allowsComments && 'comments',
    state === 'live' ? (expiresAt ? `until ${formatDay(Date.parse(expiresAt))}` : 'until withdrawn') : null,
    `opened ${opened} ${opened === 1 ? 'time' : 'times'}`,
  ]
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-t border-hairline py-2 text-14">
      <span className="grid">
        <span className="font-medium">{label || 'Link'}</span>
        <span className="text-12 text-faint">{words.filter(Boolean).join(' · ')}</span>
      </span>
      {state === 'live' ? (
        <Button size="small" kind="danger" onClick={onWithdraw}>
          Withdraw
        </Button>
      ) : (
        <span className="text-faint">{state === 'expired' ? 'over' : 'withdrawn'}</span>
      )}
    </li>
  )
}
