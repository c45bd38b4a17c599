import type { StudyStatus } from '../../../study/model.ts'
import { type StatusTone, StatusWord } from '../../components/StatusWord.tsx'

const words: Record<StudyStatus, [StatusTone, string]> = {
  draft: ['waiting', 'Draft'],
  live: ['live', 'Live'],
  paused: ['waiting', 'Paused'],
  closed: ['done', 'Closed'],
  archived: ['off', 'Archived'],
}

/** @param imported interviews that were held elsewhere: a study of these alone is no draft of one */
export function StudyStatusWord({ status, imported = 0 }: { status: StudyStatus; imported?: number }) {
  if (status === 'draft' && imported > 0) return <StatusWord tone="done">Imported</StatusWord>
  const [tone, word] = words[status]
  return <StatusWord tone={tone}>{word}</StatusWord>
}
