import type { QuestionProgress } from '../../api-client.ts'
import { Figure } from '../../components/Figure.tsx'

/** Question by question: how many were asked, and how many stopped there. */
export function DropOff({ questions }: { questions: readonly QuestionProgress[] }) {
  const most = questions.toSorted((a, b) => b.left - a.left)[0]
  const asked = Math.max(1, ...questions.map((question) => question.asked))
  const title =
    most && most.left > 0
      ? `Most left at question ${most.number}: ${most.left} of ${most.asked} asked.`
      : 'Nobody left at any question.'
  return (
    <Figure
      title={title}
      rows={questions}
      rowKey={(row) => row.questionKey}
      columns={[
        {
          key: 'number',
          label: 'Number',
          isLabelHidden: true,
          cell: (row) => <span className="reference">{row.number}</span>,
          width: '2rem',
        },
        { key: 'text', label: 'Question', cell: (row) => row.text },
        { key: 'asked', label: 'Asked', cell: (row) => row.asked, align: 'end' },
        { key: 'left', label: 'Left here', cell: (row) => row.left, align: 'end' },
        { key: 'skipped', label: 'Passed over', cell: (row) => row.skipped, align: 'end', isSecondary: true },
        {
          key: 'unclear',
          label: 'Not understood',
          cell: (row) => row.notUnderstood,
          align: 'end',
          isSecondary: true,
        },
      ]}
    >
      <ol className="grid">
        {questions.map((question) => (
          <li
            key={question.questionKey}
            className="grid grid-cols-[1.5rem_minmax(0,1fr)_8rem] items-baseline gap-x-3 py-1 text-14"
          >
            <span className="reference text-right text-faint">{question.number}</span>
            <span className="grid gap-1">
              <span className="truncate text-soft" title={question.text}>
                {question.text}
              </span>
              <span aria-hidden="true" className="relative block h-1">
                <span
                  className="absolute inset-y-0 left-0 bg-bar"
                  style={{ width: `${(question.asked / asked) * 100}%` }}
                />
                <span
                  className="absolute inset-y-0 bg-against"
                  style={{
                    left: `${((question.asked - question.left) / asked) * 100}%`,
                    width: `${(question.left / asked) * 100}%`,
                  }}
                />
              </span>
            </span>
            <span className="text-right text-12 whitespace-nowrap text-faint tabular-nums">
              {question.asked} asked
              {question.left > 0 && <span className="text-against"> · {question.left} left</span>}
            </span>
          </li>
        ))}
      </ol>
    </Figure>
  )
}
