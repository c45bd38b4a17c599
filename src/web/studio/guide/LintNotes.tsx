import type { GuideFault } from '../../../study/lint/index.ts'

/** A fault's name, short; what it means stands below it. */
const names: Record<GuideFault['code'], string> = {
  multi: 'Several questions in one',
  leading: 'Leading',
  presume: 'Presumes',
  praise: 'Praise or judgement',
  closed: 'Yes or no',
  long: 'Long',
  options: 'Options in an open question',
  personal: 'Personal data',
  repeat: 'Asked already',
  answered: 'Answered already',
  invented: 'Not said by anybody',
  offguide: 'Off the study',
  language: 'Another language',
  stimulus: 'Not what the screen shows',
  no_question: 'No question',
  hypothetical: 'What they would do',
  jargon: 'Jargon',
  negative: 'Double negative',
  empty: 'Empty',
  settings: 'Settings',
  scale: 'Scale',
  skip_rule: 'Skip rule',
  unreachable: 'Never asked',
  no_questions: 'No questions',
  no_warm_up: 'No warm-up',
  too_long: 'Too long',
  no_objective: 'An objective without questions',
}

interface LintNotesProps {
  notes: readonly GuideFault[]
  text: string
  id?: string
}

/** The second reader's pencil, beside the line it is about. */
export const faultName = (code: GuideFault['code']) => names[code]

export function LintNotes({ notes, text, id }: LintNotesProps) {
  if (notes.length === 0) return null
  return (
    <ul id={id} className="grid gap-2 text-12">
      {notes.map((note, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notes have no identity of their own
        <li key={index} className={note.severity === 'serious' ? 'text-against' : 'text-soft'}>
          <span className="font-semibold">{names[note.code]}</span>
          {note.span && note.span.end > note.span.start && (
            <span className="text-faint"> · “{text.slice(note.span.start, note.span.end)}”</span>
          )}
          <span className="block text-soft">{note.why}</span>
          {note.suggestion && <span className="block text-soft">{note.suggestion}</span>}
        </li>
      ))}
    </ul>
  )
}
