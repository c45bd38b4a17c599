import type { GuideSource } from '../../../study/model.ts'

/** What a draft came from: said once, above it. */
export function MadeFrom({ source }: { source: GuideSource }) {
  const purpose = source.purpose?.replaceAll('_', ' ')
  const words: Record<GuideSource['madeBy'], string> = {
    template: `Drafted by the program from its template${purpose ? ` for ${purpose} studies` : ''}; no language model was used.`,
    model: `Drafted by the model ${source.model ?? ''}${purpose ? ` for a ${purpose} study` : ''}. Read every line as if a stranger had written it.`,
    person: 'Written by a person.',
    import: 'Taken over from an imported guide.',
  }
  return <p className="text-12 text-faint">{words[source.madeBy]}</p>
}
