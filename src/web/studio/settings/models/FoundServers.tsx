import { useMutation, useQuery } from '@tanstack/react-query'
import { api, type LanguageModelView } from '../../../api-client.ts'
import { Button } from '../../../components/Button.tsx'
import { sayError } from '../../../components/toasts.ts'
import { useRefreshModels } from './queries.ts'

const mostShown = 12

/** Servers that run beside Earwitness, each of their models one press away. */
export function FoundServers({ models }: { models: readonly LanguageModelView[] }) {
  const refresh = useRefreshModels()
  const found = useQuery({
    queryKey: ['language-model-servers'],
    queryFn: api.foundServers,
    staleTime: 60_000,
  })
  const add = useMutation({
    mutationFn: (given: { baseUrl: string; modelId: string }) =>
      api.addLanguageModel({ provider: 'server', price: null, ...given }),
    onSuccess: refresh,
    onError: (error) => sayError('It was not added', error.message),
  })
  const offered = (found.data ?? []).flatMap(({ name, baseUrl, models: there }) =>
    there
      .filter((modelId) => !models.some((model) => model.baseUrl === baseUrl && model.modelId === modelId))
      .map((modelId) => ({ name, baseUrl, modelId })),
  )
  if (offered.length === 0) return null
  return (
    <div className="grid gap-2">
      <h3 className="text-14 font-medium">Found on the server’s own computer</h3>
      <ul className="grid grid-cols-1 gap-1">
        {offered.slice(0, mostShown).map(({ name, baseUrl, modelId }) => (
          <li key={`${baseUrl} ${modelId}`} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-14">
            <span className="min-w-0 break-words">
              {name}: <span className="reference">{modelId}</span>
            </span>
            <Button
              kind="quiet"
              size="small"
              isBusy={add.isPending && add.variables.modelId === modelId}
              onClick={() => add.mutate({ baseUrl, modelId })}
            >
              Use it<span className="sr-only">: {modelId}</span>
            </Button>
          </li>
        ))}
      </ul>
      {offered.length > mostShown && (
        <p className="text-12 text-faint">and {offered.length - mostShown} more; add them by name.</p>
      )}
    </div>
  )
}
