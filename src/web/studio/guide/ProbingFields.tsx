import { type Probing, type Question, textIn } from '../../../study/model.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { Select } from '../../components/Select.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { useGuideTools } from './guide-editor.ts'
import { InlineText } from './InlineText.tsx'
import { depthOptions, modeOptions } from './words.ts'

interface ProbingFieldsProps {
  question: Question
  onProbing: (patch: Partial<Probing>) => void
}

/** How far the interviewer may follow up, and whether all are followed up alike. */
export function ProbingFields({ question, onProbing }: ProbingFieldsProps) {
  const { probing } = question
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Follow-ups"
          value={probing.mode}
          options={modeOptions}
          onValue={(mode) => onProbing({ mode })}
        />
        {probing.mode !== 'fixed' && (
          <Select
            label="Depth"
            value={probing.depth}
            options={depthOptions}
            onValue={(depth) => onProbing({ depth })}
          />
        )}
      </div>
      {probing.mode !== 'adaptive' && <FixedProbes probing={probing} onProbing={onProbing} />}
      <TextArea
        label="Notes for the interviewer"
        isOptional
        hint="What to listen for, words to avoid. Participants never see this."
        value={probing.notes}
        onText={(notes) => onProbing({ notes })}
      />
    </div>
  )
}

function FixedProbes({
  probing,
  onProbing,
}: {
  probing: Probing
  onProbing: (patch: Partial<Probing>) => void
}) {
  const { language } = useGuideTools()
  const { fixedProbes } = probing
  return (
    <div className="grid gap-1">
      <span className="text-14 font-medium">The same follow-ups for all</span>
      {fixedProbes.map((probe, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: follow-ups are their order
        <div key={index} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-1">
          <InlineText
            label={`Follow-up ${index + 1}`}
            value={textIn(probe, language)}
            placeholder="One question, asked of everybody"
            onText={(text) =>
              onProbing({ fixedProbes: fixedProbes.with(index, { ...probe, [language]: text }) })
            }
            className="text-14"
          />
          <IconButton
            label="Delete this follow-up"
            icon={<Icon name="close" size={14} />}
            onClick={() => onProbing({ fixedProbes: fixedProbes.toSpliced(index, 1) })}
          />
        </div>
      ))}
      {fixedProbes.length < 5 && (
        <div>
          <Button
            kind="quiet"
            size="small"
            onClick={() => onProbing({ fixedProbes: [...fixedProbes, { [language]: '' }] })}
          >
            <Icon name="plus" size={14} /> Follow-up
          </Button>
        </div>
      )}
    </div>
  )
}
