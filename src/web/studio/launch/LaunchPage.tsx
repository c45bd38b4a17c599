import { useStudy } from '../study/study-context.ts'
import { ViewersRead } from '../ViewersRead.tsx'
import { Contract } from './Contract.tsx'
import { HistoryList } from './HistoryList.tsx'
import { LiveState } from './LiveState.tsx'
import { ModelBudget } from './ModelBudget.tsx'
import { RevisionList } from './RevisionList.tsx'

/** What participants will be promised, line by line, and one button; after that, how it runs. */
export function LaunchPage() {
  const study = useStudy()
  return (
    <div className="grid max-w-[56rem] gap-10 pt-6">
      <ViewersRead>
        {study.liveRevisionId && <LiveState study={study} />}
        <Contract key={study.studyId} study={study} />
        <ModelBudget key={`${study.studyId} models`} study={study} />
      </ViewersRead>
      <RevisionList studyId={study.studyId} />
      <HistoryList studyId={study.studyId} />
    </div>
  )
}
