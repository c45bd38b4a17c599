import { Link } from '@tanstack/react-router'
import type { GuideFault } from '../../../study/lint/index.ts'
import { listQuestions, textIn } from '../../../study/model.ts'
import type { StudyView } from '../../api-client.ts'
import { TextField } from '../../components/TextField.tsx'
import { formatNumberOf } from '../../format.ts'
import { numberQuestions } from '../guide/guide-editor.ts'
import { faultName } from '../guide/LintNotes.tsx'
import { Clause } from './Clause.tsx'
import { blockingFaults, faultKey, type Override, seriousFaults } from './overrides.ts'

interface FaultsClauseProps {
  number: number
  study: StudyView
  faults: readonly GuideFault[]
  overrides: readonly Override[]
  onOverrides: (overrides: Override[]) => void
}

/** What the lint holds against the guide. A serious fault stays only with a reason, which is kept. */
export function FaultsClause({ number, study, faults, overrides, onOverrides }: FaultsClauseProps) {
  const serious = seriousFaults(faults)
  const small = faults.filter((fault) => fault.severity === 'minor').length
  const blocking = blockingFaults(faults, overrides)
  const says =
    serious.length === 0
      ? small === 0
        ? 'Nothing to hold against the wording.'
        : `Nothing serious; ${formatNumberOf(small, 'small note')} in the guide’s margin.`
      : `${formatNumberOf(serious.length, 'serious fault')}. Change the question, or say why it stays: the reason is kept with the revision.`
  return (
    <Clause
      number={number}
      title="Wording"
      state={blocking.length > 0 ? 'stop' : faults.length > 0 ? 'look' : 'fine'}
      says={says}
    >
      {serious.length > 0 && (
        <ul className="grid gap-4">
          {serious.map((fault) => (
            <FaultLine
              key={faultKey(fault)}
              fault={fault}
              study={study}
              reason={overrides.find((held) => faultKey(held) === faultKey(fault))?.reason ?? ''}
              onReason={(reason) =>
                onOverrides([
                  ...overrides.filter((held) => faultKey(held) !== faultKey(fault)),
                  { questionKey: fault.questionKey ?? '', code: fault.code, reason },
                ])
              }
            />
          ))}
        </ul>
      )}
    </Clause>
  )
}

interface FaultLineProps {
  fault: GuideFault
  study: StudyView
  reason: string
  onReason: (reason: string) => void
}

function FaultLine({ fault, study, reason, onReason }: FaultLineProps) {
  const { draft, studyId } = study
  const question = listQuestions(draft).find(({ question: held }) => held.key === fault.questionKey)?.question
  const number = question ? numberQuestions(draft).get(question.key) : null
  return (
    <li className="grid gap-2 border-l-2 border-against pl-4">
      <p className="text-14">
        {question && (
          <Link
            to="/studies/$studyId/guide"
            params={{ studyId }}
            hash={`question-${question.key}`}
            className="link"
          >
            Question {number}
          </Link>
        )}
        {question && <span className="text-soft"> “{textIn(question.text, draft.language)}”</span>}
        <span className="block font-medium text-against">{faultName(fault.code)}</span>
        <span className="block text-soft">
          {fault.why} {fault.suggestion}
        </span>
      </p>
      <TextField label="It stays, because" value={reason} onText={onReason} className="max-w-[32rem]" />
    </li>
  )
}
