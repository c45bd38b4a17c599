import type { Facet, LanguagePack } from '../../../../study/lint/packs/pack.ts'
import { analyse, contentStems } from '../../../../study/lint/questions.ts'
import { kin, tokensOf } from './tokens.ts'

/** What any follow-up may ask for: that something is told, what it is and how it went. */
const common: ReadonlySet<Facet | null> = new Set(['description', 'episode', 'content', 'manner'])

/** It asks for the kind of thing that the technique's wordings ask for: a reason, a quantity, a condition. */
export function fitsTechnique(text: string, wordings: readonly string[], pack: LanguagePack): boolean {
  const asked = facetsOf(text, pack)
  const wanted = new Set(wordings.flatMap((wording) => facetsOf(wording.replaceAll(/\{\w\}/g, 'it'), pack)))
  return asked.every((facet) => common.has(facet) || wanted.has(facet))
}

const pointing = /\b(?:that|this|these|those|it|there|then|next|before|after|more|else)\b/i

/** A follow-up follows something: a word of what is taken up, or a word that points at it. */
export function takesUp(text: string, focus: string, pack: LanguagePack): boolean {
  if (pointing.test(text)) return true
  const content = contentStems(text, pack)
  const asked = tokensOf(text).filter((word) => content.has(pack.stem(word)))
  const theirs = new Set(tokensOf(focus).flatMap((word) => kin(word, pack)))
  return asked.some((word) => kin(word, pack).some((form) => theirs.has(form)))
}

function facetsOf(text: string, pack: LanguagePack): (Facet | null)[] {
  return analyse(text, pack).questions.map(({ facet }) => facet)
}
