import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Choice } from '../../components/Choice.tsx'
import { Icon, type IconName } from '../../components/Icon.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Select } from '../../components/Select.tsx'
import { Tabs } from '../../components/Tabs.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Specimen } from './Specimen.tsx'

const depths = [
  { value: 'none', label: 'None' },
  { value: 'light', label: 'Light', note: 'one follow-up' },
  { value: 'moderate', label: 'Moderate', note: 'two or three' },
  { value: 'deep', label: 'Deep', note: 'until the answer is rich' },
] as const

const icons: IconName[] = ['plus', 'up', 'down', 'copy', 'trash', 'more', 'grip', 'link', 'phone', 'download']

export function ControlSpecimens() {
  return (
    <>
      <Specimen name="Button" note="At rest, busy, disabled, small">
        {(['primary', 'plain', 'quiet', 'danger'] as const).map((kind) => (
          <div key={kind} className="flex flex-wrap items-center gap-3">
            <Button kind={kind}>Publish the guide</Button>
            <Button kind={kind} isBusy>
              Publishing
            </Button>
            <Button kind={kind} disabled>
              Publish the guide
            </Button>
            <Button kind={kind} size="small">
              Small
            </Button>
          </div>
        ))}
        <div className="flex flex-wrap items-center gap-1">
          {icons.map((icon) => (
            <IconButton key={icon} label={icon} icon={<Icon name={icon} />} />
          ))}
          <IconButton label="Not now" icon={<Icon name="trash" />} disabled />
        </div>
        <div className="flex gap-4">
          <KeyHint keys="Mod+K" />
          <KeyHint keys="J" />
          <KeyHint keys="Esc" />
        </div>
      </Specimen>
      <Specimen name="Fields" note="Empty, filled, with a hint, wrong, disabled">
        <Fields />
      </Specimen>
      <Specimen name="Choices">
        <Choices />
      </Specimen>
      <Specimen name="Tabs">
        <TabSpecimen />
      </Specimen>
    </>
  )
}

function Fields() {
  const [name, setName] = useState('Family planner')
  const [question, setQuestion] = useState(
    'What makes households give up a shared planner in the first month?',
  )
  return (
    <div className="grid max-w-[44rem] gap-5 sm:grid-cols-2">
      <TextField label="Product" placeholder="What people would call it" />
      <TextField label="Product" value={name} onText={setName} hint="As your customers say it." />
      <TextField
        label="Target"
        value="0"
        error="A study needs at least one interview. Type a number from 1 to 100,000."
      />
      <TextField label="Sponsor" value="Northwind" disabled isOptional />
      <TextArea
        label="Research question"
        value={question}
        onText={setQuestion}
        className="sm:col-span-2"
        hint="One question, in the words you would use to a colleague."
      />
    </div>
  )
}

function Choices() {
  const [depth, setDepth] = useState<(typeof depths)[number]['value']>('moderate')
  const [isChecked, setChecked] = useState(true)
  return (
    <div className="grid max-w-[44rem] gap-6 sm:grid-cols-2">
      <Select
        label="Depth"
        value={depth}
        options={depths}
        onValue={setDepth}
        hint="How far a follow-up may go."
      />
      <div>
        <Select isInline label="Show" value={depth} options={depths} onValue={setDepth} />
      </div>
      <Choice label="Depth" value={depth} options={depths} onValue={setDepth} />
      <div className="grid content-start gap-3">
        <Checkbox
          label="Required"
          hint="Always reached, even when time runs out."
          isChecked={isChecked}
          onChecked={setChecked}
        />
        <Checkbox
          label="Shuffle the options"
          isChecked={!isChecked}
          onChecked={(next) => setChecked(!next)}
        />
        <Checkbox label="Not available here" isChecked={false} onChecked={() => undefined} isDisabled />
      </div>
    </div>
  )
}

function TabSpecimen() {
  const [tab, setTab] = useState<'objective' | 'themes' | 'search'>('objective')
  return (
    <Tabs
      label="Results"
      value={tab}
      onValue={setTab}
      tabs={[
        { value: 'objective', label: 'By question', panel: <p>One objective after another.</p> },
        { value: 'themes', label: 'Themes', panel: <p>Across the whole study.</p> },
        { value: 'search', label: 'Search', panel: <p>Everything that was said.</p> },
      ]}
    />
  )
}
