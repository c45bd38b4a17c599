import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type LanguageRole, languageRoles } from '../../../../platform/models/language/language-models.ts'
import {
  api,
  type LanguageModelSettings,
  type LanguageModelView,
  type Ladders as Order,
} from '../../../api-client.ts'
import { Icon } from '../../../components/Icon.tsx'
import { IconButton } from '../../../components/IconButton.tsx'
import { Select } from '../../../components/Select.tsx'
import { sayError } from '../../../components/toasts.ts'
import { move, without } from './ladder-moves.ts'
import { languageModelsQuery } from './queries.ts'
import { roleNames } from './words.ts'

interface LaddersProps {
  models: readonly LanguageModelView[]
  ladders: Order
  isOwner: boolean
}

/** For each role, which models are tried and in what order. */
export function Ladders({ models, ladders, isOwner }: LaddersProps) {
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: api.saveLadders,
    onMutate: (next) =>
      queries.setQueryData(languageModelsQuery.queryKey, (held?: LanguageModelSettings) =>
        held ? { ...held, ladders: next } : held,
      ),
    onError: (error) => sayError('The order is as it was', error.message),
    onSettled: () => queries.invalidateQueries({ queryKey: languageModelsQuery.queryKey }),
  })
  return (
    <div className="grid grid-cols-1 gap-4">
      <div>
        <h3 className="text-14 font-medium">Order</h3>
        <p className="max-w-measure text-14 text-faint">
          The first is asked first; the next one when its answer is of no use or late. Put small and local
          ones first.
        </p>
      </div>
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-3">
        {languageRoles.map((role) => (
          <Ladder
            key={role}
            role={role}
            models={models}
            ids={ladders[role]}
            isOwner={isOwner}
            onIds={(ids) => save.mutate({ ...ladders, [role]: ids })}
          />
        ))}
      </div>
    </div>
  )
}

interface LadderProps {
  role: LanguageRole
  models: readonly LanguageModelView[]
  ids: readonly string[]
  isOwner: boolean
  onIds: (ids: string[]) => void
}

function Ladder({ role, models, ids, isOwner, onIds }: LadderProps) {
  const labelOf = (id: string) => models.find((model) => model.languageModelId === id)?.label ?? id
  const others = models.filter(({ languageModelId }) => !ids.includes(languageModelId!))
  return (
    <section aria-label={roleNames[role].name} className="grid min-w-0 grid-cols-1 content-start gap-2">
      <h4 className="text-14">
        {roleNames[role].name} <span className="block text-12 text-faint">{roleNames[role].note}</span>
      </h4>
      {ids.length === 0 && <p className="text-14 text-soft">No model</p>}
      <ol className="grid grid-cols-1 gap-1">
        {ids.map((id, index) => (
          <li key={id} className="flex min-w-0 items-center gap-1 text-14">
            <span className="w-5 shrink-0 text-faint tabular-nums">{index + 1}</span>
            <span className="min-w-0 flex-1 truncate" title={labelOf(id)}>
              {labelOf(id)}
            </span>
            {isOwner && (
              <>
                <IconButton
                  label={`${labelOf(id)} earlier`}
                  icon={<Icon name="up" size={14} />}
                  disabled={index === 0}
                  onClick={() => onIds(move(ids, id, -1))}
                />
                <IconButton
                  label={`${labelOf(id)} later`}
                  icon={<Icon name="down" size={14} />}
                  disabled={index === ids.length - 1}
                  onClick={() => onIds(move(ids, id, 1))}
                />
                <IconButton
                  label={`Take ${labelOf(id)} off`}
                  icon={<Icon name="close" size={14} />}
                  onClick={() => onIds(without(ids, id))}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      {isOwner && others.length > 0 && (
        <Select
          label={`Add to ${roleNames[role].name}`}
          isLabelHidden
          value="none"
          options={[
            { value: 'none', label: 'Add…' },
            ...others.map((model) => ({ value: model.languageModelId!, label: model.label })),
          ]}
          onValue={(id) => id !== 'none' && onIds([...ids, id])}
        />
      )}
    </section>
  )
}
