import type { ImportReport } from '../../../interview/import/model.ts'
import { formatNumberOf } from '../../format.ts'

/** The first interviews, as they were understood. */
export function ImportPreview({ report }: { report: ImportReport }) {
  if (report.preview.length === 0) return null
  const roleOf = new Map(report.speakers.map((speaker) => [speaker.label, speaker.role]))
  return (
    <details open className="max-w-[52rem]">
      <summary className="text-14 font-medium hover:text-accent">How it was understood</summary>
      <div className="grid gap-6 pt-3">
        {report.preview.slice(0, 3).map((interview) => (
          <section key={interview.line} className="grid gap-1">
            <h3 className="reference text-faint">
              line {interview.line}
              {interview.id && ` · ${interview.id}`} · {formatNumberOf(interview.turns, 'turn')}
              {Object.entries(interview.attributes)
                .slice(0, 4)
                .map(([name, value]) => ` · ${name}: ${value}`)
                .join('')}
            </h3>
            <ol className="grid gap-1 pl-4 double-rule">
              {interview.beginning.map((turn, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: turns are their order
                <li key={index} className="grid gap-0.5">
                  <span className="text-12 text-faint">{turn.speaker}</span>
                  {roleOf.get(turn.speaker) === 'interviewer' ? (
                    <span className="text-14 text-soft">{turn.text}</span>
                  ) : (
                    <span className="words">{turn.text}</span>
                  )}
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </details>
  )
}
