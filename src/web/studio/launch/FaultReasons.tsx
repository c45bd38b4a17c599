import { Link } from '@tanstack/react-router'
import type { Override } from '../../../study/check-launch.ts'
import type { GuideFault } from '../../../study/lint/index.ts'
import { listQuestions, textIn } from '../../../study/model.ts'
import type { StudyView } from '../../api-client.ts'
import { TextField } from '../../components/TextField.tsx'
import { numberQuestions } from '../guide/guide-editor.ts'
import { faultName } from '../guide/LintNotes.tsx'
import { faultKey, overridableFaults, withReason } from './overrides.ts'

interface FaultReasonsProps {
  study: StudyView
  faults: readonly GuideFault[]
  overrides: readonly Override[]
  /** Given for the last revision, of questions that read as they did. */
  kept: readonly Override[]
  onOverrides: (overrides: Override[]) => void
}

/** What the lint holds against the wording: change the question, or say why it stays. */
export function FaultReasons({ study, faults, overrides, kept, onOverrides }: FaultReasonsProps) {
  const serious = overridableFaults(faults)
  if (serious.length === 0) return null
  return (
    <ul className="grid gap-4">
      {serious.map((fault) => (
        <li key={faultKey(fault)} className="grid gap-2 border-l-2 border-against pl-4">
          <FaultWords fault={fault} study={study} />
          <TextField
            label="It stays, because"
            value={reasonFor(fault, overrides)}
            hint={
              reasonFor(fault, kept) !== '' && reasonFor(fault, kept) === reasonFor(fault, overrides)
                ? 'The reason of the last revision; the question reads as it did.'
                : undefined
            }
            onText={(reason) => onOverrides(withReason(overrides, fault, reason))}
            className="max-w-[32rem]"
          />
        </li>
      ))}
    </ul>
  )
}

function reasonFor(fault: GuideFault, overrides: readonly Override[]): string {
  return overrides.find((held) => faultKey(held) === faultKey(fault))?.reason ?? ''
}

function FaultWords({ fault, study }: { fault: GuideFault; study: StudyView }) {
  const { draft, studyId } = study
  const question = listQuestions(draft).find(({ question: held }) => held.key === fault.questionKey)?.question
  return (
    <p className="text-14">
      {question && (
        <>
          <Link
            to="/studies/$studyId/guide"
            params={{ studyId }}
            hash={`question-${question.key}`}
            className="link"
          >
            Question {numberQuestions(draft).get(question.key)}
          </Link>
          <span className="text-soft"> “{textIn(question.text, draft.language)}”</span>
        </>
      )}
      <span className="block font-medium text-against">{faultName(fault.code)}</span>
      <span className="block text-soft">
        {fault.why} {fault.suggestion}
      </span>
    </p>
  )
}
