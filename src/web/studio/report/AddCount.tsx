import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { numberOfTheme } from '../../../reports/document/draft/leads.ts'
import { sentenceOf } from '../../../reports/document/sentences.ts'
import { Select } from '../../components/Select.tsx'
import { formatCount } from '../../format.ts'
import { themesQuery } from '../queries.ts'
import type { NewBlock } from './MakeClaim.tsx'
import { useReport } from './report-context.ts'
import { SentenceEditor } from './SentenceEditor.tsx'

interface CountOfThemeProps {
  /** What stood there; else the program's sentence stands there to begin with. */
  text?: string
  onSave: (block: NewBlock) => Promise<boolean>
  onCancel?: () => void
}

/** How many spoke of a theme, as a claim of its own. */
export function CountOfTheme({ text, onSave, onCancel }: CountOfThemeProps) {
  const { studyId, view } = useReport()
  const { data } = useQuery(themesQuery(studyId))
  const [themeId, setThemeId] = useState('')
  if (!data) return null
  const isOfReport = data.analysis?.analysisId === view.document.provenance.analysis?.analysisId
  if (data.themes.length === 0 || !isOfReport)
    return (
      <p className="pt-4 text-14 text-soft">
        {data.themes.length === 0
          ? 'There are no themes yet to count.'
          : 'Themes were found anew since this report was drafted. Bring it up to date first.'}
      </p>
    )
  const theme = data.themes.find((each) => each.themeId === themeId)
  const number = theme && numberOfTheme(theme, '')
  const claim = 'prevalence' as const
  return (
    <div className="grid gap-3 pt-4">
      {text && <p className="text-14 text-soft">{text}</p>}
      <Select
        label="How many spoke of"
        value={themeId}
        options={data.themes.map((each) => ({
          value: each.themeId,
          label: each.name,
          note: formatCount(each.prevalence),
        }))}
        onValue={setThemeId}
        className="max-w-80"
      />
      {number && (
        <SentenceEditor
          key={themeId}
          text={sentenceOf(number)}
          isNew
          label="Claim"
          check={{ kind: claim, figure: number.figure }}
          onSave={(written) => onSave({ kind: 'claim', claim, text: written, figure: number.figure })}
          {...(onCancel ? { onCancel } : {})}
          saveLabel="Add"
        />
      )}
    </div>
  )
}
