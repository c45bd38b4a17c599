import type { StudyContext } from '../../../study/model.ts'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'

interface ContextFieldsProps {
  context: StudyContext
  onContext: (context: StudyContext) => void
}

/** What a guide should know of the company, so that its questions use the words customers use. */
export function ContextFields({ context, onContext }: ContextFieldsProps) {
  const set = (patch: Partial<StudyContext>) => onContext({ ...context, ...patch })
  return (
    <>
      <TextField label="Company" isOptional value={context.company} onText={(company) => set({ company })} />
      <TextField
        label="Product"
        isOptional
        hint="A name, and in a few words what it is."
        value={context.product}
        onText={(product) => set({ product })}
      />
      <TextArea
        label="Words your customers use"
        isOptional
        hint="“the app”, “my box”, “the weekly plan”: questions will use them."
        value={context.customerWords}
        onText={(customerWords) => set({ customerWords })}
      />
    </>
  )
}
