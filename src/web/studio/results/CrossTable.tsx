import type { CrossTab } from '../../../findings/model.ts'
import { formatInterval, formatPercent, tooFewToSay } from '../../format.ts'
import { formatNumber } from './chart-titles.ts'

/** A question split by a segment: groups as columns with their bases; too small a group says so instead of a share. */
export function CrossTable({ crossTab }: { crossTab: CrossTab }) {
  const { groups, by, unknown, smallestBase } = crossTab
  const [first] = groups
  if (!first) return <p className="text-14 text-faint">Nobody with an answer has a known “{by.label}”.</p>
  const hasMeans = groups.some((group) => group.mean !== null)
  const isSmall = groups.some((group) => group.tooFew)
  return (
    <div className="grid gap-2">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <div className="overflow-x-auto" tabIndex={0}>
        <table aria-label={`Split by ${by.label}`} className="w-full border-collapse text-14">
          <thead>
            <tr className="text-12 text-faint">
              <th scope="col" className="py-1.5 pr-4 text-left font-medium">
                {by.label}
              </th>
              {groups.map((group) => (
                <th key={group.key} scope="col" className="px-2 py-1.5 text-right align-bottom font-medium">
                  <span className="block text-ink">{group.label}</span>
                  <span className="font-normal">
                    of {group.of}
                    {group.tooFew && `, ${tooFewToSay}`}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.cells.map((cell, row) => (
              <tr key={cell.key}>
                <th scope="row" className="border-t border-hairline py-1.5 pr-4 text-left font-normal">
                  {cell.label}
                </th>
                {groups.map((group) => {
                  const { proportion } = group.cells[row]!
                  return (
                    <td
                      key={group.key}
                      className="border-t border-hairline px-2 py-1.5 text-right whitespace-nowrap"
                    >
                      {group.tooFew ? (
                        proportion.count
                      ) : (
                        <>
                          <span className="font-medium">{formatPercent(proportion.share)}</span>
                          <span className="reference ml-1.5 text-faint">
                            {formatInterval(proportion.low, proportion.high)}
                          </span>
                        </>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
            {hasMeans && (
              <tr>
                <th scope="row" className="border-t border-line py-1.5 pr-4 text-left font-normal text-soft">
                  Mean
                </th>
                {groups.map((group) => (
                  <td key={group.key} className="border-t border-line px-2 py-1.5 text-right text-soft">
                    {group.mean === null ? '–' : formatNumber(group.mean)}
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {(unknown > 0 || isSmall) && (
        <p className="text-12 text-faint">
          {isSmall && `Groups of fewer than ${smallestBase} show how many people, not what share. `}
          {unknown > 0 && `${unknown} answered and are not in this table: their group is not known.`}
        </p>
      )}
    </div>
  )
}
