import type { GuideSource } from '../../../study/model.ts'

/** What a draft came from: said once, above it. */
export function MadeFrom({ source }: { source: GuideSource }) {
  return <p className="text-12 text-faint">{sentenceOf(source)}</p>
}

function sentenceOf({ madeBy, purpose, template, model }: GuideSource): string {
  const kind = (purpose ?? template)?.replaceAll('_', ' ')
  switch (madeBy) {
    case 'template':
      return `Drafted by the program from its template${kind ? ` for ${kind} studies` : ''}; no language model was used.`
    case 'model':
      return `Drafted by the model ${model ?? ''}. Read every line as if a stranger had written it.`
    case 'person':
      return template === null
        ? 'Written by a person.'
        : `Edited by a person, from the program’s template${kind ? ` for ${kind} studies` : ''}.`
    case 'import':
      return 'Taken over from an imported guide.'
  }
}
