import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { AnalysisStage, AnalysisView, LatestAnalysis } from '../../../findings/model.ts'
import { api } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Notice } from '../../components/Notice.tsx'
import { ProgressLine } from '../../components/ProgressLine.tsx'
import { sayError } from '../../components/toasts.ts'
import { formatAgo, formatNumberOf } from '../../format.ts'
import { analysisQuery, isRunning, queryKeys } from '../queries.ts'
import { useCommands } from '../shell/commands.ts'
import { useMayWrite } from '../ViewersRead.tsx'

const stageWords: Record<AnalysisStage, string> = {
  segmenting: 'Cutting what was said into stretches about one thing',
  embedding: 'Comparing stretches',
  clustering: 'Finding what belongs together',
  naming: 'Naming themes',
  counting: 'Counting people',
  done: 'Done',
}

const recomputeWords: Record<LatestAnalysis['recompute'][number], string> = {
  model_arrived:
    'The model that compares meanings came after these themes were found. Recomputed, they are found by what people meant, and search finds meanings too.',
  new_words: 'Somebody was heard since, or something was corrected or deleted.',
  new_version: 'The program has a newer way to do this.',
}

/** What the themes come from, how old they are, and the way to make them anew. */
export function AnalysisBar({ studyId }: { studyId: string }) {
  const queries = useQueryClient()
  const analysis = useQuery(analysisQuery(studyId))
  const refresh = () => queries.invalidateQueries({ queryKey: queryKeys.analysis(studyId) })
  const start = useMutation({
    mutationFn: () => api.startAnalysis(studyId),
    onSuccess: refresh,
    onError: (error) => sayError('The analysis did not start', error.message),
  })
  const cancel = useMutation({
    mutationFn: (analysisId: string) => api.cancelAnalysis(analysisId),
    onSuccess: refresh,
    onError: (error) => sayError('Not cancelled', error.message),
  })

  const run = start.mutate
  const mayWrite = useMayWrite()
  useCommands(
    useMemo(
      () => (mayWrite ? [{ value: 'analyse', label: 'Analyse again', run: () => run() }] : []),
      [run, mayWrite],
    ),
  )

  const finishedId = analysis.data?.finished?.analysisId
  const seen = useRef(finishedId)
  useEffect(() => {
    if (finishedId && seen.current !== finishedId) {
      void queries.invalidateQueries({ queryKey: queryKeys.results(studyId) })
      void queries.invalidateQueries({ queryKey: queryKeys.themes(studyId) })
      void queries.invalidateQueries({ queryKey: queryKeys.search(studyId) })
    }
    seen.current = finishedId
  }, [finishedId, queries, studyId])

  if (!analysis.data) return null
  const { latest, finished, recompute, waiting } = analysis.data
  if (latest && isRunning(latest.status)) {
    return (
      <Running
        analysis={latest}
        onCancel={mayWrite ? () => cancel.mutate(latest.analysisId) : null}
        isCancelling={cancel.isPending}
      />
    )
  }
  return (
    <div className="grid gap-3">
      {latest?.status === 'failed' && (
        <ErrorState
          what={latest.error ?? 'The analysis stopped.'}
          safe="What people said is safe, and earlier results stand. Parts that were finished are not done again."
          onRetry={mayWrite ? () => start.mutate() : undefined}
        />
      )}
      {!finished && latest?.status !== 'failed' && (
        <Notice
          action={
            mayWrite && (
              <Button
                kind="primary"
                size="small"
                isBusy={start.isPending}
                disabled={waiting.interviews === 0}
                onClick={() => start.mutate()}
              >
                Analyse
              </Button>
            )
          }
        >
          {waiting.interviews === 0
            ? 'No finished interview yet. Themes are found once people have answered.'
            : `${formatNumberOf(waiting.interviews, 'finished interview')}, not analysed yet. Closed answers are counted below; themes need one run.`}
        </Notice>
      )}
      {finished && (
        <Finished
          finished={finished}
          recompute={recompute}
          isBusy={start.isPending}
          onStart={() => start.mutate()}
        />
      )}
    </div>
  )
}

interface RunningProps {
  analysis: AnalysisView
  /** Null for whoever may not. */
  onCancel: (() => void) | null
  isCancelling: boolean
}

function Running({ analysis, onCancel, isCancelling }: RunningProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-4">
      <ProgressLine
        label={analysis.status === 'queued' ? 'Waiting for its turn' : stageWords[analysis.stage]}
        share={analysis.status === 'queued' ? null : analysis.progress}
      />
      {onCancel && (
        <Button size="small" onClick={onCancel} isBusy={isCancelling || analysis.cancelRequested}>
          Cancel
        </Button>
      )}
    </div>
  )
}

interface FinishedProps {
  finished: AnalysisView
  recompute: LatestAnalysis['recompute']
  isBusy: boolean
  onStart: () => void
}

function Finished({ finished, recompute, isBusy, onStart }: FinishedProps) {
  const mayWrite = useMayWrite()
  const again = mayWrite && (
    <Button size="small" isBusy={isBusy} onClick={onStart}>
      Recompute
    </Button>
  )
  if (finished.isLexical || recompute.length > 0) {
    return (
      <Notice action={again}>
        {finished.isLexical &&
          !recompute.includes('model_arrived') &&
          'Found without the model that compares meanings, by shared words only: the themes are rough, and search finds words only. '}
        {recompute.map((reason) => recomputeWords[reason]).join(' ')}
      </Notice>
    )
  }
  return (
    <p className="text-12 text-faint">
      Themes of {finished.finishedAt ? formatAgo(new Date(finished.finishedAt).getTime()) : 'now'}, found by
      the program with {finished.embedderId}; no language model wrote anything here.
    </p>
  )
}
