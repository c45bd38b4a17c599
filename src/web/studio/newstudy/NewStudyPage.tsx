import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { ClarifyingAnswer } from '../../../study/clarifying-questions.ts'
import { draftGuide } from '../../../study/draft-guide.ts'
import { isNamedIn, keptInWords } from '../../../study/kept-context.ts'
import { noContext, type StudyContext } from '../../../study/model.ts'
import { isSameData } from '../../../study/same-data.ts'
import { api } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { say } from '../../components/toasts.ts'
import { InlineText } from '../guide/InlineText.tsx'
import { useTabName } from '../PageTitle.tsx'
import { contextQuery, queryKeys } from '../queries.ts'
import { ContextFields } from '../settings/ContextFields.tsx'
import { ResearchersPage } from '../ViewersRead.tsx'
import { ClarifyingQuestions } from './ClarifyingQuestions.tsx'
import { DraftedBy } from './DraftedBy.tsx'
import { DraftPreview } from './DraftPreview.tsx'
import { purposeOf } from './purpose-of.ts'
import { useDebounced } from './useDebounced.ts'
import { useRecognised } from './useRecognised.ts'

/** One large question; the draft guide grows beside it while it is typed. */
export function NewStudyPage() {
  return (
    <ResearchersPage title="New study">
      <NewStudy />
    </ResearchersPage>
  )
}

/** From less nothing can be read. */
const leastCharacters = 12

function NewStudy() {
  useTabName('New study')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const kept = useQuery(contextQuery)
  const [question, setQuestion] = useState('')
  const [decision, setDecision] = useState('')
  const [context, setContext] = useState<StudyContext | null>(null)
  const [answers, setAnswers] = useState<ClarifyingAnswer[]>([])
  const [stimulus, setStimulus] = useState('')
  const [model, setModel] = useState<string | null>(null)
  const offered = kept.data ?? noContext
  const ownContext = context ?? (isNamedIn(question, offered) ? offered : noContext)
  const brief = {
    question: question.trim(),
    decision: decision.trim(),
    context: ownContext,
    answers,
    ...(stimulus.trim() !== '' && { stimuli: [stimulus.trim()] }),
  }
  const settled = useDebounced(brief, 150)
  const isEnough = settled.question.length >= leastCharacters
  const isTooShort = brief.question !== '' && brief.question.length < leastCharacters
  // The program's own templates run here, so that the draft grows with the typing; the server drafts what is kept.
  const read = useRecognised(isEnough ? settled : null)
  const recognised = read?.recognised
  const draft = useMemo(
    () => (isEnough ? draftGuide({ ...settled, recognised }) : null),
    [isEnough, settled, recognised],
  )
  const clarifying = useMemo(
    () => (isEnough ? draftGuide({ ...settled, recognised, answers: [] }).clarifying : []),
    [isEnough, settled, recognised],
  )

  const create = useMutation({
    mutationFn: () =>
      api.createStudy({ ...brief, ...purposeOf(brief, read), ...(model !== null && { model }) }),
    onSuccess: async (study) => {
      if (model !== null && study.draftSource.madeBy === 'template')
        say(`${model} gave no draft that passed; the template’s is here.`)
      await queries.invalidateQueries({ queryKey: queryKeys.studies })
      await queries.invalidateQueries({ queryKey: queryKeys.context })
      await navigate({ to: '/studies/$studyId/guide', params: { studyId: study.studyId } })
    },
  })

  useEffect(() => {
    const submit = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.metaKey || event.ctrlKey) && brief.question && !create.isPending)
        create.mutate()
    }
    addEventListener('keydown', submit)
    return () => removeEventListener('keydown', submit)
  })

  return (
    <div className="grid grid-cols-1 gap-x-16 gap-y-10 pt-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <form
        className="grid content-start gap-8 lg:sticky lg:top-8 lg:self-start"
        onSubmit={(event) => {
          event.preventDefault()
          create.mutate()
        }}
      >
        <div>
          <h1 className="text-14 text-faint">New study</h1>
          <div className="mt-3 border-b-2 border-ink pb-2 transition-colors focus-within:border-accent">
            <InlineText
              label="What do you want to find out?"
              value={question}
              onText={setQuestion}
              placeholder="What do you want to find out?"
              className="text-28 leading-tight font-semibold tracking-tight focus:bg-transparent focus:outline-none"
            />
          </div>
          <p className="mt-2 text-12 text-faint">
            {isTooShort
              ? `A few more words: a guide is drafted from ${leastCharacters} characters on.`
              : 'One question, as you would ask it of a colleague.'}
          </p>
        </div>
        <div>
          <span aria-hidden="true" className="text-14 font-medium">
            What will you decide with it?
          </span>
          <div className="border-b-2 border-line transition-colors focus-within:border-accent">
            <InlineText
              label="What will you decide with it?"
              value={decision}
              onText={setDecision}
              placeholder="Whether to keep the family plan, and at what price"
              className="text-16 focus:bg-transparent focus:outline-none"
            />
          </div>
        </div>
        {clarifying.length > 0 && (
          <ClarifyingQuestions
            questions={clarifying}
            answers={answers}
            onAnswer={(next) => setAnswers((held) => [...held.filter(({ key }) => key !== next.key), next])}
          />
        )}
        {draft?.guide.sections.some(({ stimulus: shown }) => shown !== null) && (
          <TextArea
            label="What participants read"
            isOptional
            hint="The concept or message as they will see it; you can change it in the guide."
            value={stimulus}
            onText={setStimulus}
          />
        )}
        {keptInWords(offered) !== '' && !isSameData(ownContext, offered) && (
          <p className="flex flex-wrap items-baseline gap-x-3 text-14 text-soft">
            <span>
              From an earlier study: <span className="text-ink">{keptInWords(offered)}</span>
            </span>
            <Button kind="quiet" onClick={() => setContext(offered)}>
              Use it here
            </Button>
          </p>
        )}
        <details className="group border-t border-hairline pt-4">
          <summary className="text-14 text-soft hover:text-ink">
            Context{' '}
            <span className="text-faint">
              {[ownContext.company, ownContext.product].filter(Boolean).join(' · ') ||
                'company, product, words customers use'}
            </span>
          </summary>
          <div className="grid gap-4 pt-4">
            <ContextFields context={ownContext} onContext={setContext} />
            <p className="text-12 text-faint">
              Kept for this workspace and offered with the next study, which uses it where its question names
              it or where you say so.
            </p>
          </div>
        </details>
        <DraftedBy model={model} onModel={setModel} />
        {create.isError && <ErrorState what={create.error.message} safe="What you typed is still here." />}
        <div className="flex items-center gap-4">
          <Button kind="primary" type="submit" disabled={!brief.question} isBusy={create.isPending}>
            Make this study
          </Button>
          <span className="text-12 text-faint">
            {create.isPending && model !== null
              ? `${model} is drafting; that can take a few minutes.`
              : 'You edit the guide next; nobody is asked anything yet.'}
          </span>
        </div>
      </form>
      <DraftPreview draft={draft} />
    </div>
  )
}
