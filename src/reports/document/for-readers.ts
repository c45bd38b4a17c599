/** What is of the draft alone and says nothing to whoever is sent the report. Pure. */
import { noAdvice } from './draft/draft-recommendations.ts'
import type { HistoryEntry, ReportBlock, ReportDecision, StoredDocument } from './model.ts'

/** As it is published: without a decision that nobody has written down, and without what no longer holds. */
export function forReaders(document: StoredDocument): StoredDocument {
  const left = withoutNoAdvice(document)
  return isEmpty(document.decision)
    ? { ...left, blocks: left.blocks.filter((block) => block.section !== 'decision' || !isOfProgram(block)) }
    : left
}

/** That the program recommends nothing does not stand beside what somebody recommends. */
export function withoutNoAdvice<Document extends Pick<StoredDocument, 'blocks'>>(
  document: Document,
): Document {
  if (!document.blocks.some(({ kind }) => kind === 'recommendation')) return document
  return { ...document, blocks: document.blocks.filter((block) => !saysNoAdvice(block)) }
}

function saysNoAdvice(block: ReportBlock): boolean {
  return (
    block.section === 'recommendations' &&
    block.kind === 'prose' &&
    block.parts.length > 0 &&
    block.parts.every((part) => part.kind === 'text' && part.isProgram && noAdvice.includes(part.text))
  )
}

/** A heading that the program wrote; what a person wrote under it stays. */
function isOfProgram(block: ReportBlock): boolean {
  return block.kind === 'heading' && block.isProgram === true
}

function isEmpty({ decision, owner, measure, decidedOn, measureOn }: ReportDecision): boolean {
  return decision === '' && owner === '' && measure === '' && decidedOn === null && measureOn === null
}

/** How a sentence stood while it was being written is nothing for a reader: in a version it stands, or it is not in it. */
export function historyForReaders(history: readonly HistoryEntry[]): HistoryEntry[] {
  return history.map((entry) => ({
    ...entry,
    what: entry.what.replace(/: (?:supported|refuted|unsupported|judgement|unchecked)$/u, ''),
  }))
}
