import type { CodeView } from '../../../../findings/codebook/view.ts'

/** What a person did to a code, in a few quiet words beside its name. */
export function rulingsOf(code: CodeView): string {
  const words = [
    code.origin === 'person' && 'by hand',
    code.origin === 'imported' && 'imported',
    code.origin === 'machine' && code.isNamedByPerson && 'renamed',
    code.isPinned && 'pinned',
    code.merged.length > 0 && `${code.merged.length} merged in`,
    code.moved > 0 && `${code.moved} moved by hand`,
    !code.isFound && code.origin === 'machine' && 'not found in the last run',
  ]
  return words.filter(Boolean).join(' · ')
}
