import { type LaunchTerms, textIn } from '../../../study/model.ts'
import { Checkbox } from '../../components/Checkbox.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { NumberInput } from '../guide/NumberInput.tsx'
import { Clause } from './Clause.tsx'

type Purpose = LaunchTerms['askConsentFor'][number]

const purposes: { value: Purpose; label: string; hint: string }[] = [
  { value: 'contact', label: 'Contact again', hint: 'to ask more, or to thank' },
  { value: 'reuse', label: 'Reuse in other studies', hint: 'what they said may answer later questions' },
  {
    value: 'composition',
    label: 'How answers were composed',
    hint: 'time taken and number of pastes, never keystrokes',
  },
]

interface ConsentClauseProps {
  number: number
  terms: LaunchTerms
  language: string
  onTerms: (patch: Partial<LaunchTerms>) => void
  hasText: boolean
}

/** What people agree to, word for word: stored with each answer of theirs. */
export function ConsentClause({ number, terms, language, onTerms, hasText }: ConsentClauseProps) {
  const { consentText, retentionDays, askConsentFor } = terms
  const toggle = (purpose: Purpose, isAsked: boolean) =>
    onTerms({
      askConsentFor: isAsked ? [...askConsentFor, purpose] : askConsentFor.filter((held) => held !== purpose),
    })
  return (
    <Clause
      number={number}
      title="What they agree to"
      state={hasText ? 'fine' : 'stop'}
      says={`Nothing is kept before they agree. What they say is deleted after ${retentionDays.toLocaleString('en-GB')} days, or when they ask.`}
    >
      <TextArea
        label="Consent"
        value={textIn(consentText, language)}
        onText={(text) => onTerms({ consentText: { ...consentText, [language]: text } })}
        className="max-w-measure"
        hint="Participants also read, above it, that an AI asks, how long it takes, and what their rights are."
      />
      <div className="grid items-start gap-5 sm:grid-cols-[10rem_1fr]">
        <NumberInput
          label="Kept for, days"
          className="w-full"
          value={retentionDays}
          least={1}
          onNumber={(days) => days !== null && onTerms({ retentionDays: Math.min(36_500, Math.round(days)) })}
        />
        <div className="grid gap-2">
          <span className="text-14 font-medium">Asked for beside it, each a choice of theirs</span>
          {purposes.map((purpose) => (
            <Checkbox
              key={purpose.value}
              label={purpose.label}
              hint={purpose.hint}
              isChecked={askConsentFor.includes(purpose.value)}
              onChecked={(isAsked) => toggle(purpose.value, isAsked)}
            />
          ))}
        </div>
      </div>
    </Clause>
  )
}
