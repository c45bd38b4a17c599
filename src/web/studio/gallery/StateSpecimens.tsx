import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Notice } from '../../components/Notice.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { Specimen } from './Specimen.tsx'

export function StateSpecimens() {
  return (
    <>
      <Specimen name="Empty">
        <EmptyState title="Nobody has answered yet" action={<Button kind="primary">Copy the link</Button>}>
          Interviews appear here while they are under way. Send the link to the people you want to hear.
        </EmptyState>
      </Specimen>
      <Specimen name="Loading">
        <SkeletonLines rows={3} label="Loading studies" />
      </Specimen>
      <Specimen name="Error">
        <ErrorState
          what="The interviews could not be loaded: the server did not answer within ten seconds."
          safe="Interviews that are under way go on; nothing that was said is lost."
          onRetry={() => undefined}
          requestId="01JQ7M2K"
        />
      </Specimen>
      <Specimen name="Notice">
        <Notice action={<Button size="small">Recompute</Button>}>
          The model that compares meanings came after these themes were found. Recomputed, they are found by
          what people meant.
        </Notice>
        <Notice tone="danger">Two people saved this guide at the same time. Yours is kept below.</Notice>
      </Specimen>
    </>
  )
}
