/** The codebook of a study as a file that this program, and others, read. */
import type { ReadContext } from '../show-analysis.ts'
import { type CodebookFormat, formatCodebook } from './codebook-file.ts'
import { showCodebook } from './show-codebook.ts'

/** Groups first, then what stands under them. @throws AppError `not_found` */
export async function exportCodebook(
  context: ReadContext,
  { studyId, format }: { studyId: string; format: CodebookFormat },
): Promise<string> {
  const { codes } = await showCodebook(context, studyId)
  const names = new Map(codes.map((code) => [code.codeId, code.name]))
  const ordered = [...codes].sort((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null))
  return formatCodebook(
    ordered.map((code) => ({
      name: code.name,
      definition: code.definition,
      inclusion: code.inclusion,
      exclusion: code.exclusion,
      parent: code.parentId ? (names.get(code.parentId) ?? '') : '',
      question: code.questionKey ?? '',
      examples: [...code.examples.map((quote) => quote.text), ...code.exampleTexts],
      participants: code.prevalence?.count ?? 0,
      of: code.prevalence?.of ?? 0,
      origin: code.origin,
      codeId: code.codeId,
    })),
    format,
  )
}
