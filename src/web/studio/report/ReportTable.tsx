import { keepTogether } from '../../../platform/language/keep-together.ts'
import type { ReportBlock } from '../../../reports/document/model.ts'
import { join } from '../../components/join.ts'

const longestKept = 20
/** Two columns fit a phone; of more, a row is told one below the other there. */
const mostBeside = 2

export function ReportTable({ block }: { block: Extract<ReportBlock, { kind: 'table' }> }) {
  const { title, headings, rows } = block
  // A figure stays on one line; what is longer shares the rest of the width.
  const isShort = headings.map((_, at) => rows.every((row) => (row[at]?.length ?? 0) <= longestKept))
  const isFolded = headings.length > mostBeside
  return (
    <div className="overflow-x-auto break-inside-avoid">
      <table className="w-full text-14">
        <caption className="pb-1 text-left text-12 text-faint">{title}</caption>
        <thead className={isFolded ? 'max-sm:sr-only' : undefined}>
          <tr>
            {headings.map((heading, at) => (
              <th
                key={heading}
                scope="col"
                className={join(
                  'py-1.5 pr-4 text-left text-12 font-normal text-faint',
                  isShort[at] && 'whitespace-nowrap',
                )}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.join('|')}
              className={join('border-t border-hairline align-top', isFolded && 'max-sm:block max-sm:py-1.5')}
            >
              {row.map((cell, at) => (
                <td
                  key={headings[at]}
                  className={join(
                    'py-1.5 pr-4',
                    isShort[at] && 'whitespace-nowrap',
                    isFolded && 'max-sm:block max-sm:py-0.5',
                  )}
                >
                  {isFolded && at > 0 && (
                    <span aria-hidden="true" className="text-faint sm:hidden">
                      {headings[at]}:{' '}
                    </span>
                  )}
                  {keepTogether(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
