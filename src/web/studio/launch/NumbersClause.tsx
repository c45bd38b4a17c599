import type { LaunchTerms } from '../../../study/model.ts'
import { Checkbox } from '../../components/Checkbox.tsx'
import { TextField } from '../../components/TextField.tsx'
import { formatDay, formatNumberOf } from '../../format.ts'
import { NumberInput } from '../guide/NumberInput.tsx'
import { Clause } from './Clause.tsx'

interface NumbersClauseProps {
  number: number
  terms: LaunchTerms
  onTerms: (patch: Partial<LaunchTerms>) => void
}

/** How many, until when, and the pause for a first look. */
export function NumbersClause({ number, terms, onTerms }: NumbersClauseProps) {
  const { targetCompletes, closesAt, softLaunchAt } = terms
  const closes = closesAt ? new Date(closesAt).getTime() : null
  const isPast = closes !== null && closes < Date.now()
  const says = `Ends at ${formatNumberOf(targetCompletes, 'finished interview')}${closes ? `, or on ${formatDay(closes)}` : ''}.${
    softLaunchAt ? ` Pauses at ${softLaunchAt} for a first look.` : ''
  }`
  return (
    <Clause
      number={number}
      title="How many, until when"
      state={isPast ? 'stop' : softLaunchAt === null ? 'look' : 'fine'}
      says={isPast ? 'The closing date has passed: nobody could begin.' : says}
    >
      <div className="grid items-start gap-5 sm:grid-cols-3">
        <NumberInput
          label="Target"
          className="w-full"
          value={targetCompletes}
          least={1}
          onNumber={(target) => target !== null && onTerms({ targetCompletes: Math.round(target) })}
          hint="Finished interviews."
        />
        <TextField
          label="Closes on"
          isOptional
          type="date"
          value={closesAt ? closesAt.slice(0, 10) : ''}
          onText={(day) => onTerms({ closesAt: day === '' ? null : `${day}T23:59:59.000Z` })}
        />
        <div className="grid gap-2">
          <Checkbox
            label="Soft launch"
            hint="Pauses for a look at length, drop-off and faults."
            isChecked={softLaunchAt !== null}
            onChecked={(isSoft) => onTerms({ softLaunchAt: isSoft ? 10 : null })}
          />
          {softLaunchAt !== null && (
            <NumberInput
              label="Pauses at"
              value={softLaunchAt}
              least={1}
              onNumber={(count) => count !== null && onTerms({ softLaunchAt: Math.round(count) })}
            />
          )}
        </div>
      </div>
    </Clause>
  )
}
