import type { SplitChoice } from '../../../findings/model.ts'
import type { Filter } from '../../../findings/segmenting/model.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Menu } from '../../components/Menu.tsx'
import { Select } from '../../components/Select.tsx'
import { formatNumberOf } from '../../format.ts'

export interface Comparing {
  by: string
  /** Two of its groups; null: each with all the others. */
  groups: [string, string] | null
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
  // By a code one compares; forty of them in the menu of filters would bury what is known of people.
  const ofPeople = choices.filter(({ by }) => !by.startsWith('code:'))
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
    onComparing?.(by === '' || !first || !second ? null : { by, groups: [first.key, second.key] })
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
          entries={ofPeople.flatMap((choice) =>
            choice.groups.map((group, at) => ({
              label: (
                <span className="flex max-w-80 gap-2">
                  <span className="truncate text-faint">{choice.label}</span>
                  <span className="shrink-0">
                    {group.label} ({group.people})
                  </span>
                </span>
              ),
              startsGroup: at === 0 && choice !== ofPeople[0],
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
          {comparing && onComparing && (
            <Groups comparing={comparing} choices={groupsOf(comparing.by)} onComparing={onComparing} />
          )}
        </div>
      )}
    </div>
  )
}

interface GroupsProps {
  comparing: Comparing
  choices: SplitChoice['groups']
  onComparing: (comparing: Comparing) => void
}

/** Which two groups, or each of several with all the others. */
function Groups({ comparing, choices, onComparing }: GroupsProps) {
  const { groups } = comparing
  const options = choices.map((group) => ({
    value: group.key,
    label: group.label,
    note: formatNumberOf(group.people, 'person', 'people'),
  }))
  const choose = (first: string, second: string) => onComparing({ ...comparing, groups: [first, second] })
  const otherThan = (key: string) => choices.find((group) => group.key !== key)?.key ?? key
  return (
    <>
      <Select
        isInline
        label="First group"
        isLabelHidden
        value={groups?.[0] ?? ''}
        options={choices.length > 2 ? [{ value: '', label: 'each group' }, ...options] : options}
        onValue={(key) =>
          key === ''
            ? onComparing({ ...comparing, groups: null })
            : choose(key, groups && groups[1] !== key ? groups[1] : otherThan(key))
        }
      />
      {groups ? (
        <Select
          isInline
          label="with"
          value={groups[1]}
          options={options.filter(({ value }) => value !== groups[0])}
          onValue={(key) => choose(groups[0], key)}
        />
      ) : (
        <span className="text-soft">with all the others</span>
      )}
    </>
  )
}
