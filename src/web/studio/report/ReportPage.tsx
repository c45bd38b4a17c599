import { useQuery } from '@tanstack/react-query'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { QueryState } from '../QueryState.tsx'
import { reportQuery } from '../queries.ts'
import { useStudy } from '../study/study-context.ts'
import { useMayWrite } from '../ViewersRead.tsx'
import { OpenReportPage } from './OpenReportPage.tsx'
import { useReportEdits } from './useReportEdits.ts'

/** A document first: short answers, then what they rest on. Prints as it stands. */
export function ReportPage() {
  const { studyId } = useStudy()
  const report = useQuery(reportQuery(studyId))
  return (
    <QueryState
      query={report}
      loading={<SkeletonLines rows={6} label="Loading the report" />}
      safe="The report and what people said are safe."
    >
      {(view) => (view === null ? <NoReport /> : <OpenReportPage key={studyId} view={view} />)}
    </QueryState>
  )
}

function NoReport() {
  const { studyId } = useStudy()
  const mayWrite = useMayWrite()
  const { draft } = useReportEdits(studyId)
  return (
    <EmptyState
      title="No report yet"
      action={
        mayWrite && (
          <Button kind="primary" isBusy={draft.isPending} onClick={() => draft.mutate()}>
            Write the draft
          </Button>
        )
      }
    >
      The first draft is written by program from the results: an answer to each objective with how sure it is,
      what speaks against it and what would change it. You edit it; every claim in it stays checked against
      what people said.
    </EmptyState>
  )
}
