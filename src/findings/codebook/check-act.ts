/** What an act may not do, said before it is done. Pure. */
import { AppError } from '../../platform/errors.ts'
import type { ActRequest, Code, Codebook } from './model.ts'

/** @throws AppError `not_found` for a code that is not there, `invalid_input` for what cannot be */
export function checkAct(book: Codebook, act: ActRequest): void {
  if (act.kind === 'write') {
    if (act.parentId !== null) checkParent(book, act.questionKey, act.parentId)
  } else if (act.kind === 'merge') checkMerge(book, act)
  else if (act.kind === 'move') checkMove(book, act)
  else if (act.kind === 'nest') checkNest(book, act)
  else codeIn(book, act.codeId)
}

function checkNest(book: Codebook, { codeId, parentId }: Extract<ActRequest, { kind: 'nest' }>): void {
  const code = codeIn(book, codeId)
  if (parentId === null) return
  if (parentId === codeId) throw wrong('A code cannot stand under itself.')
  checkParent(book, code.questionKey, parentId)
  const hasChildren = [...book.codes.values()].some((each) => each.parentId === codeId && !each.isDeleted)
  if (hasChildren) throw wrong('This code has codes under it. There are two levels: move those first.')
}

function checkParent(book: Codebook, questionKey: string | null, parentId: string): void {
  const parent = codeIn(book, parentId)
  if (parent.parentId !== null) throw wrong('There are two levels: the group is itself under another code.')
  if (parent.questionKey !== questionKey)
    throw wrong('Both codes must be of the same question, or both study-wide.')
}

function checkMerge(book: Codebook, { from, into }: Extract<ActRequest, { kind: 'merge' }>): void {
  const target = codeIn(book, into)
  for (const codeId of from) {
    const source = codeIn(book, codeId)
    if (codeId === into) throw wrong('A code cannot be merged into itself.')
    if (source.questionKey !== target.questionKey) {
      throw wrong('Codes of different questions cannot be merged: they count different people.')
    }
  }
}

function checkMove(book: Codebook, { from, to }: Extract<ActRequest, { kind: 'move' }>): void {
  if (from === null && to === null) throw wrong('Say from which code, to which code, or both.')
  if (from !== null) codeIn(book, from)
  if (to !== null) codeIn(book, to)
}

/** A code that stands for itself. */
function codeIn(book: Codebook, codeId: string): Code {
  const code = book.codes.get(codeId)
  if (!code || code.isDeleted) {
    throw new AppError('not_found', 'no such code', { say: 'There is no such code in this study.' })
  }
  if (code.mergedInto === null) return code
  throw new AppError('conflict', 'the code was merged', {
    say: 'This code was merged into another one. Take the merger back first.',
  })
}

function wrong(say: string): AppError {
  return new AppError('invalid_input', 'an act that cannot be', { say })
}
