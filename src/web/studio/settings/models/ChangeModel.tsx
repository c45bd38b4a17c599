import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { providerFacts } from '../../../../platform/models/language/provider-kinds.ts'
import { api, type LanguageModelView } from '../../../api-client.ts'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { ErrorState } from '../../../components/ErrorState.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { isHalfTyped, PriceFields, priceFrom, type TypedPrice } from './PriceFields.tsx'
import { useRefreshModels } from './queries.ts'

/** Name, address, key (write-only) and price of a model that is there. */
export function ChangeModel({ model, onClose }: { model: LanguageModelView; onClose: () => void }) {
  const refresh = useRefreshModels()
  const facts = providerFacts[model.provider]
  const [label, setLabel] = useState(model.label)
  const [baseUrl, setBaseUrl] = useState(model.baseUrl ?? '')
  const [key, setKey] = useState('')
  const [price, setPrice] = useState<TypedPrice>(model.price ?? { input: null, output: null, currency: '' })
  const save = useMutation({
    mutationFn: () =>
      api.changeLanguageModel(model.languageModelId!, {
        label: label.trim(),
        price: priceFrom(price),
        ...(baseUrl.trim() !== '' && baseUrl.trim() !== model.baseUrl ? { baseUrl: baseUrl.trim() } : {}),
        ...(key === '' ? {} : { key }),
      }),
    onSuccess: async () => {
      await refresh()
      onClose()
    },
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Change ${model.label}`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isBusy={save.isPending}
            disabled={!label.trim() || isHalfTyped(price)}
            onClick={() => save.mutate()}
          >
            Save
          </Button>
        </>
      }
    >
      <TextField label="Name" value={label} onText={setLabel} />
      {facts.address !== 'none' && (
        <TextField
          label="Address"
          isOptional={facts.address === 'possible'}
          hint={model.hasKey ? 'With a new address the key must be entered again.' : undefined}
          value={baseUrl}
          onText={setBaseUrl}
        />
      )}
      {facts.key !== 'none' && (
        <TextField
          label="New key"
          type="password"
          autoComplete="off"
          isOptional
          hint={model.hasKey ? 'Left empty, the key that is set stays. It is never shown.' : 'None is set.'}
          value={key}
          onText={setKey}
        />
      )}
      {model.provider !== 'builtin' && <PriceFields price={price} onPrice={setPrice} />}
      {save.isError && <ErrorState what={save.error.message} safe="Nothing was changed." />}
    </Dialog>
  )
}
