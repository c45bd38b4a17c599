import { Link } from '@tanstack/react-router'
import type { StudyLine } from '../../api-client.ts'

/** What to open, in which order, to understand the product in five minutes: while the sample is the only study. */
export function SampleTour({ studies }: { studies: readonly StudyLine[] }) {
  const [sample, other] = studies
  if (!sample?.isSample || other) return null
  const params = { studyId: sample.studyId }
  return (
    <section aria-labelledby="sample-tour" className="mt-10 max-w-measure">
      <h2 id="sample-tour" className="text-16 font-semibold">
        Five minutes with the sample
      </h2>
      <ol className="mt-3 grid list-outside list-decimal gap-2 pl-5 text-14 text-soft marker:text-faint">
        <li>
          <Link to="/studies/$studyId/results" params={params} search={{ view: 'themes' }} className="link">
            Results
          </Link>
          : click a theme, then a quotation. You are where it was said.
        </li>
        <li>
          <Link to="/studies/$studyId/field" params={params} className="link">
            Field
          </Link>
          : open an interview. Beside each question stands why it was asked.
        </li>
        <li>
          <Link to="/studies/$studyId/guide" params={params} className="link">
            Guide
          </Link>
          : press “Try it from here” and be the participant. Nothing of it counts.
        </li>
        <li>
          <Link to="/studies/$studyId/ask" params={params} className="link">
            Ask
          </Link>
          : put a question to the interviews. You get quotations and counts, or that they do not say.
        </li>
        <li>
          <Link to="/studies/$studyId/report" params={params} className="link">
            Report
          </Link>
          : press “Write the draft”. Each sentence is checked against the record; change a number, and it says
          so.
        </li>
      </ol>
    </section>
  )
}
