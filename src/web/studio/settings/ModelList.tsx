import { useQuery } from '@tanstack/react-query'
import { api, type Models, type ModelView } from '../../api-client.ts'
import { ProgressLine } from '../../components/ProgressLine.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { type StatusTone, StatusWord } from '../../components/StatusWord.tsx'
import { formatBytes } from '../../format.ts'
import { QueryState } from '../QueryState.tsx'

const states: Record<ModelView['state']['state'], [StatusTone, string]> = {
  ready: ['done', 'There'],
  fetching: ['live', 'Being fetched'],
  failed: ['lost', 'Not there'],
  absent: ['off', 'Not fetched'],
}

/** Which models are there, and what serves while one is fetched. */
export function ModelList() {
  const models = useQuery({
    queryKey: ['models'],
    queryFn: api.models,
    refetchInterval: ({ state }) =>
      state.data?.models.some((model) => model.state.state === 'fetching') ? 1000 : 60_000,
  })
  return (
    <QueryState query={models} loading={<SkeletonLines rows={1} label="Loading models" />}>
      {(held) => (
        <div className="grid max-w-[44rem] gap-3">
          <ul className="border-b border-hairline">
            {held.models.map((model) => (
              <ModelLine key={model.name} model={model} />
            ))}
          </ul>
          <Serving embedder={held.embedder} />
        </div>
      )}
    </QueryState>
  )
}

function ModelLine({ model }: { model: ModelView }) {
  const { state } = model
  const [tone, word] = states[state.state]
  return (
    <li className="grid gap-2 border-t border-hairline py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 text-14">
        <span>
          <span className="font-medium">{model.title}</span>
          <span className="block text-12 text-faint">
            <span className="reference">{model.name}</span> · {formatBytes(model.bytes)} · {model.languages} ·{' '}
            {model.licence}
          </span>
        </span>
        <StatusWord tone={tone}>{word}</StatusWord>
      </div>
      {state.state === 'fetching' && (
        <ProgressLine
          label={state.source ? `From ${state.source}` : 'Looking for a source'}
          share={state.receivedBytes / state.totalBytes}
          detail={`${formatBytes(state.receivedBytes)} of ${formatBytes(state.totalBytes)}`}
        />
      )}
      {state.state === 'failed' && (
        <p className="text-14 text-soft">
          {state.say} It is tried again at {new Date(state.nextTryAt).toLocaleTimeString('en-GB')}.
        </p>
      )}
      {state.state === 'absent' && (
        <p className="text-14 text-soft">
          Optional. Until it is there, a person or a language model judges paraphrases. On the server’s
          machine: <span className="reference">earwitness models pull {model.name}</span>
        </p>
      )}
    </li>
  )
}

function Serving({ embedder }: { embedder: Models['embedder'] }) {
  return (
    <p className="text-14 text-soft">
      {embedder.kind === 'lexical'
        ? 'Until it is there, texts are compared by their spelling. Every result made so says so, and can be recomputed later.'
        : 'Texts are compared by what they mean, on this machine. Nothing leaves it.'}
    </p>
  )
}
