import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Budget, type ModelUse, type StudyView } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { TextField } from '../../components/TextField.tsx'
import { say } from '../../components/toasts.ts'
import { formatNumberOf } from '../../format.ts'
import { NumberInput } from '../guide/NumberInput.tsx'
import { QueryState } from '../QueryState.tsx'
import { ModelCalls } from './ModelCalls.tsx'
import { formatSpending, formatUnit } from './model-money.ts'

const queryKey = (studyId: string) => ['study', studyId, 'model-use'] as const

/** What this study may spend on language models, has spent and has left. */
export function ModelBudget({ study: { studyId } }: { study: StudyView }) {
  const use = useQuery({ queryKey: queryKey(studyId), queryFn: () => api.modelUse(studyId) })
  return (
    <section aria-label="Language models" className="grid gap-4 border-t border-hairline pt-6">
      <h2 className="text-20 font-semibold">Language models</h2>
      <QueryState query={use} loading={<SkeletonLines rows={2} label="Loading the budget" />}>
        {(held) => (
          <>
            <Spent use={held} />
            <BudgetForm key={`${held.budget?.amount} ${held.budget?.unit}`} studyId={studyId} use={held} />
            {held.spending.calls > 0 && <ModelCalls studyId={studyId} />}
          </>
        )}
      </QueryState>
    </section>
  )
}

function Spent({ use: { budget, left, isSpent, spending } }: { use: ModelUse }) {
  return (
    <div className="grid max-w-measure gap-1 text-14 text-soft">
      <p>
        {spending.calls === 0
          ? 'No language model was called for this study.'
          : `${formatNumberOf(spending.calls, 'call')}: ${formatSpending(spending)}.`}
      </p>
      {budget && left !== null && (
        <p className={isSpent ? 'text-danger' : undefined}>
          {isSpent
            ? 'The budget is spent. Interviews go on with free models of the server’s own computer, or without one.'
            : `${formatUnit(left, budget.unit)} of ${formatUnit(budget.amount, budget.unit)} left.`}
        </p>
      )}
      {spending.callsOfUnknownCost > 0 && (
        <p>
          Of {formatNumberOf(spending.callsOfUnknownCost, 'call')} the cost is unknown: the model has no price
          in the settings, or its server counted no tokens.
        </p>
      )}
    </div>
  )
}

function BudgetForm({ studyId, use }: { studyId: string; use: ModelUse }) {
  const queries = useQueryClient()
  const [amount, setAmount] = useState<number | null>(use.budget?.amount ?? null)
  const [unit, setUnit] = useState(use.budget?.unit ?? 'EUR')
  const save = useMutation({
    mutationFn: (budget: Budget | null) => api.saveModelBudget(studyId, budget),
    onSuccess: (saved) => {
      queries.setQueryData(queryKey(studyId), saved)
      say(saved.budget ? 'The budget is set.' : 'There is no budget now.')
    },
  })
  const typed =
    amount === null
      ? null
      : { amount, unit: /^tokens?$/i.test(unit.trim()) ? 'tokens' : unit.trim().toUpperCase() }
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (typed) save.mutate(typed)
      }}
    >
      <div className="flex flex-wrap items-end gap-4">
        <NumberInput label="Budget" className="w-32" least={0} value={amount} onNumber={setAmount} />
        <TextField label="In" className="w-28" maxLength={6} value={unit} onText={setUnit} />
        <Button type="submit" isBusy={save.isPending} disabled={typed === null}>
          Set
        </Button>
        {use.budget && (
          <Button kind="quiet" onClick={() => save.mutate(null)}>
            No budget
          </Button>
        )}
      </div>
      <p className="text-12 text-faint">
        A currency code such as EUR, or tokens. Calls under way may pass it by what they cost.
      </p>
      {save.isError && <ErrorState what={save.error.message} safe="The budget is as it was." />}
    </form>
  )
}
