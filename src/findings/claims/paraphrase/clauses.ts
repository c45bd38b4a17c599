/** The claim's clauses that may stand in different places of the record, and how each is tied to the one before it. */
import { requiredOf } from './align-terms.ts'
import type { Term } from './terms.ts'

/** `because`: what comes is the reason; `so`: the consequence; `beside`: neither; `frame`: only what it is about. */
export type Link = 'because' | 'so' | 'beside' | 'frame'

export interface Clause {
  terms: Term[]
  link: Link
}

const leastRequired = 2
const contrast = /^(?:[,;]?\s*)(?:but|while|whereas|although|though|even though|and|yet|;)\b/iu
const consequence = /^(?:[,;]?\s*)(?:so|therefore|hence|which is why)\b/iu
const mostFramed = 2

export function clausesOf(text: string, terms: readonly Term[]): Clause[] {
  const linked: Clause[] = []
  for (const group of groupByClause(terms)) {
    const last = linked.at(-1)
    const link = last ? linkOf(text.slice(last.terms.at(-1)!.end, group[0]!.start), group) : 'beside'
    if (link) linked.push({ terms: group, link })
    else last!.terms.push(...group)
  }
  return framed(text, joinShort(linked))
}

/** What says too little to be looked for alone goes with its neighbour. */
function joinShort(linked: Clause[]): Clause[] {
  const clauses: Clause[] = []
  for (const clause of linked) {
    const last = clauses.at(-1)
    const bare = { ...clause, terms: withoutLink(clause.terms, clause.link) }
    if (!last) clauses.push({ ...clause })
    else if (isEnough(bare.terms) && isEnough(last.terms)) clauses.push(bare)
    else last.terms = [...last.terms, ...clause.terms]
  }
  return clauses
}

const isEnough = (terms: readonly Term[]) => requiredOf(terms).length >= leastRequired

function groupByClause(terms: readonly Term[]): Term[][] {
  return [...Map.groupBy(terms, ({ clause }) => clause).values()]
}

function linkOf(between: string, [first]: Term[]): Link | null {
  if (first!.kind === 'mark' && first!.key === 'because') return 'because'
  if (consequence.test(between)) return 'so'
  if (contrast.test(between)) return 'beside'
  return first!.kind === 'mark' && (first!.key === 'although' || first!.key === 'when') && first!.isContrast
    ? 'beside'
    : null
}

/** A contrast is no mark of its own; a reason is looked for between the places. */
function withoutLink(group: Term[], link: Link): Term[] {
  const [first, ...rest] = group
  const isLink = first!.kind === 'mark' && (link === 'because' || first!.isContrast)
  return isLink ? rest : group
}

/** "With the app, ...": named once, meant for all that follows. */
function framed(text: string, clauses: Clause[]): Clause[] {
  const comma = /^(?:with|for|in|on|at|when it comes to|as for|regarding) [^,]{1,40},/iu.exec(text)
  const [first, ...rest] = clauses
  if (!comma || !first) return clauses
  const inside = first.terms.filter(({ end }) => end <= comma[0].length)
  const outside = first.terms.filter(({ end }) => end > comma[0].length)
  const isFrame = inside.length <= mostFramed && inside.every(({ kind }) => kind === 'content')
  if (!isFrame || requiredOf(outside).length < leastRequired) return clauses
  return [{ terms: inside, link: 'frame' }, { ...first, terms: outside }, ...rest]
}
