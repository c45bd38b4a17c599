import type { Bundle } from './model.ts'

/**
 * A report as it goes into a bundle without words. A quotation that did not pass is kept as it was typed, which may be what
 * somebody said; and what is known of the people is told in a table, where a group of one is somebody.
 */
export function withoutWords({
  version,
  document,
}: Bundle['documents'][number]): Bundle['documents'][number] {
  const claims = Object.entries(document.claims).map(([claimId, claim]) => [
    claimId,
    claim.kind === 'quote' || claim.kind === 'paraphrase' ? { ...claim, text: '' } : claim,
  ])
  const { groups = [], ...heard } = document.heard
  const known = new Set(groups.map(({ label }) => label.toLowerCase()))
  const isMarked = document.blocks.some((block) => block.kind === 'table' && block.groupRows)
  const blocks = document.blocks.map((block) => {
    if (block.kind !== 'table' || block.section !== 'heard') return block
    const { groupRows = [], ...table } = block
    // A report that was drafted before rows were told apart: by name, where rather a row too many goes.
    const isGroup = ([name = '']: string[], at: number) =>
      isMarked ? groupRows.includes(at) : known.has(name.toLowerCase())
    return { ...table, rows: block.rows.filter((row, at) => !isGroup(row, at)) }
  })
  return { version, document: { ...document, heard, blocks, claims: Object.fromEntries(claims) } }
}
