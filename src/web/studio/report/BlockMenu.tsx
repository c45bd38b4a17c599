import { claimIdsOf, type ReportBlock } from '../../../reports/document/model.ts'
import { Icon } from '../../components/Icon.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { Menu, type MenuEntry } from '../../components/Menu.tsx'
import { say } from '../../components/toasts.ts'
import { useReport } from './report-context.ts'

/** Move it, take it out, write after it. */
export function BlockMenu({ block }: { block: ReportBlock }) {
  const { run, setEditing } = useReport()
  const { blockId } = block
  const add = (kind: string) => setEditing(`add:${blockId}:${kind}`)
  const remove = async () => {
    if (await run({ op: 'remove-block', blockId })) say('Taken out. Undo brings it back.')
  }
  const entries: MenuEntry[] = [
    { label: block.kind === 'answer' ? 'Write in it' : 'Write after it', onSelect: () => add('prose') },
    { label: 'Add a quotation', onSelect: () => add('quote') },
    { label: 'Add what one person said', onSelect: () => add('paraphrase') },
    { label: 'Add a count of a theme', onSelect: () => add('claim') },
    ...(block.kind === 'answer'
      ? [{ label: 'Add what speaks against it', onSelect: () => add('against') }]
      : []),
    ...(claimIdsOf(block).length > 0 && block.kind !== 'quote'
      ? [{ label: 'Other words, by a model', onSelect: () => setEditing(`words:${blockId}`) }]
      : []),
    ...(block.section === 'recommendations'
      ? [{ label: 'Add a recommendation', onSelect: () => add('recommendation') }]
      : []),
    { label: 'Move up', onSelect: () => void run({ op: 'move-block', blockId, by: -1 }), startsGroup: true },
    { label: 'Move down', onSelect: () => void run({ op: 'move-block', blockId, by: 1 }) },
    { label: 'Take it out', onSelect: () => void remove(), isDanger: true, startsGroup: true },
  ]
  return <Menu trigger={<IconButton label="This block" icon={<Icon name="more" />} />} entries={entries} />
}
