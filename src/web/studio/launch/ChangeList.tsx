import type { Guide, GuideChange } from '../../../study/model.ts'
import { numberQuestions } from '../guide/guide-editor.ts'

const words: Record<GuideChange['kind'], string> = {
  added: 'added',
  removed: 'removed',
  reworded: 'reworded',
  moved: 'moved',
  settings_changed: 'set differently',
  probing_changed: 'other follow-ups',
  meaning_changed: 'reworded, and means something else: answers are counted apart',
}

/** Where what it was says as much as what it is. */
const isBoth = (kind: GuideChange['kind']) =>
  kind === 'reworded' || kind === 'meaning_changed' || kind === 'probing_changed'

/** What is different from the revision people are answering now. */
export function ChangeList({ changes, guide }: { changes: readonly GuideChange[]; guide: Guide }) {
  if (changes.length === 0)
    return <p className="text-14 text-faint">Nothing changed since the last revision.</p>
  const numbers = numberQuestions(guide)
  return (
    <ul className="grid gap-1 text-14">
      {changes.map((change) => (
        <li
          key={`${change.questionKey}:${change.kind}`}
          className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 text-soft"
        >
          <span className="reference pt-0.5 text-right text-faint">
            {numbers.get(change.questionKey) ?? '–'}
          </span>
          <span>
            <span className="font-medium text-ink">{words[change.kind]}</span>
            {isBoth(change.kind) ? (
              <>
                <del className="block text-faint">{change.before}</del>
                <ins className="block no-underline">{change.after}</ins>
              </>
            ) : (
              <span className="block">{change.after ?? change.before}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
