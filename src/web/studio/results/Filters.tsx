import type { SplitChoice } from '../../../findings/model.ts'
import type { Filter } from '../../../findings/segmenting/model.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Menu } from '../../components/Menu.tsx'
import { Select } from '../../components/Select.tsx'
import { formatNumberOf } from '../../format.ts'

export interface Comparing {
  by: string
  first: string
  second: string
}

interface FiltersProps {
  choices: readonly SplitChoice[]
  /** `312 of 500 people`, where something is filtered. */
  whom: string | null
  filters: readonly Filter[]
  onFilters: (filters: Filter[]) => void
  comparing?: Comparing | null
  /** Without it nothing can be compared here. */
  onComparing?: (comparing: Comparing | null) => void
}

/** Whom the figures are of, and which two groups stand side by side. */
export function Filters(props: FiltersProps) {
  const { choices, whom, filters, onFilters, comparing, onComparing } = props
  if (choices.length === 0) return null
  const labelOf = (by: string) => choices.find((choice) => choice.by === by)?.label ?? by
  const groupsOf = (by: string) => choices.find((choice) => choice.by === by)?.groups ?? []
  const toggle = (by: string, key: string) => {
    const known = filters.find((filter) => filter.by === by)
    const keys = known?.keys.includes(key)
      ? known.keys.filter((each) => each !== key)
      : [...(known?.keys ?? []), key]
    const others = filters.filter((filter) => filter.by !== by)
    onFilters(keys.length === 0 ? others : [...others, { by, keys }])
  }
  const compareBy = (by: string) => {
    const [first, second] = groupsOf(by).toSorted((a, b) => b.people - a.people)
    onComparing?.(by === '' || !first || !second ? null : { by, first: first.key, second: second.key })
  }
  return (
    <div className="flex flex-wrap items-baseline gap-x-6 gap-y-2 text-14 print:hidden">
      <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <span className="text-soft">Among</span>
        {filters.length === 0 && <span>everybody</span>}
        {filters.map((filter) => (
          <Button
            key={filter.by}
            size="small"
            aria-label={`Remove the filter ${labelOf(filter.by)}`}
            onClick={() => onFilters(filters.filter((each) => each !== filter))}
          >
            <span className="max-w-56 truncate">
              {labelOf(filter.by)}:{' '}
              {filter.keys
                .map((key) => groupsOf(filter.by).find((group) => group.key === key)?.label ?? key)
                .join(', ')}
            </span>
            <Icon name="close" size={12} />
          </Button>
        ))}
        <Menu
          align="start"
          trigger={
            <Button kind="quiet" size="small">
              Filter <Icon name="chevron" size={12} />
            </Button>
          }
          entries={choices.flatMap((choice) =>
            choice.groups.map((group, at) => ({
              label: (
                <span className="flex max-w-80 gap-2">
                  <span className="truncate text-faint">{choice.label}</span>
                  <span className="shrink-0">
                    {group.label} ({group.people})
                  </span>
                </span>
              ),
              startsGroup: at === 0 && choice !== choices[0],
              onSelect: () => toggle(choice.by, group.key),
            })),
          )}
        />
        {whom && filters.length > 0 && (
          <span role="status" className="text-faint tabular-nums">
            {whom}
          </span>
        )}
      </div>
      {onComparing && (
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Select
            isInline
            label="Compare"
            value={comparing?.by ?? ''}
            options={[
              { value: '', label: 'nothing' },
              ...choices.map((choice) => ({ value: choice.by, label: choice.label })),
            ]}
            onValue={compareBy}
          />
          {comparing &&
            (['first', 'second'] as const).map((side) => (
              <Select
                key={side}
                isInline
                label={side === 'first' ? 'First group' : 'with'}
                isLabelHidden={side === 'first'}
                value={comparing[side]}
                options={groupsOf(comparing.by).map((group) => ({
                  value: group.key,
                  label: group.label,
                  note: formatNumberOf(group.people, 'person', 'people'),
                }))}
                onValue={(key) => onComparing?.({ ...comparing, [side]: key })}
              />
            ))}
        </div>
      )}
    </div>
  )
}
