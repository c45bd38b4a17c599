import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { compareGuides } from '../../../study/compare-guides.ts'
import { estimateLength } from '../../../study/estimate-length.ts'
import { lintGuide } from '../../../study/lint/index.ts'
import { textIn } from '../../../study/model.ts'
import { api, type StudyView } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Notice } from '../../components/Notice.tsx'
import { say } from '../../components/toasts.ts'
import { formatMinutes, formatNumberOf } from '../../format.ts'
import { SaveStatus } from '../guide/SaveStatus.tsx'
import { queryKeys } from '../queries.ts'
import { ChangeList } from './ChangeList.tsx'
import { Clause } from './Clause.tsx'
import { ConsentClause } from './ConsentClause.tsx'
import { FaultsClause } from './FaultsClause.tsx'
import { NumbersClause } from './NumbersClause.tsx'
import { blockingFaults, type Override } from './overrides.ts'
import { ReachClause } from './ReachClause.tsx'
import { SponsorClause } from './SponsorClause.tsx'
import { useTerms } from './useTerms.ts'

/** The page that reads like a contract: every line fine, or it says what to do; one button at its foot. */
export function Contract({ study }: { study: StudyView }) {
  const { studyId, draft, liveGuide } = study
  const queries = useQueryClient()
  const { terms, edit, state, flush, reload } = useTerms(study)
  const [overrides, setOverrides] = useState<Override[]>([])
  const faults = useMemo(() => lintGuide(draft), [draft])
  const length = useMemo(() => estimateLength(draft), [draft])
  const changes = useMemo(() => (liveGuide ? compareGuides(liveGuide, draft) : []), [liveGuide, draft])
  const count = draft.sections.reduce((sum, section) => sum + section.questions.length, 0)
  const blocking = blockingFaults(faults, overrides)
  const hasConsent = textIn(terms.consentText, draft.language).trim() !== ''
  const hasSponsor = terms.sponsor.mode === 'masked' || terms.sponsor.name.trim() !== ''
  const stops = [
    blocking.length > 0 && `${formatNumberOf(blocking.length, 'serious fault')} in the guide`,
    !hasConsent && 'the consent text is empty',
    !hasSponsor && 'nobody is named as the one who asks',
    count === 0 && 'the guide has no question',
  ].filter((stop): stop is string => stop !== false)

  const publish = useMutation({
    mutationFn: async () => {
      await flush()
      const fresh = await queries.fetchQuery({
        queryKey: queryKeys.study(studyId),
        queryFn: () => api.study(studyId),
      })
      return api.publish(studyId, {
        version: fresh.draftVersion,
        overrides: overrides.filter((override) => override.reason.trim() !== ''),
      })
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: queryKeys.study(studyId) })
      await queries.invalidateQueries({ queryKey: queryKeys.studies })
      say('Published. Whoever opens the link is interviewed by this revision.')
    },
  })

  const isFirst = study.liveRevisionId === null
  return (
    <section aria-label="Terms of the launch">
      <header className="flex flex-wrap items-baseline justify-between gap-4 pb-3">
        <h2 className="text-20 font-semibold">{isFirst ? 'Before it is launched' : 'The next revision'}</h2>
        <SaveStatus state={state} />
      </header>
      {state.kind === 'stale' && (
        <div className="pb-4">
          <Notice tone="danger" action={<Button onClick={() => void reload()}>Load theirs</Button>}>
            Somebody else saved this study after the page was opened. What you changed here since is not
            saved.
          </Notice>
        </div>
      )}
      <ol className="border-b border-hairline">
        <Clause
          number={1}
          title="Guide"
          state={count === 0 ? 'stop' : 'fine'}
          says={
            <>
              {formatNumberOf(count, 'question')} in {formatNumberOf(draft.sections.length, 'section')}, about{' '}
              {formatMinutes(length.ms)} of typing: {formatMinutes(length.shortestMs)} at least,{' '}
              {formatMinutes(length.longestMs)} at most.{' '}
              <Link to="/studies/$studyId/guide" params={{ studyId }} className="link">
                Edit the guide
              </Link>
            </>
          }
        >
          {!isFirst && <ChangeList changes={changes} guide={draft} />}
        </Clause>
        <FaultsClause
          number={2}
          study={study}
          faults={faults}
          overrides={overrides}
          onOverrides={setOverrides}
        />
        <SponsorClause
          number={3}
          terms={terms}
          language={draft.language}
          onTerms={edit}
          isNamed={hasSponsor}
        />
        <ConsentClause
          number={4}
          terms={terms}
          language={draft.language}
          onTerms={edit}
          hasText={hasConsent}
        />
        <NumbersClause number={5} terms={terms} onTerms={edit} />
        <ReachClause number={6} studyId={studyId} />
      </ol>
      <footer className="grid gap-4 pt-6">
        {publish.isError && (
          <ErrorState
            what={publish.error.message}
            safe="Nothing was published; the guide and these terms are saved."
            onRetry={() => publish.mutate()}
          />
        )}
        {stops.length > 0 && <p className="text-14 text-danger">Before launching: {stops.join('; ')}.</p>}
        <div className="flex flex-wrap items-center gap-4">
          <Button
            kind="primary"
            isBusy={publish.isPending}
            disabled={stops.length > 0 || (!isFirst && changes.length === 0 && isSameTerms(study, terms))}
            onClick={() => publish.mutate()}
          >
            {isFirst ? 'Launch the study' : 'Publish this revision'}
          </Button>
          <span className="max-w-measure text-14 text-faint">
            {isFirst
              ? terms.softLaunchAt
                ? `It pauses by itself after ${formatNumberOf(terms.softLaunchAt, 'finished interview')}, for you to look.`
                : 'It runs until the target or the closing date is reached.'
              : 'Interviews under way stay on the revision they began with.'}
          </span>
        </div>
      </footer>
    </section>
  )
}

function isSameTerms(study: StudyView, terms: StudyView['draftTerms']): boolean {
  return study.liveTerms !== null && JSON.stringify(study.liveTerms) === JSON.stringify(terms)
}
