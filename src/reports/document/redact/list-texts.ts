import { type PartField, partFields } from '../edit/edit-model.ts'
import type { ProsePart, StoredDocument } from '../model.ts'

/** Every text of a report that may hold a name; words that are quoted are taken care of by their places. */
export function listTexts({ blocks, claims, title, decision }: StoredDocument): ReadonlySet<string> {
  const texts = new Set([title, decision.decision, decision.measure])
  for (const claim of Object.values(claims)) {
    texts.add(claim.text)
    for (const { label } of claim.numbers) texts.add(label)
  }
  for (const block of blocks) {
    if (block.kind === 'chart') for (const { label } of block.chart.rows) texts.add(label)
    if (block.kind === 'heading') texts.add(block.text)
    if (block.kind === 'answer') texts.add(block.confidence.because)
    for (const field of partFields) {
      const parts = (block as Partial<Record<PartField, ProsePart[]>>)[field] ?? []
      for (const part of parts) if (part.kind === 'text') texts.add(part.text)
    }
  }
  return texts
}
