import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useWords } from '../results/words.ts'
import { useStudy } from '../study/study-context.ts'
import { useMayWrite } from '../ViewersRead.tsx'
import { ClaimDialog } from './ClaimDialog.tsx'
import { ClaimFilters } from './ClaimFilters.tsx'
import { ClaimRow } from './ClaimRow.tsx'
import { everyClaim, type ListedClaim, passes } from './listed-claim.ts'
import { useClaimKeys } from './useClaimKeys.ts'
import { useClaimActions } from './useClaims.ts'

/** The claims that pass the filters; one of them is open at the right. */
export function ClaimList({ claims }: { claims: readonly ListedClaim[] }) {
  const { studyId } = useStudy()
  const mayWrite = useMayWrite()
  const navigate = useNavigate()
  const { view, show, close } = useWords()
  const { checkAgain, remove, putInReport } = useClaimActions(studyId)
  const [filter, setFilter] = useState(everyClaim)
  const [editing, setEditing] = useState<ListedClaim | null>(null)
  const [deleting, setDeleting] = useState<ListedClaim | null>(null)
  const shown = claims.filter((claim) => passes(claim, filter))
  const openId = view?.kind === 'claim' ? view.claimId : null
  const open = shown.find(({ claimId }) => claimId === openId)

  const choose = (claim: ListedClaim) => show({ kind: 'claim', claimId: claim.claimId })
  const edit = (claim: ListedClaim) =>
    claim.source === 'study'
      ? setEditing(claim)
      : void navigate({
          to: '/studies/$studyId/report',
          params: { studyId },
          search: { claim: claim.claimId },
        })
  useClaimKeys({
    onStep: (by) => {
      const at = shown.findIndex(({ claimId }) => claimId === openId)
      const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by]
      if (!next) return
      choose(next)
      document.querySelector(`[data-claim="${next.claimId}"]`)?.scrollIntoView({ block: 'nearest' })
    },
    onEdit: () => open && mayWrite && edit(open),
    onCheckAgain: () => {
      if (open?.source === 'study' && mayWrite && !checkAgain.isPending) checkAgain.mutate([open.claimId])
    },
  })

  return (
    <section aria-label="Claims" className="grid gap-3">
      <ClaimFilters claims={claims} filter={filter} onFilter={setFilter} />
      {shown.length === 0 ? (
        <div className="flex flex-wrap items-baseline gap-3 border-t border-hairline py-6 text-14 text-soft">
          No claim is like this.
          <Button size="small" onClick={() => setFilter(everyClaim)}>
            Show all
          </Button>
        </div>
      ) : (
        sources.map((source) => (
          <Group key={source} source={source} claims={shown.filter((claim) => claim.source === source)}>
            {(claim) => (
              <ClaimRow
                key={claim.claimId}
                claim={claim}
                isOpen={claim.claimId === openId}
                onOpen={() => choose(claim)}
                mayWrite={mayWrite}
                onEdit={() => edit(claim)}
                onCheckAgain={() => checkAgain.mutate([claim.claimId])}
                onPut={() => putInReport.mutate(claim)}
                onDelete={() => setDeleting(claim)}
              />
            )}
          </Group>
        ))
      )}
      <p className="text-12 text-faint max-lg:hidden print:hidden">
        <KeyHint keys="J" /> <KeyHint keys="K" /> next and previous
        {mayWrite && (
          <>
            {' '}
            · <KeyHint keys="E" /> edit and check again · <KeyHint keys="C" /> check again
          </>
        )}
      </p>
      {editing && <ClaimDialog claim={editing} onClose={() => setEditing(null)} />}
      {deleting && (
        <ConfirmDialog
          isOpen
          onClose={() => setDeleting(null)}
          title="Delete this claim"
          description={
            <>
              “{deleting.statement}” and what people answered to it are deleted. What people said stays, and
              recommendations that rest on it are not published any more.
            </>
          }
          action="Delete the claim"
          isBusy={remove.isPending}
          onConfirm={() =>
            remove.mutate(deleting.claimId, {
              onSuccess: () => {
                setDeleting(null)
                close()
              },
            })
          }
        />
      )}
    </section>
  )
}

const sources = ['study', 'report'] as const

interface GroupProps {
  source: ListedClaim['source']
  claims: readonly ListedClaim[]
  children: (claim: ListedClaim) => ReactNode
}

function Group({ source, claims, children }: GroupProps) {
  if (claims.length === 0) return null
  return (
    <section aria-label={source === 'study' ? 'Kept here' : 'In the report'} className="pb-4">
      <h2 className="pb-2 text-16 font-semibold">
        {source === 'study' ? 'Kept here' : 'In the report'}{' '}
        <span className="font-normal text-faint tabular-nums">{claims.length}</span>
      </h2>
      <ol className="grid">{claims.map(children)}</ol>
    </section>
  )
}
