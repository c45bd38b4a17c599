import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { CommandPalette } from '../../components/CommandPalette.tsx'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Menu } from '../../components/Menu.tsx'
import { SplitPane } from '../../components/SplitPane.tsx'
import { Tooltip } from '../../components/Tooltip.tsx'
import { say, sayError } from '../../components/toasts.ts'
import { Specimen } from './Specimen.tsx'

const noop = () => undefined

export function OverlaySpecimens() {
  const [isDialog, setDialog] = useState(false)
  const [isPalette, setPalette] = useState(false)
  return (
    <>
      <Specimen name="Overlays" note="Menu, tooltip, toast, dialog, commands">
        <div className="flex flex-wrap gap-3">
          <Menu
            trigger={<Button>Menu</Button>}
            entries={[
              { label: 'Duplicate', onSelect: noop, hint: 'D' },
              { label: 'Archive', onSelect: noop },
              { label: 'Delete', onSelect: noop, isDanger: true, startsGroup: true },
            ]}
          />
          <Tooltip label="Move up" hint="Alt+↑">
            <Button>Tooltip</Button>
          </Tooltip>
          <Button onClick={() => say('The question was deleted.', () => say('The question is back.'))}>
            Toast with undo
          </Button>
          <Button
            onClick={() =>
              sayError('Not saved', 'The server could not be reached. Your changes are kept on this page.')
            }
          >
            Error toast
          </Button>
          <Button kind="danger" onClick={() => setDialog(true)}>
            Delete a study
          </Button>
          <Button onClick={() => setPalette(true)}>
            Commands <KeyHint keys="Mod+K" />
          </Button>
        </div>
        <ConfirmDialog
          isOpen={isDialog}
          onClose={() => setDialog(false)}
          title="Delete this study"
          description="Its guide, 61 interviews and their findings are deleted. This cannot be undone."
          action="Delete the study"
          typeToConfirm="Family planner"
          onConfirm={() => setDialog(false)}
        />
        <CommandPalette
          isOpen={isPalette}
          onOpen={setPalette}
          groups={[
            {
              value: 'Go to',
              items: [
                { value: 'home', label: 'Home', hint: 'G+H', run: noop },
                { value: 'new', label: 'New study', hint: 'N', run: noop },
              ],
            },
            {
              value: 'Studies',
              items: [{ value: 's1', label: 'Why do households give up a shared planner?', run: noop }],
            },
          ]}
        />
      </Specimen>
      <Specimen name="Split pane" note="Drag it, or arrow keys">
        <div className="border-y border-hairline">
          <SplitPane
            name="gallery"
            fixed="end"
            initial={280}
            least={180}
            most={480}
            label="Width of the words"
            start={<p className="py-6 text-14 text-soft">Figures stay at the left.</p>}
            end={<p className="words py-6">Words appear at the right.</p>}
          />
        </div>
      </Specimen>
    </>
  )
}
