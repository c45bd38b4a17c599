import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { numberOfTheme } from '../../../reports/document/draft/leads.ts'
import type { ReportBlock } from '../../../reports/document/model.ts'
import { sentenceOf } from '../../../reports/document/sentences.ts'
import { Select } from '../../components/Select.tsx'
import { formatCount } from '../../format.ts'
import { themesQuery } from '../queries.ts'
import { useReport } from './report-context.ts'
import { SentenceEditor } from './SentenceEditor.tsx'

/** How many spoke of a theme, as a claim of its own after this block. The program's sentence stands there to begin with. */
export function AddCount({ block }: { block: ReportBlock }) {
  const { studyId, view, run } = useReport()
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
  const { blockId: after, section } = block
  const claim = 'prevalence' as const
  return (
    <div className="grid gap-3 pt-4">
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
          onSave={(text) =>
            run({
              op: 'add-block',
              after,
              section,
              block: { kind: 'claim', claim, text, figure: number.figure },
            })
          }
          saveLabel="Add"
        />
      )}
    </div>
  )
}
