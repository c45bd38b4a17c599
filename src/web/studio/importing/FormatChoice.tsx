import type { ImportReport } from '../../../interview/import/model.ts'
import { formatNames, type ImportFormat, importFormats } from '../../../interview/import/records.ts'
import { Select } from '../../components/Select.tsx'

const detected = 'detected'

const options: { value: ImportFormat | typeof detected; label: string }[] = [
  { value: detected, label: 'As it was detected' },
  ...importFormats.map((value) => ({ value, label: formatNames[value] })),
]

interface FormatChoiceProps {
  report: ImportReport
  chosen: ImportFormat | undefined
  onFormat: (format: ImportFormat | undefined) => void
}

/** What the file is; found by the program, corrected by you. */
export function FormatChoice({ report, chosen, onFormat }: FormatChoiceProps) {
  return (
    <Select
      isInline
      label="Read it"
      value={chosen ?? detected}
      options={options.filter(
        ({ value }) => value === detected || value === chosen || value !== report.format,
      )}
      onValue={(value) => onFormat(value === detected ? undefined : value)}
    />
  )
}
