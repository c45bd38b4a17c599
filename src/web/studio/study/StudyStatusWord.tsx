import type { StudyStatus } from '../../../study/model.ts'
import { type StatusTone, StatusWord } from '../../components/StatusWord.tsx'

const words: Record<StudyStatus, [StatusTone, string]> = {
  draft: ['waiting', 'Draft'],
  live: ['live', 'Live'],
  paused: ['waiting', 'Paused'],
  closed: ['done', 'Closed'],
  archived: ['off', 'Archived'],
}

export function StudyStatusWord({ status }: { status: StudyStatus }) {
  const [tone, word] = words[status]
  return <StatusWord tone={tone}>{word}</StatusWord>
}
