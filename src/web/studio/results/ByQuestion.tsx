import type { QuestionResult, Quote as QuoteType, Results } from '../../../findings/model.ts'
import { isOutsideGuide, wasAsked } from '../../../findings/was-asked.ts'
import { Quote } from '../../components/Quote.tsx'
import { Select } from '../../components/Select.tsx'
import { formatNumberOf } from '../../format.ts'
import { Filters } from './Filters.tsx'
import { HeldElsewhere } from './HeldElsewhere.tsx'
import { PageScale, pageScaleOf } from './page-scale.ts'
import { QuestionSection } from './QuestionSection.tsx'
import type { Filtering } from './ThemesView.tsx'
import { isSamePlace, referenceOf, useWords } from './words.ts'

interface ByQuestionProps extends Filtering {
  results: Results
  by: string | null
  onBy: (by: string | null) => void
}

/** Objective after objective, question after question, in the order of the guide. */
export function ByQuestion({ results, by, onBy, filters, onFilters }: ByQuestionProps) {
  const { objectives, crossBy } = results
  const options = [
    { value: '', label: 'nothing' },
    ...crossBy.attributes.map(({ key }) => ({ value: `attribute:${key}`, label: key.replaceAll('_', ' ') })),
    ...crossBy.questions.map(({ key, text }) => ({ value: `question:${key}`, label: text })),
  ]
  const firstNumbers = objectives.map((_, at) =>
    objectives.slice(0, at).reduce((sum, objective) => sum + objective.questions.length, 1),
  )
  if (isOutsideGuide(results)) {
    return (
      <div className="grid gap-2">
        <HeldElsewhere studyId={results.studyId} results={results} />
        <NotAsked questions={objectives.flatMap(({ questions }) => questions)} />
      </div>
    )
  }
  return (
    <PageScale value={pageScaleOf(results)}>
      <div className="grid gap-8">
        <div className="flex flex-wrap items-baseline gap-x-6 gap-y-2">
          <Filters
            choices={results.choices}
            whom={formatNumberOf(results.participants, 'person', 'people')}
            filters={filters}
            onFilters={onFilters}
          />
          {options.length > 1 && (
            <Select
              isInline
              label="Split by"
              value={by ?? ''}
              options={options}
              onValue={(next) => onBy(next === '' ? null : next)}
            />
          )}
        </div>
        {results.notes.map((note) => (
          <p key={note} className="max-w-measure text-12 text-faint">
            {note}
          </p>
        ))}
        {objectives.map((objective, at) => (
          <section key={objective.key ?? 'none'} aria-label={objective.text}>
            <h2 className="max-w-measure pb-4 text-20 font-semibold">
              {objective.key === null ? 'Outside the objectives' : objective.text}
            </h2>
            {objective.questions.map(
              (question, index) =>
                wasAsked(question) && (
                  <QuestionSection
                    key={`${question.questionKey}:${question.meaning}`}
                    question={question}
                    number={(firstNumbers[at] ?? 1) + index}
                  />
                ),
            )}
            <NotAsked questions={objective.questions.filter((question) => !wasAsked(question))} />
          </section>
        ))}
        <Corrections quotes={results.corrections} />
      </div>
    </PageScale>
  )
}

/** What participants put right in the machine's summary of their interview: their last word. */
function Corrections({ quotes }: { quotes: readonly QuoteType[] }) {
  const { openQuote, place } = useWords()
  if (quotes.length === 0) return null
  return (
    <section aria-label="Corrections of the summary">
      <h2 className="max-w-measure text-20 font-semibold">What people put right in their summary</h2>
      <p className="pt-1 text-12 text-faint">
        At the end of an interview the participant reads a short summary and may correct it.{' '}
        {formatNumberOf(quotes.length, 'person', 'people')} did.
      </p>
      <div className="grid pt-2 pl-4">
        {quotes.map((quote) => (
          <Quote
            key={`${quote.interviewId}:${quote.turn}`}
            text={quote.text}
            by={quote.participantLabel}
            reference={referenceOf(quote)}
            isCurrent={isSamePlace(place, quote)}
            onOpen={() => openQuote(quote)}
          />
        ))}
      </div>
    </section>
  )
}

function NotAsked({ questions }: { questions: readonly QuestionResult[] }) {
  if (questions.length === 0) return null
  return (
    <details className="border-t border-hairline py-3">
      <summary className="text-14 text-faint hover:text-ink">
        {formatNumberOf(questions.length, 'question')} asked of nobody here
      </summary>
      <ul className="grid gap-1 pt-2 pl-11 text-14 text-soft">
        {questions.map((question) => (
          <li key={`${question.questionKey}:${question.meaning}`}>{question.text}</li>
        ))}
      </ul>
    </details>
  )
}
