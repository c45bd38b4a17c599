import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import {
  type ProviderKind,
  providerFacts,
  providerKinds,
} from '../../../../platform/models/language/provider-kinds.ts'
import { api } from '../../../api-client.ts'
import { Button } from '../../../components/Button.tsx'
import { ErrorState } from '../../../components/ErrorState.tsx'
import { Select } from '../../../components/Select.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { isHalfTyped, PriceFields, priceFrom, type TypedPrice } from './PriceFields.tsx'
import { useRefreshModels } from './queries.ts'

const providers = providerKinds.map((value) => ({ value, label: providerFacts[value].name }))
const noPrice: TypedPrice = { input: null, output: null, currency: '' }

export function AddModel({ onDone }: { onDone: () => void }) {
  const refresh = useRefreshModels()
  const [provider, setProvider] = useState<ProviderKind>('server')
  const [modelId, setModelId] = useState('')
  const [baseUrl, setBaseUrl] = useState('')
  const [key, setKey] = useState('')
  const [price, setPrice] = useState(noPrice)
  const facts = providerFacts[provider]
  const add = useMutation({
    mutationFn: () =>
      api.addLanguageModel({
        provider,
        modelId: modelId.trim(),
        price: priceFrom(price),
        ...(facts.address !== 'none' && baseUrl.trim() !== '' ? { baseUrl: baseUrl.trim() } : {}),
        ...(facts.key !== 'none' && key !== '' ? { key } : {}),
      }),
    onSuccess: async () => {
      await refresh()
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate()
  }
  return (
    <form
      onSubmit={submit}
      aria-label="Add a language model"
      className="grid max-w-[36rem] grid-cols-1 gap-4 border-l-2 border-line pl-5"
    >
      <Select label="Provider" value={provider} options={providers} onValue={setProvider} />
      {facts.address !== 'none' && (
        <TextField
          label="Address"
          isOptional={facts.address === 'possible'}
          required={facts.address === 'needed'}
          placeholder={facts.address === 'needed' ? 'http://127.0.0.1:11434/v1' : 'the provider’s own'}
          value={baseUrl}
          onText={setBaseUrl}
        />
      )}
      <TextField
        label="Model"
        required
        hint={
          provider === 'builtin' ? 'smollm2-135m-instruct, for trying things' : 'As the provider names it.'
        }
        value={modelId}
        onText={setModelId}
      />
      {facts.key !== 'none' && (
        <TextField
          label="Key"
          type="password"
          autoComplete="off"
          isOptional={facts.key === 'possible'}
          hint="Kept encrypted, sent to this provider only, and never shown again. Left empty, the key of another model with the same provider and address is used."
          value={key}
          onText={setKey}
        />
      )}
      {provider !== 'builtin' && <PriceFields price={price} onPrice={setPrice} />}
      {provider !== 'builtin' && provider !== 'server' && (
        <p className="max-w-measure text-14 text-soft">
          What people say in interviews is sent to {facts.name} to word the next question. Your consent text
          should say so.
        </p>
      )}
      {add.isError && <ErrorState what={add.error.message} safe="What you typed is still here." />}
      <div className="flex gap-2">
        <Button
          kind="primary"
          type="submit"
          isBusy={add.isPending}
          disabled={!modelId.trim() || isHalfTyped(price)}
        >
          Add
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  )
}
