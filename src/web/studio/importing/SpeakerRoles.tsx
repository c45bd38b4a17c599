import type { ImportReport } from '../../../interview/import/model.ts'
import { Select } from '../../components/Select.tsx'
import { type Column, Table } from '../../components/Table.tsx'

type Speaker = ImportReport['speakers'][number]
type Role = NonNullable<Speaker['role']>

const options: { value: Role | 'unknown'; label: string; note?: string }[] = [
  { value: 'unknown', label: 'Not known' },
  { value: 'participant', label: 'Participant' },
  { value: 'interviewer', label: 'Interviewer' },
  { value: 'omit', label: 'Leave out', note: 'an announcer, an advertisement' },
]

interface SpeakerRolesProps {
  speakers: readonly Speaker[]
  needsRoles: boolean
  onRoles: (roles: Record<string, Role>) => void
}

/** Who asks and who answers; found by the program, corrected by you. */
export function SpeakerRoles({ speakers, needsRoles, onRoles }: SpeakerRolesProps) {
  if (speakers.length === 0) return null
  const columns: Column<Speaker>[] = [
    { key: 'label', label: 'Speaker', cell: (speaker) => speaker.label },
    {
      key: 'role',
      label: 'Is',
      cell: (speaker) => (
        <Select
          isInline
          isLabelHidden
          label={`Role of ${speaker.label}`}
          value={speaker.role ?? 'unknown'}
          options={options}
          onValue={(role) => role !== 'unknown' && onRoles({ [speaker.label]: role })}
        />
      ),
    },
    {
      key: 'why',
      label: 'Because',
      cell: (speaker) => <span className="text-soft">{speaker.reason}</span>,
      isSecondary: true,
    },
    { key: 'turns', label: 'Turns', cell: (speaker) => speaker.turns.toLocaleString('en-GB'), align: 'end' },
    {
      key: 'questions',
      label: 'With a question',
      cell: (speaker) => speaker.questions.toLocaleString('en-GB'),
      align: 'end',
      isSecondary: true,
    },
  ]
  return (
    <div className="grid max-w-[52rem] gap-2">
      <Table
        label="Speakers"
        columns={columns}
        rows={speakers}
        rowKey={(speaker) => speaker.label}
        virtualAbove={50}
      />
      {needsRoles && (
        <p className="text-14 text-against">
          Say for each speaker whether they ask or answer; nothing is guessed.
        </p>
      )}
    </div>
  )
}
