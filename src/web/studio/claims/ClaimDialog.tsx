import { type KeyboardEvent, useState } from 'react'
import { type ClaimKind, claimKinds } from '../../../findings/claims/study/model.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../results/words.ts'
import { useStudy } from '../study/study-context.ts'
import { CheckedAsTyped } from './CheckedAsTyped.tsx'
import { ClaimFields } from './ClaimFields.tsx'
import { type ClaimForm, emptyForm, formOf } from './claim-form.ts'
import type { ListedClaim } from './listed-claim.ts'
import { kindWords } from './say-reason.ts'
import { useCheckedClaim } from './useCheckedClaim.ts'
import { useClaimActions } from './useClaims.ts'

interface ClaimDialogProps {
  /** Without it a new one is written. */
  claim?: ListedClaim
  onClose: () => void
}

/** A claim being written or changed. It is checked while it is typed, and kept whatever the check says. */
export function ClaimDialog({ claim, onClose }: ClaimDialogProps) {
  const { studyId } = useStudy()
  const { show } = useWords()
  const { make, change } = useClaimActions(studyId)
  const [form, setForm] = useState<ClaimForm>(() =>
    claim?.spec ? formOf(claim.statement, claim.spec) : emptyForm,
  )
  const checked = useCheckedClaim(studyId, form)
  const keep = () => {
    if (!checked.claim || make.isPending || change.isPending) return
    const onSuccess = ({ claimId }: { claimId: string }) => {
      onClose()
      show({ kind: 'claim', claimId })
    }
    if (claim) change.mutate({ claimId: claim.claimId, claim: checked.claim }, { onSuccess })
    else make.mutate(checked.claim, { onSuccess })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) keep()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={claim ? 'Edit and check again' : 'Write a claim'}
      size="wide"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            kind="primary"
            disabled={checked.claim === null}
            isBusy={make.isPending || change.isPending}
            onClick={keep}
          >
            {claim ? 'Keep and check again' : 'Keep'}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a chord for whoever types in a field within */}
      <div className="grid gap-4" onKeyDown={onKeyDown}>
        <Select<ClaimKind>
          label="What kind of claim"
          value={form.kind}
          options={claimKinds.map((kind) => ({ value: kind, label: kindWords[kind], note: kindNotes[kind] }))}
          onValue={(kind) => setForm({ ...form, kind })}
          className="max-w-80"
        />
        <ClaimFields form={form} onForm={setForm} ownId={claim?.claimId ?? null} />
        <CheckedAsTyped checked={checked} />
        <p className="text-12 text-faint">
          Ctrl Enter keeps it. What is not borne out is kept and not published.
        </p>
      </div>
    </Dialog>
  )
}

const kindNotes: Record<ClaimKind, string> = {
  quote: 'Somebody’s own words',
  paraphrase: 'What one person said, in other words',
  prevalence: 'How many people said something',
  contrast: 'One group said it more often than another',
  association: 'Who said one thing said another more often',
  absence: 'Nobody said it',
  recommendation: 'What to do, resting on other claims',
}
