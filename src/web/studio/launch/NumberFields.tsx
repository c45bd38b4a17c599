import { defaultConsentText } from '../../../study/default-terms.ts'
import { Checkbox } from '../../components/Checkbox.tsx'
import { TextField } from '../../components/TextField.tsx'
import { NumberInput } from '../guide/NumberInput.tsx'
import { closesWhen, dayOf, endOfDay, sayMoment, timeZone } from './close-date.ts'
import type { TermsFieldsProps } from './terms-fields.ts'

const mostPeople = 100_000
const mostDays = 36_500
const mostFirst = 1000
const whole = (number: number, most: number) => Math.min(most, Math.max(1, Math.round(number)))

export function TargetField({ terms, onTerms }: TermsFieldsProps) {
  return (
    <NumberInput
      label="Finished interviews"
      className="w-40"
      value={terms.targetCompletes}
      least={1}
      most={mostPeople}
      onNumber={(target) => target !== null && onTerms({ targetCompletes: whole(target, mostPeople) })}
    />
  )
}

/** The program's own consent text names the time; it follows as long as nobody has rewritten it. */
export function RetentionField({ terms, onTerms }: TermsFieldsProps) {
  const { consentText, retentionDays } = terms
  const setDays = (days: number) => {
    const isOwn = consentText.en === defaultConsentText(retentionDays)
    onTerms({
      retentionDays: days,
      ...(isOwn ? { consentText: { ...consentText, en: defaultConsentText(days) } } : {}),
    })
  }
  return (
    <NumberInput
      label="Days, then deleted"
      className="w-40"
      value={retentionDays}
      least={1}
      most={mostDays}
      onNumber={(days) => days !== null && setDays(whole(days, mostDays))}
    />
  )
}

export function CloseDateField({ terms, onTerms }: TermsFieldsProps) {
  return (
    <TextField
      label={closesWhen(terms.closesAt)}
      isOptional
      type="date"
      className="w-full max-w-72"
      hint={terms.closesAt ? sayMoment(terms.closesAt) : `By the clock of ${timeZone()}`}
      value={terms.closesAt ? dayOf(terms.closesAt) : ''}
      onText={(day) => onTerms({ closesAt: endOfDay(day) })}
    />
  )
}

export function SoftLaunchFields({ terms, onTerms }: TermsFieldsProps) {
  const { softLaunchAt } = terms
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
      <Checkbox
        label="Soft launch: pause for a look at length, drop-off and faults"
        isChecked={softLaunchAt !== null}
        onChecked={(isSoft) => onTerms({ softLaunchAt: isSoft ? 10 : null })}
        className="pb-2"
      />
      {softLaunchAt !== null && (
        <NumberInput
          label="After"
          value={softLaunchAt}
          least={1}
          most={mostFirst}
          onNumber={(count) => count !== null && onTerms({ softLaunchAt: whole(count, mostFirst) })}
        />
      )}
    </div>
  )
}
