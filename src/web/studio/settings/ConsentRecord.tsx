import { useState } from 'react'
import { type ConsentPurpose, consentPurposes } from '../../../audience/model.ts'
import { api } from '../../api-client.ts'
import { buttonClass } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Select } from '../../components/Select.tsx'

const purposes: { value: ConsentPurpose | ''; label: string }[] = [
  { value: '', label: 'every purpose' },
  ...consentPurposes.map((purpose) => ({ value: purpose, label: purpose })),
]

/** Who agreed to what in this workspace, as a table to keep. */
export function ConsentRecord() {
  const [purpose, setPurpose] = useState<ConsentPurpose | ''>('')
  return (
    <div className="flex flex-wrap items-baseline gap-x-6 gap-y-3">
      <Select isInline label="Consents for" value={purpose} options={purposes} onValue={setPurpose} />
      <a href={api.consentsUrl(purpose || null)} download className={buttonClass('plain')}>
        <Icon name="download" size={14} /> Download as CSV
      </a>
    </div>
  )
}
