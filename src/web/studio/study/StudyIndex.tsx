import { Navigate } from '@tanstack/react-router'
import { useStudy } from './study-context.ts'

/** A study opens where its work is: the guide while it is a draft, the results once people have answered. */
export function StudyIndex() {
  const study = useStudy()
  const to = study.liveRevisionId === null && !study.isSample ? 'guide' : 'results'
  return <Navigate to={`/studies/$studyId/${to}`} params={{ studyId: study.studyId }} replace />
}
