import type { Proportion, QuestionResult, Quote as QuoteType } from '../../../findings/model.ts'
import { Quote } from '../../components/Quote.tsx'
import { ShareBar } from '../../components/ShareBar.tsx'
import { titleOfClosed } from '../results/chart-titles.ts'
import { scaleOf } from '../results/proportion-columns.tsx'

/** A question in the report: figures, then up to two voices. */
export function ReportQuestion({ question }: { question: QuestionResult }) {
  const rows = rowsOf(question)
  const scaleTo = scaleOf(rows)
  const checked = question.closed ? null : 0
  return (
    <section className="grid gap-3 border-t border-hairline py-5 break-inside-avoid">
      <h4 className="font-medium">{question.text}</h4>
      <p className="-mt-2 text-12 text-faint">
        {question.exposed} asked · {question.answered} answered
      </p>
      {question.closed && <p className="text-14">{titleOfClosed(question.closed)}</p>}
      {rows.length > 0 && (
        <div>
          {rows.map((row) => (
            <ShareBar
              key={row.label}
              label={row.label}
              proportion={row.proportion}
              checkedShare={checked}
              scaleTo={scaleTo}
            />
          ))}
        </div>
      )}
      <div className="grid pl-4">
        {quotesOf(question).map((quote) => (
          <Quote
            key={`${quote.interviewId}:${quote.turn}:${quote.start}`}
            text={quote.text}
            by={quote.participantLabel}
            reference={`turn ${quote.turn}`}
          />
        ))}
      </div>
      <p className="text-12 text-faint">{question.label}</p>
    </section>
  )
}

function rowsOf({ closed, themes }: QuestionResult): { label: string; proportion: Proportion }[] {
  if (!closed) return themes.slice(0, 6).map((theme) => ({ label: theme.name, proportion: theme.prevalence }))
  switch (closed.kind) {
    case 'single_choice':
    case 'multiple_choice':
    case 'yes_no':
      return closed.options.toSorted((a, b) => b.proportion.count - a.proportion.count)
    case 'scale':
      return closed.points
    case 'ranking':
      return closed.options.map((option) => ({ label: option.label, proportion: option.first }))
    case 'number':
      return []
  }
}

/** Two voices, of different people where there are. */
function quotesOf({ themes, reasons, answers }: QuestionResult): QuoteType[] {
  const pool = [
    ...themes.flatMap((theme) => theme.quotes.slice(0, 1)),
    ...reasons.flatMap((reason) => reason.quotes.slice(0, 1)),
    ...answers,
  ]
  const people = new Set<string>()
  return pool.filter((quote) => !people.has(quote.interviewId) && people.add(quote.interviewId)).slice(0, 2)
}
