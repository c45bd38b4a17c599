import type { ReportBlock } from '../../../reports/document/model.ts'

export function ReportTable({ block }: { block: Extract<ReportBlock, { kind: 'table' }> }) {
  const { title, headings, rows } = block
  return (
    <div className="overflow-x-auto break-inside-avoid">
      <table className="w-full text-14">
        <caption className="pb-1 text-left text-12 text-faint">{title}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" className="py-1.5 pr-4 text-left text-12 font-normal text-faint">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')} className="border-t border-hairline align-top">
              {row.map((cell, at) => (
                <td key={headings[at]} className="py-1.5 pr-4">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
