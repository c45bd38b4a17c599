/** A codebook on a terminal: groups with what stands under them, what changed, what can be taken back. */

import type { CodeChange } from '../../findings/codebook/model.ts'
import type { CodebookView, CodePreview, CodeView, JournalLine } from '../../findings/codebook/view.ts'
import { foundByDefinitionLabel } from '../../findings/model.ts'
import { sayInterval } from '../../findings/say-share.ts'
import { bold, dim, note, print, table } from '../output.ts'

export function printCodebook(book: CodebookView): void {
  if (book.codes.length === 0) {
    note(
      'There are no codes yet. Find some: earwitness analyze STUDY. Or write one: earwitness codebook STUDY write NAME',
    )
    return
  }
  for (const questionKey of new Set(book.codes.map((code) => code.questionKey))) {
    print(bold(questionKey === null ? 'Over the whole study' : `Within the question ${questionKey}`))
    const codes = book.codes.filter((code) => code.questionKey === questionKey)
    table(inGroups(codes), [
      { title: 'code', value: (code) => `${code.parentId === null ? '' : '  '}${code.name}` },
      { title: 'people', value: (code) => code.prevalence?.count ?? 0, align: 'right' },
      { title: 'of', value: (code) => code.prevalence?.of ?? '', align: 'right' },
      { title: '95 %', value: intervalOf },
      { title: 'rulings', value: rulingsOf },
      { title: 'id', value: (code) => code.codeId.slice(-12) },
    ])
    for (const code of codes) if (isFoundByWords(code)) print(dim(`  ${code.name}: ${sayFound(code)}`))
    print()
  }
  const news = book.changes.filter((change) => change.change !== 'same')
  if (news.length > 0 && news.some((change) => change.change !== 'new')) {
    print(bold('Since the last run'))
    for (const change of news) print(`  ${sayChange(change)}`)
    print()
  }
  if (book.undo) print(dim(`Undo would take back: ${book.undo.says}`))
}

/** What a code gathers, before it counts. */
export function printPreview(found: CodePreview | null): void {
  if (!found) {
    note('Nothing was analysed yet: what it gathers is seen after earwitness analyze STUDY.')
    return
  }
  const { passages, people, byMeaning, terms, leftOut, samples } = found
  print(bold(`Gathers ${passages} passages of ${people} people, which nobody has read`))
  for (const { term, passages: brought } of terms) print(`  ${String(brought).padStart(5)}  by “${term}”`)
  if (byMeaning > 0) print(`  ${String(byMeaning).padStart(5)}  by meaning alone`)
  const because = (why: (typeof leftOut)[number]['why']) =>
    leftOut.flatMap((each) => (each.why === why ? [each.word] : [])).join(', ')
  if (because('common')) print(dim(`No terms, because too many say them: ${because('common')}`))
  if (because('instruction'))
    print(dim(`No terms, because they instruct whoever codes: ${because('instruction')}`))
  for (const { text } of samples) print(`  “${text}”`)
  print()
}

export function printJournal(lines: readonly JournalLine[]): void {
  table(
    [...lines],
    [
      { title: 'no.', value: (line) => line.seq, align: 'right' },
      { title: 'when', value: (line) => line.at.slice(0, 16).replace('T', ' ') },
      { title: 'who', value: (line) => line.author },
      { title: 'what', value: (line) => `${line.says}${line.isTakenBack ? ' (taken back)' : ''}` },
    ],
  )
}

function inGroups(codes: readonly CodeView[]): CodeView[] {
  return codes
    .filter((code) => code.parentId === null)
    .flatMap((code) => [code, ...codes.filter((each) => each.parentId === code.codeId)])
}

function intervalOf({ prevalence }: CodeView): string {
  if (!prevalence) return 'nobody'
  const { low, high } = prevalence
  if (low === null || high === null) return 'too few to say'
  return sayInterval(low, high)
}

function isFoundByWords({ label, terms }: CodeView): boolean {
  return label === foundByDefinitionLabel && terms.length > 0
}

function sayFound({ terms, label }: CodeView): string {
  const words = terms.slice(0, 8).map(({ term }) => term)
  return `by the words ${words.join(', ')}. Its interval holds ${label}`
}

function rulingsOf(code: CodeView): string {
  const words = [
    code.origin === 'person' && 'by hand',
    code.origin === 'imported' && 'imported',
    code.origin === 'machine' && code.isNamedByPerson && 'renamed',
    code.isPinned && 'pinned',
    code.merged.length > 0 && `${code.merged.length} merged in`,
    code.moved > 0 && `${code.moved} moved`,
  ]
  return words.filter(Boolean).join(', ')
}

function sayChange({ name, change, before, after }: CodeChange): string {
  const says = {
    new: `new, ${after ?? 0} people`,
    back: `found again, ${after ?? 0} people`,
    gone: `not found any more, ${before ?? 0} people before`,
    kept: `kept by your ruling, ${after ?? 0} people`,
    changed: `${before ?? 0} people before, ${after ?? 0} now`,
    same: 'as before',
  }
  return `${name}: ${says[change]}`
}
