import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { say } from '../../components/toasts.ts'
import { freshKey, setObjectives } from './edit-guide.ts'
import { useGuideEditor, useGuideTools } from './guide-editor.ts'
import { InlineText } from './InlineText.tsx'

/** What the answers are for: results are read by objective. */
export function ObjectivesEditor() {
  const { guide } = useGuideEditor()
  const { edit } = useGuideTools()
  const { objectives } = guide
  return (
    <section aria-label="Objectives" className="grid gap-1 pb-5">
      <h2 className="text-12 font-medium text-faint">What the answers are for</h2>
      <ol className="grid">
        {objectives.map((objective, index) => (
          <li
            key={objective.key}
            className="group grid grid-cols-[2.25rem_minmax(0,1fr)_auto] items-start gap-x-2"
          >
            <span className="reference pt-2 pr-1 text-right text-faint">{index + 1}</span>
            <InlineText
              label={`Objective ${index + 1}`}
              value={objective.text}
              placeholder="What you want to be able to say"
              onText={(text) =>
                edit((held) => ({
                  ...held,
                  objectives: held.objectives.map((other) =>
                    other.key === objective.key ? { ...other, text } : other,
                  ),
                }))
              }
              className="text-14"
            />
            <IconButton
              label={`Delete objective ${index + 1}`}
              icon={<Icon name="close" size={14} />}
              className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 touch:opacity-100"
              onClick={() => {
                const before = guide
                edit((held) =>
                  setObjectives(
                    held,
                    held.objectives.filter((other) => other.key !== objective.key),
                  ),
                )
                say(`Objective ${index + 1} was deleted. Its questions have none now.`, () =>
                  edit(() => before),
                )
              }}
            />
          </li>
        ))}
      </ol>
      {objectives.length < 12 && (
        <div className="pl-9">
          <Button
            kind="quiet"
            size="small"
            onClick={() =>
              edit((held) => ({
                ...held,
                objectives: [...held.objectives, { key: freshKey(held, 'o'), text: 'New objective' }],
              }))
            }
          >
            <Icon name="plus" size={14} /> Objective
          </Button>
        </div>
      )}
    </section>
  )
}
