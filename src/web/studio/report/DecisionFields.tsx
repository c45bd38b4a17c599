import { useState } from 'react'
import { uncheckedNote } from '../../../reports/document/formats/verdict-words.ts'
import type { ReportDecision } from '../../../reports/document/model.ts'
import { Button } from '../../components/Button.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import { CheckLine } from './CheckLine.tsx'
import { useReport } from './report-context.ts'
import { useChecked } from './useChecked.ts'

/** What was decided, by whom, and when one will see whether it was right. */
export function DecisionFields() {
  const { view, mayWrite, editing, setEditing } = useReport()
  const { decision, unchecked } = view.document
  const noted = (field: 'decision' | 'measure') =>
    unchecked?.fields.includes(field) ? `${decision[field]} (${uncheckedNote})` : decision[field]
  if (editing === 'decision') return <DecisionForm decision={decision} />
  const rows = [
    ['Decision', noted('decision') || 'Not taken yet.'],
    ['Owner', decision.owner || 'Nobody yet.'],
    ...(decision.decidedOn ? [['Decided on', decision.decidedOn]] : []),
    ['Measure', noted('measure') || 'Not set.'],
    ['Measure again on', decision.measureOn ?? 'Not set.'],
  ] as const
  return (
    <div className="grid gap-3 pt-3">
      <dl className="grid gap-x-4 gap-y-1.5 text-14 sm:grid-cols-[9rem_minmax(0,1fr)]">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-faint">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {mayWrite && (
        <div className="print:hidden">
          <Button size="small" onClick={() => setEditing('decision')}>
            {decision.decision ? 'Change the decision' : 'Write down the decision'}
          </Button>
        </div>
      )}
    </div>
  )
}

function DecisionForm({ decision }: { decision: ReportDecision }) {
  const { run, setEditing, isSaving } = useReport()
  const [draft, setDraft] = useState(decision)
  const set = (change: Partial<ReportDecision>) => setDraft({ ...draft, ...change })
  const save = async () => {
    if (await run({ op: 'set-decision', decision: draft })) setEditing(null)
  }
  return (
    <div className="grid max-w-measure gap-4 pt-3">
      <TextArea label="Decision" value={draft.decision} onText={(text) => set({ decision: text })} />
      <StatedLine text={draft.decision} as="decision" />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Owner" value={draft.owner} onText={(text) => set({ owner: text })} />
        <TextField
          label="Decided on"
          type="date"
          isOptional
          value={draft.decidedOn ?? ''}
          onText={(text) => set({ decidedOn: text || null })}
        />
      </div>
      <TextArea
        label="Measure"
        hint="By what will you see whether it was right?"
        value={draft.measure}
        onText={(text) => set({ measure: text })}
      />
      <StatedLine text={draft.measure} as="measure" />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Measure again on"
          type="date"
          isOptional
          hint="A reminder stands on the home page from then on."
          value={draft.measureOn ?? ''}
          onText={(text) => set({ measureOn: text || null })}
        />
        <TextField
          label="Mail to remind"
          type="email"
          isOptional
          hint="Written to on that day where mail is set up."
          value={draft.remind}
          onText={(text) => set({ remind: text })}
        />
      </div>
      <div className="flex gap-2">
        <Button kind="primary" size="small" isBusy={isSaving} onClick={() => void save()}>
          Save
        </Button>
        <Button kind="quiet" size="small" onClick={() => setEditing(null)}>
          Cancel
        </Button>
      </div>
    </div>
  )
}

/** Only where the words state something that would have to be a claim. */
function StatedLine({ text, as }: { text: string; as: 'decision' | 'measure' }) {
  const checked = useChecked(text, { as })
  const verdict = checked.result?.verdict
  return verdict === 'unsupported' || verdict === 'unchecked' ? <CheckLine checked={checked} isProse /> : null
}
