import { Menu } from '../../components/Menu.tsx'
import { MoreButton } from '../../components/MoreButton.tsx'
import type { QuestionMoves } from './useQuestionMoves.ts'

interface QuestionMenuProps {
  number: number
  /** The other sections, a line each: key, tab, title. */
  sections: string
  moves: QuestionMoves
}

export function QuestionMenu({ number, sections, moves }: QuestionMenuProps) {
  const others = sections === '' ? [] : sections.split('\n').map((line) => line.split('\t'))
  return (
    <Menu
      trigger={<MoreButton label={`More for question ${number}`} />}
      entries={[
        { label: 'Move up', hint: 'Alt+↑', onSelect: () => moves.step(-1) },
        { label: 'Move down', hint: 'Alt+↓', onSelect: () => moves.step(1) },
        ...others.map(([key, title]) => ({
          label: `Move to ${title || 'untitled section'}`,
          onSelect: () => moves.moveTo(key!),
        })),
        { label: 'Add a question below', hint: 'Enter', onSelect: moves.addBelow, startsGroup: true },
        { label: 'Duplicate', onSelect: moves.duplicate },
        { label: 'Delete', onSelect: moves.remove, isDanger: true, startsGroup: true },
      ]}
    />
  )
}
