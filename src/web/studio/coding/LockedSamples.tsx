import type { Coding } from '../../api-client.ts'
import { formatNumberOf, formatTime } from '../../format.ts'

/** What was drawn, when, with which seed and chances: for whoever wants to check the check. */
export function LockedSamples({ coding: { samples, readers } }: { coding: Coding }) {
  return (
    <section aria-label="Samples" className="grid max-w-[44rem] gap-3 border-t border-hairline pt-6">
      <h3 className="text-14 font-medium">How it was drawn</h3>
      <ul className="grid gap-3 text-14 text-soft">
        {samples.map(({ number, people, seed, strata, lockedAt }) => (
          <li key={number}>
            Sample {number}: {formatNumberOf(people, 'person', 'people')}, locked {formatTime(lockedAt)}, seed{' '}
            <span className="reference">{seed}</span>
            <ul className="pl-4 text-12 text-faint tabular-nums">
              {strata.map(({ frame, stratum, size, take }) => (
                <li key={`${frame} ${stratum}`}>
                  {take} of {size} {sayStratum(stratum, strata.filter((each) => each.frame === frame).length)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {readers.length > 0 && (
        <p className="text-12 text-faint">
          Read by {readers.map(({ reader, people }) => `${nameOf(reader)} (${people})`).join(', ')}.
        </p>
      )}
    </section>
  )
}

function sayStratum(stratum: number, strata: number): string {
  if (strata === 1) return 'people'
  return stratum === 0
    ? 'with the most common labels'
    : stratum === strata - 1
      ? 'with the rarest labels'
      : 'between'
}

/** `user:ID/Bo` is Bo; an account is itself. */
function nameOf(reader: string): string {
  const [account, name] = reader.split('/')
  if (name) return name
  return account === 'cli'
    ? 'the command line'
    : account!.startsWith('api-key')
      ? 'an API key'
      : 'the first reader'
}
