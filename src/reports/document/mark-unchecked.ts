/**
 * What the author wrote and nothing compared with the record, told apart from what was checked: set whenever a report is
 * read, so that it is true of every version, also of those that were published before. Pure.
 */
import { asOf, proseOf } from './check/find-problems.ts'
import { isUncheckedProse, uncheckedSentences } from './check/unchecked-prose.ts'
import { withParts } from './edit/edit-model.ts'
import type { ProsePart, ReportBlock, StoredDocument, UncheckedProse } from './model.ts'
import { uncheckedFields } from './model.ts'
import { plural } from './sentences.ts'

type Prose = Pick<StoredDocument, 'blocks' | 'title' | 'question' | 'decision'>

export function uncheckedIn({ blocks, title, question, decision }: Prose): UncheckedProse {
  const inBlocks = blocks.flatMap(proseOf).flatMap(({ text, field }) => uncheckedSentences(text, asOf(field)))
  const own = {
    title: title === question ? '' : title,
    decision: decision.decision,
    measure: decision.measure,
  }
  const inFields = uncheckedFields.map((field) => ({
    field,
    count: uncheckedSentences(own[field], asOf(field)).length,
  }))
  return {
    sentences: inBlocks.length + inFields.reduce((sum, { count }) => sum + count, 0),
    fields: inFields.flatMap(({ field, count }) => (count > 0 ? [field] : [])),
  }
}

/** The same blocks, with marks, and with what the method says of them. */
export function markUnchecked(document: Prose, { sentences } = uncheckedIn(document)): ReportBlock[] {
  return document.blocks.map((block) => {
    if (block.kind === 'heading') return { ...block, ...markOf(block, block.text, 'title') }
    return withParts(block, (parts) => parts.map((part) => markPart(part, sentences)))
  })
}

function markPart(part: ProsePart, sentences: number): ProsePart {
  if (part.kind === 'claim') return part
  if (part.isProgram && isOnChecking(part.text)) return { ...part, text: methodOfChecking(sentences) }
  return { ...part, ...markOf(part, part.text, 'prose') }
}

function markOf(
  { isProgram }: { isProgram?: true | undefined },
  text: string,
  as: 'prose' | 'title',
): { isUnchecked?: true } {
  return !isProgram && isUncheckedProse(text, as) ? { isUnchecked: true } : {}
}

const onChecking = 'A sentence with a mark and a number is a claim'
/** As reports said it that were drafted before; it was not true of every one of them. */
const formerly = 'Every sentence that states something about what people said is a claim'

const isOnChecking = (text: string) => text.startsWith(onChecking) || text.startsWith(formerly)

/** Of one version: what was checked, and how many sentences were not. */
export function methodOfChecking(sentences: number): string {
  const claims = `${onChecking}, and was checked against the record; whose mark is not a filled dot says how it came out.`
  return sentences === 0
    ? `${claims} In this version the program found no sentence of its author’s that states something and is no claim.`
    : `${claims} In this version ${plural(sentences, 'sentence')} that the author wrote ${sentences === 1 ? 'states' : 'state'} something and ${sentences === 1 ? 'is no claim: it was' : 'are no claims: they were'} not checked against the record, and ${sentences === 1 ? 'it says' : 'each says'} so where it stands.`
}
