import type { SaveState } from './autosave.ts'

const words: Record<SaveState['kind'], string> = {
  saved: 'Saved',
  unsaved: 'Editing',
  saving: 'Saving',
  failed: 'Not saved yet: trying again',
  refused: 'Not saved',
  stale: 'Not saved: somebody else saved',
}

/** Where the words on the page are: on the server, on the way, or only here. */
export function SaveStatus({ state }: { state: SaveState }) {
  const isTrouble = state.kind === 'failed' || state.kind === 'refused' || state.kind === 'stale'
  return (
    <span role="status" className={`text-14 ${isTrouble ? 'text-danger' : 'text-faint'}`}>
      {words[state.kind]}
      {'say' in state && <span className="text-soft"> · {state.say}</span>}
    </span>
  )
}
