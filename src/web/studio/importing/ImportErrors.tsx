import type { ImportReport } from '../../../interview/import/model.ts'

/** Each bad record by its line: a file goes in whole, or not at all. */
export function ImportErrors({ report }: { report: ImportReport }) {
  if (report.errorCount === 0) return null
  const more = report.errorCount - report.errors.length
  return (
    <div role="alert" className="grid max-w-measure gap-2 border-l-2 border-danger pl-4">
      <p className="text-14 font-medium">
        {report.errorCount === 1
          ? 'One record cannot be read.'
          : `${report.errorCount} records cannot be read.`}{' '}
        Correct the file and choose it again; until then nothing of it is kept.
      </p>
      <ul className="max-h-60 overflow-y-auto text-14">
        {report.errors.map((error, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: errors are their order
          <li key={index} className="grid grid-cols-[6rem_1fr] gap-3 py-0.5">
            <span className="reference pt-0.5 text-faint">
              {error.line === null ? 'file' : `line ${error.line}`}
              {error.column !== null && `, ${error.column}`}
            </span>
            <span>{error.say}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="text-12 text-faint">and {more} more</p>}
    </div>
  )
}
