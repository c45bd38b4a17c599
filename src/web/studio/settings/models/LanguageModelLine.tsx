import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type LanguageModelView } from '../../../api-client.ts'
import { Button } from '../../../components/Button.tsx'
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx'
import { ErrorState } from '../../../components/ErrorState.tsx'
import { say, sayError } from '../../../components/toasts.ts'
import { ChangeModel } from './ChangeModel.tsx'
import { useRefreshModels } from './queries.ts'
import { Tested } from './Tested.tsx'
import { describePrice } from './words.ts'

export function LanguageModelLine({ model, isOwner }: { model: LanguageModelView; isOwner: boolean }) {
  const { label, modelId } = model
  const languageModelId = model.languageModelId!
  const refresh = useRefreshModels()
  const [open, setOpen] = useState<'change' | 'remove' | null>(null)
  const test = useMutation({ mutationFn: () => api.testLanguageModel(languageModelId) })
  const remove = useMutation({
    mutationFn: () => api.removeLanguageModel(languageModelId),
    onSuccess: async () => {
      setOpen(null)
      await refresh()
      say(`${label} is removed, with its key.`)
    },
    onError: (error) => sayError('It is still there', error.message),
  })
  return (
    <li className="grid grid-cols-1 gap-3 border-t border-hairline py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        <span className="min-w-0 text-14">
          <span className="font-medium break-words">{label}</span>
          <span className="block text-12 text-faint">
            <span className="reference">{modelId}</span> ·{' '}
            {model.isLocal ? 'on the server’s own computer' : (model.baseUrl ?? 'at the provider')} ·{' '}
            {describePrice(model)}
            {model.hasKey && ' · key set'}
          </span>
        </span>
        {isOwner && (
          <span className="flex flex-wrap gap-1">
            <Button size="small" isBusy={test.isPending} onClick={() => test.mutate()}>
              Test<span className="sr-only"> {label}</span>
            </Button>
            <Button kind="quiet" size="small" onClick={() => setOpen('change')}>
              Change<span className="sr-only"> {label}</span>
            </Button>
            <Button kind="quiet" size="small" onClick={() => setOpen('remove')}>
              Remove<span className="sr-only"> {label}</span>
            </Button>
          </span>
        )}
      </div>
      {test.data && <Tested result={test.data} />}
      {test.isError && <ErrorState what={test.error.message} />}
      {open === 'change' && <ChangeModel model={model} onClose={() => setOpen(null)} />}
      <ConfirmDialog
        isOpen={open === 'remove'}
        onClose={() => setOpen(null)}
        title={`Remove ${label}?`}
        description="Its key is deleted. What it made, and what it cost, stays in the record. Interviews go on with the next model, or without one."
        action="Remove"
        isBusy={remove.isPending}
        onConfirm={() => remove.mutate()}
      />
    </li>
  )
}
