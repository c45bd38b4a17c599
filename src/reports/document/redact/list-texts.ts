import { partFields, partsOf } from '../edit/edit-model.ts'
import type { ReportBlock, StoredDocument } from '../model.ts'

export interface ReportTexts {
  /** Written by a person, who may name anybody. */
  written: ReadonlySet<string>
  /** Put together by the program from words of the study, labels and counts. */
  program: ReadonlySet<string>
}

/** Every text of a report that may hold a name; words that are quoted are taken care of by their places. */
export function listTexts({ blocks, claims, title, decision, heard }: StoredDocument): ReportTexts {
  const written = new Set([title, decision.decision, decision.measure])
  // How people were recruited stands in a table too, and is what the researcher called a link.
  for (const { how } of heard.recruited) written.add(how)
  const program = new Set<string>()
  for (const { kind, text, numbers } of Object.values(claims)) {
    const isWritten = kind === 'paraphrase' || kind === 'recommendation'
    ;(isWritten ? written : program).add(text)
    for (const { label } of numbers) program.add(label)
  }
  for (const block of blocks) {
    for (const text of programTexts(block)) program.add(text)
    if (block.kind === 'heading') (block.isProgram ? program : written).add(block.text)
    for (const field of partFields) {
      const parts = partsOf(block, field) ?? []
      for (const part of parts) if (part.kind === 'text') (part.isProgram ? program : written).add(part.text)
    }
  }
  return { written, program }
}

function programTexts(block: ReportBlock): string[] {
  if (block.kind === 'chart') return block.chart.rows.map(({ label }) => label)
  if (block.kind === 'answer') return [block.confidence.because]
  // Versions, seeds and fingerprints name nobody, and look like numbers that do.
  if (block.kind === 'table' && block.section !== 'provenance') return block.rows.flat()
  return []
}
