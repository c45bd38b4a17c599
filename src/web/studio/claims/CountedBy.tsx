import { useQuery } from '@tanstack/react-query'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { formatNumberOf } from '../../format.ts'
import { codebookQuery } from '../queries.ts'
import { useStudy } from '../study/study-context.ts'
import type { FieldsProps } from './ClaimFields.tsx'
import { canCountCodes } from './claim-form.ts'

/** By what people are counted: by words they said, or by a code of the codebook. */
export function CountedBy(props: FieldsProps) {
  const { form, onForm } = props
  if (!canCountCodes(form.kind)) return <CountedWords {...props} />
  return (
    <>
      <Select<'words' | 'code'>
        label="People are counted by"
        value={form.codeId === null ? 'words' : 'code'}
        options={[
          { value: 'words', label: 'words they said', note: 'Recounted in every interview' },
          { value: 'code', label: 'a code', note: 'As machine and people gave it' },
        ]}
        onValue={(by) => onForm({ ...form, codeId: by === 'words' ? null : '', among: null })}
        className="max-w-80"
      />
      {form.codeId === null ? <CountedWords {...props} /> : <CountedCode {...props} />}
    </>
  )
}

function CountedWords({ form, onForm }: FieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label="A person counts who said any of these"
        hint="Whole words or phrases, between commas"
        value={form.any}
        onText={(any) => onForm({ ...form, any })}
      />
      <TextField
        label="and none of these in the same turn"
        isOptional
        value={form.none}
        onText={(none) => onForm({ ...form, none })}
      />
    </div>
  )
}

function CountedCode({ form, onForm }: FieldsProps) {
  const { studyId } = useStudy()
  const { data } = useQuery(codebookQuery(studyId))
  const codes = (data?.codes ?? []).filter(({ themeId }) => themeId !== null)
  const chosen = codes.find(({ codeId }) => codeId === form.codeId)
  if (data && codes.length === 0)
    return <p className="text-14 text-soft">There is no code yet. Find themes, or write a code by hand.</p>
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        label="A person counts who spoke of"
        hint="The sentence has to say its name"
        value={form.codeId ?? ''}
        options={codes.map(({ codeId, name, questionKey, prevalence }) => ({
          value: codeId,
          label: name,
          note: `${formatNumberOf(prevalence?.count ?? 0, 'person', 'people')}${questionKey === null ? '' : ', within a question'}`,
        }))}
        onValue={(codeId) => onForm({ ...form, codeId, among: null })}
      />
      {chosen?.questionKey && (
        <Select
          label="of"
          value={form.among ?? 'all'}
          options={[
            { value: 'all', label: 'all who could have' },
            { value: 'asked', label: 'those who were asked' },
            { value: 'volunteered', label: 'those who spoke of it unasked' },
          ]}
          onValue={(among) => onForm({ ...form, among: among === 'all' ? null : among })}
        />
      )}
    </div>
  )
}
