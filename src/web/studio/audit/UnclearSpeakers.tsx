import { ApiError } from '../../api-client.ts'
import { Select } from '../../components/Select.tsx'

export type SpeakerRoles = Record<string, 'participant' | 'interviewer' | 'omit'>

/** The speakers whom a failed audit could not tell apart. */
export function unclearSpeakers(error: unknown): string[] {
  if (!(error instanceof ApiError)) return []
  return error.details.flatMap(({ where, say }) => (where === 'speaker' ? [say] : []))
}

const options = [
  { value: 'unknown', label: 'Not known' },
  { value: 'participant', label: 'Participant' },
  { value: 'interviewer', label: 'Interviewer' },
  { value: 'omit', label: 'Leave out' },
] as const

interface UnclearSpeakersProps {
  labels: readonly string[]
  roles: SpeakerRoles
  onRole: (label: string, role: SpeakerRoles[string]) => void
}

/** Who asks and who answers, where the files do not say it. */
export function UnclearSpeakers({ labels, roles, onRole }: UnclearSpeakersProps) {
  if (labels.length === 0) return null
  return (
    <ul className="grid max-w-[40rem]">
      {labels.map((label) => (
        <li
          key={label}
          className="flex items-baseline justify-between gap-4 border-t border-hairline py-1.5 text-14"
        >
          <span className="min-w-0 truncate">{label}</span>
          <Select
            isInline
            isLabelHidden
            label={`Who ${label} is`}
            value={roles[label] ?? 'unknown'}
            options={options}
            onValue={(role) => role !== 'unknown' && onRole(label, role)}
          />
        </li>
      ))}
    </ul>
  )
}
