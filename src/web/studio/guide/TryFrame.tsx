import { useQuery } from '@tanstack/react-query'
import { api } from '../../api-client.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { FailedQuery } from '../QueryState.tsx'
import { queryKeys } from '../queries.ts'

/** The participant's room in a phone, on the draft as it stands. A test: kept out of results. */
export function TryFrame({ studyId, onClose }: { studyId: string; onClose: () => void }) {
  const test = useQuery({
    queryKey: queryKeys.tryLink(studyId),
    queryFn: () => api.createTestLink(studyId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Try it as a participant"
      description="This is the draft as it stands. What you answer here is marked as a test and stays out of every result."
    >
      <div className="mx-auto aspect-[390/760] max-h-[70dvh] w-full max-w-[24rem] overflow-hidden rounded-[1.75rem] border-[6px] border-ink bg-paper">
        {test.isPending && (
          <div className="grid gap-3 p-6">
            <Skeleton width="60%" height="1.25rem" />
            <Skeleton width="90%" />
            <Skeleton width="80%" />
          </div>
        )}
        {test.isError && (
          <div className="p-6">
            <FailedQuery error={test.error} safe="The guide is saved." onRetry={() => void test.refetch()} />
          </div>
        )}
        {test.data && (
          <iframe
            title="The participant’s room"
            src={test.data.url}
            className="size-full"
            onLoad={(event) => closeByEscape(event.currentTarget, onClose)}
          />
        )}
      </div>
    </Dialog>
  )
}

/** Keys that are pressed inside the phone stay there: Escape closes what is open in it first, then the phone. */
function closeByEscape(frame: HTMLIFrameElement, onClose: () => void): void {
  const inside = frame.contentDocument
  inside?.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !inside.querySelector('dialog[open]')) onClose()
  })
}
