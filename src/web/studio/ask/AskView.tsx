import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api-client.ts'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { FailedQuery } from '../QueryState.tsx'
import { askedQuery } from '../queries.ts'
import { WordsFrame } from '../results/WordsFrame.tsx'
import { AnswerView } from './AnswerView.tsx'
import { AskedList } from './AskedList.tsx'
import { AskForm } from './AskForm.tsx'

/** The question, what the interviews answer, and the questions before it. Null: all studies. */
export function AskView({ studyId }: { studyId: string | null }) {
  return (
    <WordsFrame>
      <Conversation studyId={studyId} />
    </WordsFrame>
  )
}

function Conversation({ studyId }: { studyId: string | null }) {
  const client = useQueryClient()
  const asked = useQuery(askedQuery(studyId))
  const ask = useMutation({
    mutationFn: (question: string) => api.ask(studyId, { question }),
    onSuccess: () => client.invalidateQueries({ queryKey: askedQuery(studyId).queryKey }),
  })
  return (
    <div className="grid gap-6 py-5">
      <AskForm
        question={ask.variables ?? ''}
        isBusy={ask.isPending}
        onAsk={(question) => ask.mutate(question)}
      />
      {ask.isPending && <SkeletonLines rows={4} label="Reading the interviews" />}
      {ask.isError && (
        <FailedQuery
          error={ask.error}
          safe="What people said is safe."
          onRetry={() => ask.variables && ask.mutate(ask.variables)}
        />
      )}
      {ask.data && !ask.isPending && <AnswerView answer={ask.data} />}
      <AskedList
        asked={asked.data ?? []}
        onAsk={(question) => ask.mutate(question)}
        hasAnswer={ask.data !== undefined}
      />
    </div>
  )
}
