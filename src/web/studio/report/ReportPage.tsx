import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isTooFew, type QuestionResult, type Results, smallestBase } from '../../../findings/model.ts'
import { isOutsideGuide, wasAsked } from '../../../findings/was-asked.ts'
import { Button, buttonClass } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Icon } from '../../components/Icon.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { formatDay, formatNumberOf } from '../../format.ts'
import { QueryState } from '../QueryState.tsx'
import { resultsQuery } from '../queries.ts'
import { titleOfClosed, titleOfThemes } from '../results/chart-titles.ts'
import { HeldElsewhere } from '../results/HeldElsewhere.tsx'
import { useStudy } from '../study/study-context.ts'
import { ReportInterviews } from './ReportInterviews.tsx'
import { ReportQuestion } from './ReportQuestion.tsx'
import { ReportThemes } from './ReportThemes.tsx'

/** A document first: what was asked, of whom, what they said. Prints as it stands. */
export function ReportPage() {
  const study = useStudy()
  const results = useQuery(resultsQuery(study.studyId, null))
  return (
    <QueryState
      query={results}
      loading={<SkeletonLines rows={5} label="Loading the report" />}
      safe="What people said is safe."
    >
      {(held) =>
        held.interviews === 0 ? (
          <EmptyState title="Nothing to report yet">The report is made from finished interviews.</EmptyState>
        ) : (
          <Document results={held} />
        )
      }
    </QueryState>
  )
}

function Document({ results }: { results: Results }) {
  const study = useStudy()
  return (
    <div className="grid gap-x-12 gap-y-6 pt-8 lg:grid-cols-[minmax(0,46rem)_auto] print:block print:pt-0">
      <article className="min-w-0">
        <header className="grid gap-3 pb-8">
          <p className="text-12 text-faint">
            Report · {formatDay(Date.now())}
            {study.isSample && ' · sample: people and words are invented'}
          </p>
          <h2 className="text-28 leading-tight font-semibold tracking-tight">{study.question}</h2>
          {study.decision && <p className="text-soft">To decide: {study.decision}</p>}
          <p className="text-14 text-soft">
            {formatNumberOf(results.interviews, 'interview')} with{' '}
            {formatNumberOf(results.participants, 'person', 'people')}. Figures count people; brackets are 95
            % intervals and hold sampling error only. Themes were found by the program and not checked by
            people.
          </p>
        </header>
        <Headlines results={results} />
        {isOutsideGuide(results) && <HeldElsewhere studyId={study.studyId} results={results} />}
        {results.objectives
          .filter((objective) => objective.questions.some(wasAsked))
          .map((objective) => (
            <section key={objective.key ?? 'none'} className="pt-8 break-inside-avoid-page">
              <h3 className="pb-2 text-20 font-semibold">
                {objective.key === null ? 'Also asked' : objective.text}
              </h3>
              {objective.questions.filter(wasAsked).map((question) => (
                <ReportQuestion key={`${question.questionKey}:${question.meaning}`} question={question} />
              ))}
            </section>
          ))}
        <ReportThemes studyId={study.studyId} />
        {isOutsideGuide(results) && <ReportInterviews studyId={study.studyId} statuses={results.statuses} />}
      </article>
      <aside
        aria-label="Report actions"
        className="flex flex-wrap content-start gap-2 print:hidden max-lg:order-first"
      >
        <Button onClick={() => print()}>Print or save as PDF</Button>
        <Link
          to="/studies/$studyId/export"
          params={{ studyId: study.studyId }}
          className={buttonClass('quiet')}
        >
          <Icon name="download" size={14} /> Export
        </Link>
      </aside>
    </div>
  )
}

/** The few sentences to begin with: one for each question, each a figure that stands below. */
function Headlines({ results }: { results: Results }) {
  const questions = results.objectives
    .filter((objective) => objective.key !== null)
    .flatMap((objective) => objective.questions)
    .filter(wasAsked)
  const lines = questions.map(headline).filter((line): line is string => line !== null)
  if (questions.length === 0) return null
  if (lines.length === 0) return questions.every(isOfTooFew) ? <NoHeadlines /> : null
  return (
    <ol className="grid gap-2 border-y border-hairline py-5">
      {lines.slice(0, 6).map((line, index) => (
        <li key={line} className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-2">
          <span className="reference pt-1 text-faint">{index + 1}</span>
          {line}
        </li>
      ))}
    </ol>
  )
}

function NoHeadlines() {
  return (
    <p className="border-y border-hairline py-5">
      Fewer than {smallestBase} people have answered: too few to say more than what stands below.
    </p>
  )
}

function isOfTooFew({ answered }: QuestionResult): boolean {
  return isTooFew({ of: answered })
}

function headline(question: QuestionResult): string | null {
  if (isOfTooFew(question)) return null
  if (question.closed)
    return question.answered === 0 ? null : `${question.text} ${titleOfClosed(question.closed)}`
  return question.themes.length === 0 ? null : `${question.text} ${titleOfThemes(question.themes)}`
}
