import type { CodeChange } from '../../../../findings/codebook/model.ts'
import { formatNumberOf } from '../../../format.ts'

const words: Record<CodeChange['change'], string> = {
  new: 'new',
  back: 'found again',
  gone: 'not found any more',
  kept: 'not found, kept by a ruling',
  changed: 'said by more or fewer people',
  same: 'as before',
}

/** What the newest run changed, in one line; opened, code by code. Nothing after a first run: all of it is new. */
export function ChangesLine({ changes }: { changes: readonly CodeChange[] }) {
  const seen = changes.filter((change) => change.questionKey === null)
  const news = seen.filter((change) => change.change !== 'same')
  if (seen.every((change) => change.change === 'new')) return null
  const kinds = [...new Set(news.map((change) => change.change))]
  const summary = kinds.map((kind) => `${news.filter((each) => each.change === kind).length} ${words[kind]}`)
  return (
    <details className="text-14">
      <summary className="text-soft hover:text-ink">
        Since the last run: {summary.length === 0 ? 'nothing changed' : summary.join(', ')}
      </summary>
      <ul className="grid gap-0.5 pt-2 pl-5 text-soft">
        {news.map((change) => (
          <li key={change.codeId} className="flex flex-wrap gap-x-2">
            <span className="text-ink">{change.name}</span>
            <span className="text-faint">{sayChange(change)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function sayChange({ change, before, after }: CodeChange): string {
  const people = (count: number | null) => formatNumberOf(count ?? 0, 'person', 'people')
  if (change === 'gone') return `${words.gone}; ${people(before)} before`
  if (change === 'changed') return `${people(before)} before, ${people(after)} now`
  return `${words[change]}, ${people(after)}`
}
