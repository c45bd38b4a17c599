import { api } from '../../api-client.ts'
import { buttonClass } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { useStudy } from '../study/study-context.ts'

const formats = [
  {
    format: 'csv',
    title: 'Table (CSV)',
    note: 'A person a row, a question a column. Opens in any spreadsheet; cells that a spreadsheet would run as a formula are made harmless.',
  },
  {
    format: 'jsonl',
    title: 'Record (JSON lines)',
    note: 'An interview a line: every turn with its question, its times and what is known of the person. Loses nothing, and can be imported again.',
  },
  {
    format: 'markdown',
    title: 'Report (Markdown)',
    note: 'The question, the figures with their bases and intervals, the themes with their quotes.',
  },
  {
    format: 'sav',
    title: 'Table for statistics (SPSS)',
    note: 'A person a row, with variable and value labels, measures and missing values; themes as 0 or 1. For SPSS, PSPP, R, Stata.',
  },
  {
    format: 'qdpx',
    title: 'Coded interviews (REFI-QDA)',
    note: 'Interviews, codes, coded passages, highlights, notes and what is known of people, to go on coding in MAXQDA, ATLAS.ti, NVivo, QualCoder. People are called P01, P02.',
  },
  {
    format: 'bundle',
    title: 'Run bundle (ZIP)',
    note: 'For whoever checks the numbers: the record by ids, coding, vectors, every number with its rule. “earwitness verify-report” computes all of it again, on any machine.',
  },
  {
    format: 'pptx',
    title: 'Report as slides (PowerPoint)',
    note: 'A slide for each answer and finding: claim, chart with intervals, quotations with their places. Charts and words can be edited. Draft the report first.',
  },
  {
    format: 'html',
    title: 'Report as one page (HTML)',
    note: 'The report with its charts and evidence in one file, to send. Opens without a network.',
  },
  {
    format: 'pdf',
    title: 'Report, printed (PDF)',
    note: 'The same on paper. Needs Chromium or Chrome on this machine.',
  },
  {
    format: 'model-calls',
    title: 'Calls of language models (CSV)',
    note: 'A call a row: which model, for what, tokens, cost, how long, and what it made. Empty where none was used.',
  },
] as const

/** What leaves the program: open formats, at once. */
export function ExportPage() {
  const { studyId, name } = useStudy()
  return (
    <section aria-label="Export" className="max-w-[52rem] pt-8">
      <h2 className="pb-3 text-20 font-semibold">Export</h2>
      <ul className="border-b border-hairline">
        {formats.map(({ format, title, note }) => (
          <li
            key={format}
            className="grid items-baseline gap-x-8 gap-y-3 border-t border-hairline py-5 sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <span>
              <span className="font-medium">{title}</span>
              <span className="mt-0.5 block max-w-measure text-14 text-soft">{note}</span>
            </span>
            <a href={api.exportUrl(studyId, format)} download className={buttonClass('plain')}>
              <Icon name="download" size={14} /> Download
              <span className="sr-only">
                {title} of {name}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p className="max-w-measure pt-4 text-14 text-faint">
        Exports hold finished interviews. They hold people’s words: keep the files where you would keep a
        recording.
      </p>
    </section>
  )
}
