import { type GuideSource, PurposeSchema } from './model.ts'
import { purposeRegistry } from './purposes/index.ts'

/** What a guide came from, said above it: in the studio and at the command line. */
export function describeSource({ madeBy, purpose, template, model }: GuideSource): string {
  const from = labelOf(template)
  const unclear = purpose === null ? ' The purpose was not clear from the question.' : ''
  switch (madeBy) {
    case 'template':
      return `Drafted by the program from its template${from === null ? '' : ` “${from}”`}; no language model was used.${unclear}`
    case 'model':
      return `Drafted by the model ${model ?? ''}. Read every line as if a stranger had written it.`
    case 'person':
      if (model !== null) return `Edited by a person, from a draft by the model ${model}.`
      return from === null
        ? 'Written by a person.'
        : `Edited by a person, from the program’s template “${from}”.`
    case 'import':
      return 'Taken over from an imported guide.'
  }
}

function labelOf(template: string | null): string | null {
  const purpose = PurposeSchema.safeParse(template)
  return purpose.success ? purposeRegistry[purpose.data].label : template
}
