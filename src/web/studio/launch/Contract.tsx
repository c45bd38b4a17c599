import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { checkLaunch, type LaunchLineId, type Override } from '../../../study/check-launch.ts'
import { compareGuides } from '../../../study/compare-guides.ts'
import { keptOverrides } from '../../../study/kept-overrides.ts'
import type { LaunchTerms } from '../../../study/model.ts'
import { isSameData } from '../../../study/same-data.ts'
import { ApiError, api, type StudyView } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Notice } from '../../components/Notice.tsx'
import { say } from '../../components/toasts.ts'
import { formatNumberOf } from '../../format.ts'
import { LeaveGuard } from '../guide/LeaveGuard.tsx'
import { SaveStatus } from '../guide/SaveStatus.tsx'
import { queryKeys, revisionsQuery } from '../queries.ts'
import { knownOf } from '../study/known.ts'
import { ContactFields, HelpField } from './CareFields.tsx'
import { ChangeList } from './ChangeList.tsx'
import { Clause } from './Clause.tsx'
import { ConsentFields } from './ConsentFields.tsx'
import { FaultReasons } from './FaultReasons.tsx'
import { launchedAnchor } from './LiveState.tsx'
import { MinorsFields } from './MinorsFields.tsx'
import { CloseDateField, RetentionField, SoftLaunchFields, TargetField } from './NumberFields.tsx'
import { SponsorFields } from './SponsorFields.tsx'
import { useReach } from './useReach.ts'
import { useTerms } from './useTerms.ts'
import { WordingField } from './WordingField.tsx'

const notSaved = 'What you changed here is not saved, so that it would not be published.'
const savedMeanwhile =
  'Somebody else saved this study since you looked at it. It is shown as it is now: look again, then publish.'
class NotPublished extends Error {}

/** The version of the consent text is counted at the publishing, and nobody writes it. */
const asWritten = (terms: LaunchTerms) => ({ ...terms, consentTextVersion: 0 })

/** The page that reads like a contract: every line fine, or it says what to do; one button at its foot. */
export function Contract({ study }: { study: StudyView }) {
  const { studyId, draft } = study
  const queries = useQueryClient()
  const { terms, edit, state, settle, isDirty, reload } = useTerms(study)
  const [given, setOverrides] = useState<Override[] | null>(null)
  const reach = useReach()
  const revisions = useQuery(revisionsQuery(studyId))
  const latest = revisions.data?.[0]
  const kept = useMemo(() => keptOverrides(latest, draft), [latest, draft])
  const overrides = given ?? kept
  const check = useMemo(
    () =>
      checkLaunch({
        guide: draft,
        terms,
        known: knownOf(study),
        context: study.context,
        overrides,
        now: new Date(),
        completes: study.heard,
        reach,
      }),
    [draft, terms, study, overrides, reach],
  )
  const changes = useMemo(() => (latest ? compareGuides(latest.guide, draft) : []), [latest, draft])
  const line = (id: LaunchLineId) => check.lines.find((held) => held.id === id)!
  const prices = check.lines.find((held) => held.id === 'prices')
  const blocked = check.lines.filter((held) => held.state === 'blocked')

  const publish = useMutation({
    mutationFn: async () => {
      const version = await settle()
      if (version === null) throw new NotPublished(notSaved)
      try {
        return await api.publish(studyId, { version, overrides })
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== 'stale_version') throw error
        await queries.invalidateQueries({ queryKey: queryKeys.study(studyId) })
        throw new NotPublished(savedMeanwhile)
      }
    },
    onSuccess: async ({ study: published, revision }) => {
      queries.setQueryData(queryKeys.study(studyId), published)
      await queries.invalidateQueries({ queryKey: queryKeys.study(studyId) })
      await queries.invalidateQueries({ queryKey: queryKeys.studies })
      await queries.invalidateQueries({ queryKey: revisionsQuery(studyId).queryKey })
      say(`Revision ${revision.number} is live. Whoever opens the link is interviewed by it.`)
      // What it is now, and the way to its link, stand at the top.
      requestAnimationFrame(() =>
        document.getElementById(launchedAnchor)?.scrollIntoView({ block: 'center' }),
      )
    },
  })

  const isLive = study.liveRevisionId !== null
  const isUnchanged =
    isLive &&
    latest !== undefined &&
    changes.length === 0 &&
    isSameData(asWritten(latest.terms), asWritten(terms))
  const isArchived = study.status === 'archived'
  const isStuck = ['stale', 'refused', 'failed'].includes(state.kind)
  const fields = { terms, language: draft.language, onTerms: edit }

  return (
    <section aria-label="Terms of the launch">
      <LeaveGuard settle={async () => (await settle()) !== null} isDirty={isDirty} />
      <header className="flex flex-wrap items-baseline justify-between gap-4 pb-3">
        <h2 className="text-20 font-semibold">{latest ? 'The next revision' : 'Before it is launched'}</h2>
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
        <Clause number={1} title="Guide" line={line('questions')}>
          <p className="text-14">
            <Link to="/studies/$studyId/guide" params={{ studyId }} className="link">
              Edit the guide
            </Link>
          </p>
          {latest && <ChangeList changes={changes} guide={draft} />}
        </Clause>
        <Clause number={2} title="Wording" line={line('wording')}>
          <FaultReasons
            study={study}
            faults={check.faults}
            overrides={overrides}
            kept={kept}
            onOverrides={setOverrides}
          />
        </Clause>
        <Clause number={3} title="What is shown" line={line('stimulus')} />
        <Clause number={4} title="Length" line={line('length')} />
        <Clause number={5} title="Who asks" line={line('sponsor')}>
          <SponsorFields {...fields} />
        </Clause>
        <Clause number={6} title="In writing or aloud" line={line('modes')} />
        <Clause number={7} title="What they agree to" line={line('consent')}>
          <ConsentFields {...fields} />
          <WordingField {...fields} />
        </Clause>
        <Clause number={8} title="Who reads when somebody is not well" line={line('contact_person')}>
          <ContactFields {...fields} />
        </Clause>
        <Clause number={9} title="What they read then" line={line('help')}>
          <HelpField {...fields} />
        </Clause>
        <Clause number={10} title="People under 18" line={line('minors')}>
          <MinorsFields {...fields} />
        </Clause>
        <Clause number={11} title="How long it is kept" line={line('retention')}>
          <RetentionField {...fields} />
        </Clause>
        <Clause number={12} title="How many" line={line('target')}>
          <TargetField {...fields} />
        </Clause>
        <Clause number={13} title="Until when" line={line('close_date')}>
          <CloseDateField {...fields} />
        </Clause>
        <Clause number={14} title="A first look" line={line('soft_launch')}>
          <SoftLaunchFields {...fields} />
        </Clause>
        <Clause number={15} title="How they come in" line={line('reach')} />
        {prices && <Clause number={16} title="Prices" line={prices} />}
      </ol>
      <footer className="grid gap-4 pt-6">
        {publish.isError && (
          <ErrorState
            what={publish.error.message}
            safe={
              publish.error instanceof NotPublished
                ? 'Nothing was published.'
                : 'Nothing was published; the guide and these terms are saved.'
            }
          />
        )}
        {blocked.length > 0 && (
          <p className="text-14 text-danger">
            {formatNumberOf(blocked.length, 'line')} above {blocked.length === 1 ? 'stops' : 'stop'} the
            launch.{' '}
            <a className="underline" href={`#clause-${blocked[0]!.id}`}>
              {blocked[0]!.say}
            </a>
          </p>
        )}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button
            kind="primary"
            isBusy={publish.isPending}
            disabled={!check.canLaunch || isUnchanged || isArchived || isStuck}
            onClick={() => publish.mutate()}
          >
            {isLive ? 'Publish this revision' : 'Launch the study'}
          </Button>
          <span className="max-w-measure text-14 text-faint">
            {isArchived
              ? 'The study is archived: take it out of the archive first.'
              : isStuck
                ? notSaved
                : isUnchanged
                  ? 'Nothing changed since the last revision.'
                  : study.status === 'closed'
                    ? 'The study is closed: publishing opens it again.'
                    : isLive
                      ? 'Interviews under way stay on the revision they began with.'
                      : 'From then on, whoever opens the link is interviewed.'}
          </span>
        </div>
      </footer>
    </section>
  )
}
