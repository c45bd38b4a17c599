import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { StudyContext } from '../../../study/model.ts'
import { api } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { say } from '../../components/toasts.ts'
import { QueryState } from '../QueryState.tsx'
import { contextQuery, queryKeys } from '../queries.ts'
import { ViewersRead } from '../ViewersRead.tsx'
import { ContextFields } from './ContextFields.tsx'

export function ContextForm() {
  const context = useQuery(contextQuery)
  return (
    <QueryState query={context} loading={<SkeletonLines rows={2} label="Loading the context" />}>
      {(held) => (
        <ViewersRead>
          <Form held={held} />
        </ViewersRead>
      )}
    </QueryState>
  )
}

function Form({ held }: { held: StudyContext }) {
  const queries = useQueryClient()
  const [context, setContext] = useState(held)
  const save = useMutation({
    mutationFn: () => api.saveContext(context),
    onSuccess: (saved) => {
      queries.setQueryData(queryKeys.context, saved)
      say('Saved. New studies begin with it.')
    },
  })
  return (
    <div className="grid max-w-[40rem] gap-4">
      <ContextFields context={context} onContext={setContext} />
      {save.isError && <ErrorState what={save.error.message} safe="What you typed is still here." />}
      <div>
        <Button onClick={() => save.mutate()} isBusy={save.isPending}>
          Save
        </Button>
      </div>
    </div>
  )
}
