import { keepTogether } from '../../../platform/language/keep-together.ts'
import type { ReportBlock } from '../../../reports/document/model.ts'
import { join } from '../../components/join.ts'

const longestKept = 20

export function ReportTable({ block }: { block: Extract<ReportBlock, { kind: 'table' }> }) {
  const { title, headings, rows } = block
  // A figure stays on one line; what is longer shares the rest of the width.
  const isShort = headings.map((_, at) => rows.every((row) => (row[at]?.length ?? 0) <= longestKept))
  return (
    <div className="overflow-x-auto break-inside-avoid">
      <table className="w-full text-14">
        <caption className="pb-1 text-left text-12 text-faint">{title}</caption>
        <thead>
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
            <tr key={row.join('|')} className="border-t border-hairline align-top">
              {row.map((cell, at) => (
                <td key={headings[at]} className={join('py-1.5 pr-4', isShort[at] && 'whitespace-nowrap')}>
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
