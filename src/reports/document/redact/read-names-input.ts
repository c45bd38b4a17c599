/** Reads what the names of a report are taken out by. */
import { findStudyRecord } from '../../../findings/record-store.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { listQuestions, textIn } from '../../../study/model.ts'
import { fillWords } from '../fill-words.ts'
import type { StoredDocument } from '../model.ts'
import type { NamesInput } from './prepare-names.ts'

/** Without what a person said to keep. */
export async function readNamesInput(
  tx: Tx,
  document: StoredDocument,
): Promise<Omit<NamesInput, 'keptByPerson'>> {
  const filled = await fillWords(tx, document)
  const study = await findStudyRecord(tx, document.studyId)
  return { document, ...filled, kept: study ? keptWords(study) : [] }
}

/** What the study itself names says nothing of who took part in it. */
function keptWords({
  name,
  question,
  context,
  revisions,
  draft,
}: NonNullable<Awaited<ReturnType<typeof findStudyRecord>>>): string[] {
  const guide = revisions[0]?.guide ?? draft
  return [
    name,
    question,
    ...Object.values(context),
    ...guide.objectives.map(({ text }) => text),
    ...listQuestions(guide).map((each) => textIn(each.question.text, guide.language)),
  ]
}
