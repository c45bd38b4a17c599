import type { Facet, LanguagePack } from '../../../../study/lint/packs/pack.ts'
import { analyse } from '../../../../study/lint/questions.ts'

/** What any follow-up may ask for: that something is told, what it is and how it went. */
const common: ReadonlySet<Facet | null> = new Set(['description', 'episode', 'content', 'manner'])

/** It asks for the kind of thing that the technique's wordings ask for: a reason, a quantity, a condition. */
export function fitsTechnique(text: string, wordings: readonly string[], pack: LanguagePack): boolean {
  const asked = facetsOf(text, pack)
  const wanted = new Set(wordings.flatMap((wording) => facetsOf(wording.replaceAll(/\{\w\}/g, 'it'), pack)))
  return asked.every((facet) => common.has(facet) || wanted.has(facet))
}

function facetsOf(text: string, pack: LanguagePack): (Facet | null)[] {
  return analyse(text, pack).questions.map(({ facet }) => facet)
}
