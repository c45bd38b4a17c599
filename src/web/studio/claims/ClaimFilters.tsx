import { type ClaimKind, claimKinds } from '../../../findings/claims/study/model.ts'
import type { ClaimVerdict } from '../../../reports/document/model.ts'
import { Button } from '../../components/Button.tsx'
import { Select } from '../../components/Select.tsx'
import { verdictWord } from '../report/verdicts.ts'
import { type ClaimFilter, everyClaim, type ListedClaim, passes } from './listed-claim.ts'
import { kindWords } from './say-reason.ts'

interface ClaimFiltersProps {
  claims: readonly ListedClaim[]
  filter: ClaimFilter
  onFilter: (filter: ClaimFilter) => void
}

/** Each choice with how many claims it leaves, given the others; a choice that leaves none is not offered. */
export function ClaimFilters({ claims, filter, onFilter }: ClaimFiltersProps) {
  const left = (change: Partial<ClaimFilter>) =>
    claims.filter((claim) => passes(claim, { ...filter, ...change })).length
  const verdicts: readonly ClaimVerdict[] = ['supported', 'refuted', 'unsupported', 'judgement']
  const isFiltered = Object.values(filter).some((value) => value !== null)
  return (
    <fieldset aria-label="Show claims" className="flex flex-wrap items-baseline gap-x-6 gap-y-1 print:hidden">
      <Choose
        label="Verdict"
        value={filter.verdict}
        choices={verdicts.map((value) => ({
          value,
          label: value === 'judgement' ? 'Advice' : verdictWord(value),
          count: left({ verdict: value }),
        }))}
        onValue={(verdict) => onFilter({ ...filter, verdict })}
      />
      <Choose
        label="Type"
        value={filter.kind}
        choices={claimKinds.map((value: ClaimKind) => ({
          value,
          label: kindWords[value],
          count: left({ kind: value }),
        }))}
        onValue={(kind) => onFilter({ ...filter, kind })}
      />
      <Choose
        label="Standing"
        value={filter.standing}
        choices={(['published', 'kept', 'waiting'] as const).map((value) => ({
          value,
          label: standingWords[value],
          count: left({ standing: value }),
        }))}
        onValue={(standing) => onFilter({ ...filter, standing })}
      />
      <Choose
        label="From"
        value={filter.source}
        choices={(['study', 'report'] as const).map((value) => ({
          value,
          label: value === 'study' ? 'kept here' : 'the report',
          count: left({ source: value }),
        }))}
        onValue={(source) => onFilter({ ...filter, source })}
      />
      {isFiltered && (
        <Button size="small" kind="quiet" onClick={() => onFilter(everyClaim)}>
          Show all
        </Button>
      )}
    </fieldset>
  )
}

const standingWords = {
  published: 'may be published',
  kept: 'may not be published',
  waiting: 'waits for a person',
}

interface ChooseProps<Value extends string> {
  label: string
  value: Value | null
  choices: readonly { value: Value; label: string; count: number }[]
  onValue: (value: Value | null) => void
}

function Choose<Value extends string>({ label, value, choices, onValue }: ChooseProps<Value>) {
  const offered = choices.filter((choice) => choice.count > 0 || choice.value === value)
  return (
    <Select<Value | ''>
      isInline
      label={label}
      value={value ?? ''}
      options={[
        { value: '', label: 'any' },
        ...offered.map((choice) => ({ value: choice.value, label: `${choice.label} (${choice.count})` })),
      ]}
      onValue={(next) => onValue(next === '' ? null : next)}
    />
  )
}
