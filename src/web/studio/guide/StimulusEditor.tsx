import type { Section, Stimulus } from '../../../study/model.ts'
import { textIn } from '../../../study/model.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { Menu } from '../../components/Menu.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import { say } from '../../components/toasts.ts'
import { freshKey, updateSection } from './edit-guide.ts'
import { useGuideTools } from './guide-editor.ts'
import { StimulusImage } from './StimulusImage.tsx'

interface StimulusEditorProps {
  section: Section
  onStimulus: (stimulus: Stimulus | null) => void
}

/** Something people look at while they answer: it stays on their screen for the whole section. */
export function StimulusEditor({ section, onStimulus }: StimulusEditorProps) {
  const { current, edit, language } = useGuideTools()
  const { stimulus } = section
  const empty = { [language]: '' }
  const key = () => freshKey(current(), 'st')

  if (!stimulus) {
    return (
      <div className="pl-13">
        <Menu
          align="start"
          trigger={
            <Button kind="quiet" size="small">
              <Icon name="plus" size={14} /> Show something
            </Button>
          }
          entries={[
            { label: 'A text', onSelect: () => onStimulus({ kind: 'text', key: key(), text: empty }) },
            {
              label: 'An image',
              onSelect: () => onStimulus({ kind: 'image', key: key(), mediaId: '', alternative: empty }),
            },
            {
              label: 'A link',
              onSelect: () => onStimulus({ kind: 'link', key: key(), url: '', label: empty }),
            },
          ]}
        />
      </div>
    )
  }

  const remove = () => {
    onStimulus(null)
    say('Nothing is shown in this section now.', () =>
      edit((held) => updateSection(held, section.key, { stimulus })),
    )
  }
  return (
    <div className="grid grid-cols-[2.25rem_minmax(0,1fr)_auto] gap-x-2 py-2">
      <span className="reference pt-1 text-right text-faint">see</span>
      <div className="grid gap-3 border-l-2 border-accent pl-4">
        <StimulusFields stimulus={stimulus} onStimulus={onStimulus} />
      </div>
      <IconButton
        label="Show nothing in this section"
        icon={<Icon name="close" size={14} />}
        onClick={remove}
      />
    </div>
  )
}

interface StimulusFieldsProps {
  stimulus: Stimulus
  onStimulus: (stimulus: Stimulus) => void
}

function StimulusFields({ stimulus, onStimulus }: StimulusFieldsProps) {
  const { language } = useGuideTools()
  switch (stimulus.kind) {
    case 'text':
      return (
        <TextArea
          label="Text on the screen during this section"
          value={textIn(stimulus.text, language)}
          onText={(text) => onStimulus({ ...stimulus, text: { ...stimulus.text, [language]: text } })}
        />
      )
    case 'image':
      return <StimulusImage stimulus={stimulus} onStimulus={onStimulus} />
    case 'link': {
      const isWrong = stimulus.url !== '' && !/^https?:\/\/\S+\.\S+/.test(stimulus.url)
      return (
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label="Address of the page"
            type="url"
            inputMode="url"
            placeholder="https://"
            value={stimulus.url}
            error={isWrong ? 'An address that starts with https:// or http://.' : null}
            onText={(url) => onStimulus({ ...stimulus, url: url.trim() })}
          />
          <TextField
            label="What the link says"
            placeholder="The page about prices"
            value={textIn(stimulus.label, language)}
            onText={(text) => onStimulus({ ...stimulus, label: { ...stimulus.label, [language]: text } })}
          />
        </div>
      )
    }
  }
}
