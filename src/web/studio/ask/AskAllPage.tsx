import { PageTitle } from '../PageTitle.tsx'
import { AskView } from './AskView.tsx'

/** A question to the interviews of all studies. */
export function AskAllPage() {
  return (
    <>
      <PageTitle title="Ask all studies">
        One question to every interview of this workspace, whatever study it belongs to.
      </PageTitle>
      <AskView studyId={null} />
    </>
  )
}
