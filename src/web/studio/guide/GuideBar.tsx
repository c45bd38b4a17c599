import { Link } from '@tanstack/react-router'
import { Button, buttonClass } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { formatMinutes, formatNumberOf } from '../../format.ts'
import { useMayWrite } from '../ViewersRead.tsx'
import type { SaveState } from './autosave.ts'
import { SaveStatus } from './SaveStatus.tsx'

interface GuideBarProps {
  studyId: string
  questions: number
  lengthMs: number
  notes: number
  state: SaveState
  /** The draft is what runs already: there is nothing to launch. */
  isRunning: boolean
  onTry: () => void
}

/** Stays in sight: how long it is, whether it is saved, and the two ways on. */
export function GuideBar({ studyId, questions, lengthMs, notes, state, isRunning, onTry }: GuideBarProps) {
  const mayWrite = useMayWrite()
  return (
    <div className="sticky top-0 z-20 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-hairline bg-paper py-2.5">
      <p className="text-14 text-soft">
        {formatNumberOf(questions, 'question')} · about {formatMinutes(lengthMs)}
        {notes > 0 && ` · ${formatNumberOf(notes, 'note')} in the margin`}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <SaveStatus state={state} />
        {mayWrite && (
          <Button size="small" onClick={onTry}>
            <Icon name="phone" size={14} /> Try it from here
          </Button>
        )}
        {!mayWrite ? null : isRunning ? (
          <span className="text-14 text-faint">This is the guide that runs.</span>
        ) : (
          <Link
            to="/studies/$studyId/launch"
            params={{ studyId }}
            className={buttonClass('primary', 'small')}
          >
            Launch
          </Link>
        )}
      </div>
    </div>
  )
}
