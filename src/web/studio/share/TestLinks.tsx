import { useQuery } from '@tanstack/react-query'
import type { LinkView } from '../../api-client.ts'
import { linksQuery } from '../queries.ts'
import { SectionRow } from '../SectionRow.tsx'
import { OpenLinkList } from './OpenLinkList.tsx'

/** The links by which the draft is tried, one for each colleague. Nothing until somebody has tried it. */
export function TestLinks({ studyId }: { studyId: string }) {
  const { data } = useQuery(linksQuery(studyId))
  if (!data?.some(isLiveTest)) return null
  return (
    <SectionRow
      title="Links to try it"
      note="Made by “Try it from here” in the guide. Whoever has one can answer the draft; it is a test and counts nowhere. Each ends by itself after a month."
    >
      <OpenLinkList
        studyId={studyId}
        label="Whose"
        isShown={isLiveTest}
        nameOf={(link) => (link.isMine ? 'Yours' : 'A colleague’s')}
      />
    </SectionRow>
  )
}

function isLiveTest({ isTest, revokedAt }: LinkView): boolean {
  return isTest && revokedAt === null
}
