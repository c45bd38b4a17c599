/** An act as one sentence for the journal's reader. Names are those that the codes had then. Pure. */
import type { JournalAct, JournalEntry } from './model.ts'

/** @param nameOf the name of a code just before the act */
export function describeAct(act: JournalAct, nameOf: (codeId: string) => string): string {
  const named = (codeId: string) => `“${nameOf(codeId)}”`
  switch (act.kind) {
    case 'write':
      return `wrote the code “${act.name}”`
    case 'import':
      return `imported ${count(act.codes.length, 'code')}`
    case 'rename':
      return `renamed ${named(act.codeId)} to “${act.name}”`
    case 'describe':
      return `defined ${named(act.codeId)}`
    case 'nest':
      return act.parentId === null
        ? `took ${named(act.codeId)} out of its group`
        : `put ${named(act.codeId)} under ${named(act.parentId)}`
    case 'merge':
      return act.name
        ? `merged ${[act.into, ...act.from].map(named).join(', ')} into “${act.name}”`
        : `merged ${act.from.map(named).join(', ')} into ${named(act.into)}`
    case 'split':
      return `split ${act.into.map((each) => `“${each.name}”`).join(', ')} off ${named(act.codeId)}`
    case 'pin':
      return `${act.isPinned ? 'pinned' : 'unpinned'} ${named(act.codeId)}`
    case 'move':
      return describeMove(act, named)
    case 'delete':
      return `deleted the code ${named(act.codeId)}`
    case 'undo':
      return `took number ${act.seq} back`
    case 'redo':
      return `put number ${act.seq} again`
    case 'run':
      return `the analysis found ${count(act.themes.length, 'theme')}`
  }
}

function describeMove(act: Extract<JournalAct, { kind: 'move' }>, named: (codeId: string) => string): string {
  if (act.from === null) return `put a quote into ${named(act.to!)}`
  if (act.to === null) return `took a quote out of ${named(act.from)}`
  return `moved a quote from ${named(act.from)} to ${named(act.to)}`
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** Names of codes over a journal: what a code was called when it was spoken of. */
export function namesThrough(entries: readonly JournalEntry[]): Map<number, Map<string, string>> {
  const names = new Map<string, string>()
  const through = new Map<number, Map<string, string>>()
  for (const { seq, act } of entries) {
    through.set(seq, new Map(names))
    if (act.kind === 'write' || act.kind === 'rename') names.set(act.codeId, act.name)
    if (act.kind === 'merge' && act.name) names.set(act.into, act.name)
    if (act.kind === 'import') for (const code of act.codes) names.set(code.codeId, code.name)
    if (act.kind === 'split') for (const code of act.into) names.set(code.codeId, code.name)
    if (act.kind === 'run')
      for (const code of act.themes) if (!names.has(code.codeId)) names.set(code.codeId, code.name)
  }
  return through
}
