import type { LocalizedText, Question, QuestionSettings } from '../../../study/model.ts'
import { textIn } from '../../../study/model.ts'
import { Checkbox } from '../../components/Checkbox.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useGuideTools } from './guide-editor.ts'
import { NumberInput } from './NumberInput.tsx'
import { OptionsEditor } from './OptionsEditor.tsx'

interface KindSettingsProps {
  question: Question
  onSettings: (patch: Partial<QuestionSettings>) => void
}

/** What a kind needs beside its words: options, points, limits. Stands right under the question. */
export function KindSettings({ question, onSettings }: KindSettingsProps) {
  const { settings } = question
  switch (question.kind) {
    case 'single_choice':
    case 'ranking':
      return <OptionsEditor question={question} onSettings={onSettings} />
    case 'multiple_choice':
      return (
        <div className="grid gap-2">
          <OptionsEditor question={question} onSettings={onSettings} />
          <div className="flex flex-wrap gap-4 pl-5">
            <NumberInput
              label="At least"
              value={settings.minimumChoices ?? null}
              least={0}
              onNumber={(number) => onSettings({ minimumChoices: number ?? undefined })}
            />
            <NumberInput
              label="At most"
              value={settings.maximumChoices ?? null}
              least={1}
              onNumber={(number) => onSettings({ maximumChoices: number ?? undefined })}
            />
          </div>
        </div>
      )
    case 'scale':
      return <ScaleSettings settings={settings} onSettings={onSettings} />
    case 'number':
      return <NumberSettings settings={settings} onSettings={onSettings} />
    case 'open':
    case 'yes_no':
      return null
  }
}

interface SettingsProps {
  settings: QuestionSettings
  onSettings: (patch: Partial<QuestionSettings>) => void
}

function ScaleSettings({ settings, onSettings }: SettingsProps) {
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-[5rem_5rem_1fr_1fr_1fr]">
      <NumberInput
        label="From"
        className="w-full"
        value={settings.scaleFrom ?? 1}
        onNumber={(number) => onSettings({ scaleFrom: number ?? 1 })}
      />
      <NumberInput
        label="To"
        className="w-full"
        value={settings.scaleTo ?? 5}
        onNumber={(number) => onSettings({ scaleTo: number ?? 5 })}
      />
      <LocalizedField
        label="Lowest means"
        text={settings.labelFrom}
        onText={(labelFrom) => onSettings({ labelFrom })}
      />
      <LocalizedField
        label="Middle means"
        isOptional
        text={settings.labelMiddle}
        onText={(labelMiddle) => onSettings({ labelMiddle })}
      />
      <LocalizedField
        label="Highest means"
        text={settings.labelTo}
        onText={(labelTo) => onSettings({ labelTo })}
      />
    </div>
  )
}

function NumberSettings({ settings, onSettings }: SettingsProps) {
  return (
    <div className="flex flex-wrap items-end gap-3">
      <NumberInput
        label="Least"
        value={settings.minimum ?? null}
        onNumber={(number) => onSettings({ minimum: number ?? undefined })}
      />
      <NumberInput
        label="Most"
        value={settings.maximum ?? null}
        onNumber={(number) => onSettings({ maximum: number ?? undefined })}
      />
      <LocalizedField label="Unit" isOptional text={settings.unit} onText={(unit) => onSettings({ unit })} />
      <Checkbox
        label="Whole numbers only"
        isChecked={settings.wholeNumber ?? false}
        onChecked={(wholeNumber) => onSettings({ wholeNumber })}
        className="pb-2"
      />
    </div>
  )
}

interface LocalizedFieldProps {
  label: string
  text: LocalizedText | undefined
  onText: (text: LocalizedText | undefined) => void
  isOptional?: boolean
}

function LocalizedField({ label, text, onText, isOptional }: LocalizedFieldProps) {
  const { language } = useGuideTools()
  const set = (words: string) =>
    onText(words === '' && isOptional ? undefined : { ...text, [language]: words })
  return (
    <TextField
      label={label}
      isOptional={isOptional}
      className="max-sm:col-span-2"
      value={text ? textIn(text, language) : ''}
      onText={set}
    />
  )
}
