import { useStudy } from '../study/study-context.ts'
import { AskView } from './AskView.tsx'

/** A question to the interviews of one study. */
export function AskPage() {
  const { studyId } = useStudy()
  return <AskView studyId={studyId} />
}
