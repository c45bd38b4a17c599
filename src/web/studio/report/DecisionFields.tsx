import { useState } from 'react'
import { uncheckedNote } from '../../../reports/document/formats/verdict-words.ts'
import type { ReportDecision } from '../../../reports/document/model.ts'
import { Button } from '../../components/Button.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import { CheckLine } from './CheckLine.tsx'
import { Meanwhile } from './Meanwhile.tsx'
import { useReport } from './report-context.ts'
import { useChecked } from './useChecked.ts'
import { useUnsavedWords } from './useUnsavedWords.ts'

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
  const { run, setEditing, isSaving, keepWords } = useReport()
  const [seen, setSeen] = useState(decision)
  const [draft, setDraft] = useState(seen)
  const set = (change: Partial<ReportDecision>) => setDraft({ ...draft, ...change })
  const unsaved = useUnsavedWords(sayFields(draft, changedFields(seen, draft)))
  const theirs = changedFields(seen, decision)
  const isOvertaken = !isSaving && theirs.length > 0 && changedFields(decision, draft).length > 0
  const leave = () => {
    unsaved.drop()
    setEditing(null)
  }
  const save = async (over: ReportDecision) => {
    if (await unsaved.during(() => run({ op: 'set-decision', decision: draft, seen: over }))) leave()
  }
  const goOnFromTheirs = () => {
    const mine = changedFields(seen, draft)
    // What both wrote can stand but once; mine stays there to be copied.
    const both = mine.filter((field) => theirs.includes(field) && draft[field] !== decision[field])
    if (both.length > 0) keepWords(sayFields(draft, both))
    const own = mine.filter((field) => !theirs.includes(field))
    setSeen(decision)
    setDraft({ ...decision, ...Object.fromEntries(own.map((field) => [field, draft[field]])) })
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
      {isOvertaken && (
        <Meanwhile
          text={sayFields(decision, theirs)}
          onMine={() => void save(decision)}
          onTheirs={goOnFromTheirs}
        />
      )}
      <div className="flex gap-2">
        {!isOvertaken && (
          <Button kind="primary" size="small" isBusy={isSaving} onClick={() => void save(seen)}>
            Save
          </Button>
        )}
        <Button kind="quiet" size="small" onClick={leave}>
          Cancel
        </Button>
      </div>
    </div>
  )
}

const fieldNames: Record<keyof ReportDecision, string> = {
  decision: 'Decision',
  owner: 'Owner',
  decidedOn: 'Decided on',
  measure: 'Measure',
  measureOn: 'Measure again on',
  remind: 'Mail to remind',
}
type Field = keyof ReportDecision

function changedFields(before: ReportDecision, after: ReportDecision): Field[] {
  return (Object.keys(fieldNames) as Field[]).filter(
    (field) => (before[field] ?? '').trim() !== (after[field] ?? '').trim(),
  )
}

function sayFields(decision: ReportDecision, fields: readonly Field[]): string {
  return fields.map((field) => `${fieldNames[field]}: ${decision[field] || 'empty'}`).join('\n')
}

/** Only where the words state something that would have to be a claim. */
function StatedLine({ text, as }: { text: string; as: 'decision' | 'measure' }) {
  const checked = useChecked(text, { as })
  const verdict = checked.result?.verdict
  return verdict === 'unsupported' || verdict === 'unchecked' ? <CheckLine checked={checked} isProse /> : null
}
