import { useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { numberClaims } from '../../../reports/document/formats/number-claims.ts'
import type { ReportView } from '../../api-client.ts'
import { Reminders } from '../home/Reminders.tsx'
import { useStudy } from '../study/study-context.ts'
import { useMayWrite } from '../ViewersRead.tsx'
import { ClaimDetails } from './ClaimDetails.tsx'
import { Controls } from './Controls.tsx'
import { Document } from './Document.tsx'
import { type OpenReport, ReportContext } from './report-context.ts'
import { UnsavedWords } from './UnsavedWords.tsx'
import { useReportEdits } from './useReportEdits.ts'
import { useReportKeys } from './useReportKeys.ts'

export function OpenReportPage({ view }: { view: ReportView }) {
  const { studyId } = useStudy()
  const mayWrite = useMayWrite()
  const { claim } = useSearch({ from: '/inside/studies/$studyId/report' })
  const [{ selected, selectedAt }, setSelected] = useState<Pick<OpenReport, 'selected' | 'selectedAt'>>({
    selected: claim ?? null,
    selectedAt: null,
  })
  const select = useCallback(
    (claimId: string | null, place: string | null = null) =>
      setSelected({ selected: claimId, selectedAt: claimId === null ? null : place }),
    [],
  )
  const [editing, setEditing] = useState<string | null>(null)
  const [unsaved, setUnsaved] = useState<readonly string[]>([])
  const keepWords = useCallback((words: string) => setUnsaved((held) => [...held, words]), [])
  const { edit, undo, draft, refresh, keep } = useReportEdits(studyId)
  const numbers = useMemo(() => numberClaims(view.document), [view.document])
  const open: OpenReport = {
    ...{ studyId, view, numbers, mayWrite, selected, selectedAt, select, editing, setEditing },
    run: (change) =>
      edit.mutateAsync(change).then(
        () => true,
        () => false,
      ),
    isSaving: edit.isPending || undo.isPending,
    keepWords,
  }
  useReportKeys(open, () => undo.mutate(undefined))
  useEffect(() => {
    if (claim)
      document.querySelector(`[data-claim="${CSS.escape(claim)}"]`)?.scrollIntoView({ block: 'center' })
  }, [claim])
  useEffect(() => {
    if (selected !== null && !view.document.claims[selected]) select(null)
  }, [selected, select, view.document])
  return (
    <ReportContext value={open}>
      <div className="grid gap-x-14 gap-y-6 pt-8 lg:grid-cols-[minmax(0,46rem)_minmax(15rem,20rem)] lg:justify-between print:block print:pt-0">
        <div className="min-w-0">
          <Reminders studyId={studyId} />
          <UnsavedWords words={unsaved} onClose={() => setUnsaved([])} />
          <Document />
        </div>
        <aside
          aria-label="About the report"
          className="content-start max-lg:order-first lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto print:hidden"
        >
          {/* Stays there while evidence is shown: a comment that is being written is in it. */}
          <div hidden={selected !== null}>
            <Controls
              onUndo={(number) => undo.mutate(number)}
              onDraft={() => draft.mutate()}
              onRefresh={() => refresh.mutate()}
              onView={keep}
              isBusy={open.isSaving || draft.isPending || refresh.isPending}
            />
          </div>
          {selected !== null && (
            <div className="max-lg:hidden">
              <ClaimDetails claimId={selected} />
            </div>
          )}
        </aside>
      </div>
    </ReportContext>
  )
}
