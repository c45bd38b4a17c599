import { useQuery } from '@tanstack/react-query'
import { Select } from '../../components/Select.tsx'
import { languageModelsQuery } from '../settings/models/queries.ts'

/** The program's templates, or a model that is set up; nothing to choose where there is none. */
export function DraftedBy({
  model,
  onModel,
}: {
  model: string | null
  onModel: (model: string | null) => void
}) {
  const { data } = useQuery(languageModelsQuery)
  const models = (data?.models.length ? data.models : data?.environment) ?? []
  if (models.length === 0) return null
  const options = [
    { value: 'templates', label: 'the program’s templates' },
    ...models.map(({ label, isLocal }) => ({
      value: label,
      label,
      note: isLocal ? 'takes a while' : 'what you typed is sent to the provider',
    })),
  ]
  return (
    <Select
      label="The guide is drafted by"
      isInline
      value={model ?? 'templates'}
      options={options}
      onValue={(value) => onModel(value === 'templates' ? null : value)}
    />
  )
}
