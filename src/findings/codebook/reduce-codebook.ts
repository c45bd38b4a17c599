/**
 * From the journal to the codebook. Pure and total: an act that names a code that is not there (its writing was taken
 * back) changes nothing, so any act can be undone in any order.
 */
import type { Code, Codebook, CodeOrigin, JournalAct, JournalEntry, RunTheme, SpanRef } from './model.ts'

export function reduceCodebook(entries: readonly JournalEntry[]): Codebook {
  const undone = undoneActs(entries)
  const book: Codebook = { codes: new Map(), lastSeq: 0, latestRun: null, ...nextSteps(entries, undone) }
  for (const entry of entries) {
    book.lastSeq = Math.max(book.lastSeq, entry.seq)
    if (!undone.has(entry.seq)) apply(book, entry)
  }
  return book
}

/** Where the quotes of this code are counted: follows mergers; a code that is not there is its own. */
export function rootOf(codes: ReadonlyMap<string, Code>, codeId: string): string {
  let at = codeId
  for (let into = codes.get(at)?.mergedInto; into; into = codes.get(at)?.mergedInto) at = into
  return at
}

/** The code that this one stands under now, if that is still there. */
export function parentOf(codes: ReadonlyMap<string, Code>, { codeId, parentId }: Code): string | null {
  if (parentId === null) return null
  const root = rootOf(codes, parentId)
  return root === codeId || codes.get(root)?.isDeleted !== false ? null : root
}

/** What researchers do, apart from taking back and putting again. */
export function isRuling({ kind }: JournalAct): boolean {
  return kind !== 'undo' && kind !== 'redo' && kind !== 'run'
}

function undoneActs(entries: readonly JournalEntry[]): Set<number> {
  const undone = new Set<number>()
  for (const { act } of entries) {
    if (act.kind === 'undo') undone.add(act.seq)
    if (act.kind === 'redo') undone.delete(act.seq)
  }
  return undone
}

/** Undo takes back the newest act that stands; redo what was undone last, until somebody rules anew. */
function nextSteps(entries: readonly JournalEntry[], undone: ReadonlySet<number>) {
  let undoable: number | null = null
  const redo: number[] = []
  for (const { seq, act } of entries) {
    if (isRuling(act)) {
      redo.length = 0
      if (!undone.has(seq)) undoable = seq
    } else if (act.kind === 'undo') redo.push(act.seq)
    else if (act.kind === 'redo') {
      const at = redo.lastIndexOf(act.seq)
      if (at >= 0) redo.splice(at, 1)
    }
  }
  return { undoable, redoable: redo.at(-1) ?? null }
}

function apply(book: Codebook, entry: JournalEntry): void {
  const { act } = entry
  if (act.kind === 'run') applyRun(book, act, entry)
  else if (act.kind === 'write') addCode(book, { ...act }, entry)
  else if (act.kind === 'import') {
    for (const code of act.codes) importCode(book, code, entry)
  } else if (act.kind === 'merge') applyMerge(book, act, entry)
  else if (act.kind === 'split') applySplit(book, act, entry)
  else if (act.kind === 'move') applyMove(book, act, entry)
  else if (act.kind !== 'undo' && act.kind !== 'redo') applyToCode(book, act, entry)
}

type ActOnCode = Extract<JournalAct, { kind: 'rename' | 'describe' | 'nest' | 'pin' | 'delete' }>

function applyToCode(book: Codebook, act: ActOnCode, entry: JournalEntry): void {
  const code = book.codes.get(act.codeId)
  if (!code) return
  touch(code, entry)
  if (act.kind === 'rename') nameByPerson(code, act.name)
  else if (act.kind === 'describe') {
    const { definition, inclusion, exclusion } = act
    redefine(code, { definition, inclusion, exclusion }, entry)
  } else if (act.kind === 'nest') applyNest(book, code, act.parentId)
  else if (act.kind === 'pin') {
    code.isPinned = act.isPinned
    if (act.isPinned) code.examples = unite(code.examples, act.examples)
  } else code.isDeleted = true
}

/** Two levels, within one scope: a parent has no parent, and a code with children takes none. */
function applyNest({ codes }: Codebook, code: Code, parentId: string | null): void {
  if (parentId === null) {
    code.parentId = null
    return
  }
  const parent = codes.get(parentId)
  const hasChildren = [...codes.values()].some((each) => each.parentId === code.codeId && !each.isDeleted)
  if (!parent || parent === code || parent.parentId !== null || hasChildren) return
  if (parent.questionKey === code.questionKey) code.parentId = parentId
}

function applyMerge(
  { codes }: Codebook,
  { from, into, name }: Extract<JournalAct, { kind: 'merge' }>,
  entry: JournalEntry,
) {
  const root = rootOf(codes, into)
  const target = codes.get(root)
  if (!target) return
  for (const each of from) {
    const source = codes.get(rootOf(codes, each))
    if (!source || source === target || source.questionKey !== target.questionKey) continue
    source.mergedInto = root
    source.mergedAt = entry.at
    touch(source, entry)
    touch(target, entry)
  }
  if (name) nameByPerson(target, name)
}

function applySplit(book: Codebook, act: Extract<JournalAct, { kind: 'split' }>, entry: JournalEntry): void {
  const source = book.codes.get(act.codeId)
  if (!source) return
  touch(source, entry)
  for (const { codeId, name, spans } of act.into) {
    const { questionKey, parentId } = source
    const described = { definition: '', inclusion: '', exclusion: '', parentId, examples: spans }
    addCode(book, { codeId, questionKey, name, ...described, origin: 'person' }, entry)
    book.codes.get(codeId)!.splitFrom = source.codeId
  }
}

function applyMove({ codes }: Codebook, act: Extract<JournalAct, { kind: 'move' }>, entry: JournalEntry) {
  const { span } = act
  const from = act.from === null ? undefined : codes.get(rootOf(codes, act.from))
  const to = act.to === null ? undefined : codes.get(rootOf(codes, act.to))
  if (from) {
    from.movedIn = without(from.movedIn, span)
    from.movedOut = unite(from.movedOut, [span])
    touch(from, entry)
  }
  if (to) {
    to.movedOut = without(to.movedOut, span)
    to.movedIn = unite(to.movedIn, [span])
    touch(to, entry)
  }
}

function applyRun(book: Codebook, act: Extract<JournalAct, { kind: 'run' }>, entry: JournalEntry): void {
  book.latestRun = act.analysisId
  for (const theme of act.themes) {
    if (!book.codes.has(theme.codeId)) {
      addCode(book, { ...theme, parentId: null, examples: [], origin: 'machine' }, entry)
    }
    const code = book.codes.get(theme.codeId)!
    code.lastRun = act.analysisId
    if (code.origin !== 'machine') continue
    if (!code.isNamedByPerson) code.name = theme.name
    if (!code.isDescribedByPerson) describe(code, theme)
  }
}

function describe(code: Code, { name, definition, inclusion, exclusion }: RunTheme): void {
  Object.assign(code, { inclusion, exclusion, found: { name, definition } })
  code.definition = definitionOf(code)
}

function nameByPerson(code: Code, name: string): void {
  code.found ??= code.origin === 'machine' ? { name: code.name, definition: code.definition } : null
  Object.assign(code, { name, isNamedByPerson: true })
  if (!code.isDescribedByPerson) code.definition = definitionOf(code)
}

/** What the program wrote for its own name does not define the name that a person gave: it tells what was found. */
function definitionOf({ name, definition, found, isNamedByPerson }: Code): string {
  if (!found) return definition
  if (!isNamedByPerson || name === found.name) return found.definition
  return `Named by a person and not defined yet. Its passages were found as “${found.name}”: ${found.definition} Whether they say “${name}” nobody has checked.`
}

type Born = Pick<Code, 'codeId' | 'questionKey' | 'name' | 'definition' | 'inclusion' | 'exclusion'> & {
  parentId: string | null
  examples: SpanRef[]
  exampleTexts?: string[]
  origin: CodeOrigin
}

function addCode({ codes }: Codebook, born: Born, { author, at }: JournalEntry): void {
  if (codes.has(born.codeId)) return
  const { codeId, questionKey, name, definition, inclusion, exclusion, origin } = born
  const byPerson = origin !== 'machine'
  codes.set(codeId, {
    ...{ codeId, questionKey, name, definition, inclusion, exclusion, origin },
    parentId: null,
    isPinned: false,
    mergedInto: null,
    mergedAt: null,
    redefinedAt: null,
    isDeleted: false,
    splitFrom: null,
    isNamedByPerson: byPerson,
    isDescribedByPerson: byPerson,
    found: byPerson ? null : { name, definition },
    examples: [...born.examples],
    exampleTexts: [...(born.exampleTexts ?? [])],
    movedIn: [],
    movedOut: [],
    lastRun: null,
    createdBy: author,
    createdAt: at,
    changedBy: author,
    changedAt: at,
  })
  applyNest({ codes } as Codebook, codes.get(codeId)!, born.parentId)
}

type ImportedCode = Extract<JournalAct, { kind: 'import' }>['codes'][number]

/** A code that is there is defined anew; what the file says nothing of stays. */
function importCode(book: Codebook, given: ImportedCode, entry: JournalEntry): void {
  const code = book.codes.get(given.codeId)
  if (!code) {
    addCode(book, { ...given, origin: 'imported' }, entry)
    return
  }
  touch(code, entry)
  nameByPerson(code, given.name)
  if (given.definition !== '' || given.inclusion !== '' || given.exclusion !== '') {
    const rule = {
      definition: given.definition || code.definition,
      inclusion: given.inclusion || code.inclusion,
      exclusion: given.exclusion || code.exclusion,
    }
    redefine(code, rule, entry)
  }
  code.examples = unite(code.examples, given.examples)
  code.exampleTexts = [...new Set([...code.exampleTexts, ...(given.exampleTexts ?? [])])]
  if (given.parentId !== null) applyNest(book, code, given.parentId)
}

/** What people coded by another rule was said of something else; the same words again change nothing. */
function redefine(
  code: Code,
  rule: Pick<Code, 'definition' | 'inclusion' | 'exclusion'>,
  { at }: JournalEntry,
): void {
  const ruleOf = ({ definition, inclusion, exclusion }: typeof rule) =>
    [definition, inclusion, exclusion].map((words) => words.trim()).join('\n')
  if (ruleOf(rule) !== ruleOf(code)) code.redefinedAt = at
  Object.assign(code, { ...rule, isDescribedByPerson: true })
}

function touch(code: Code, { author, at }: JournalEntry): void {
  code.changedBy = author
  code.changedAt = at
}

export function isSameSpan(a: SpanRef, b: SpanRef): boolean {
  if (a.interviewId !== b.interviewId || a.turn !== b.turn) return false
  return a.turnRevision === b.turnRevision && a.start === b.start && a.end === b.end
}

function without(spans: readonly SpanRef[], span: SpanRef): SpanRef[] {
  return spans.filter((each) => !isSameSpan(each, span))
}

function unite(spans: readonly SpanRef[], more: readonly SpanRef[]): SpanRef[] {
  const united = [...spans]
  for (const span of more) if (!united.some((each) => isSameSpan(each, span))) united.push(span)
  return united
}
