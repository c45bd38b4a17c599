import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ImportOptions, ImportReport } from '../../../interview/import/model.ts'
import { api } from '../../api-client.ts'
import { Button, buttonClass } from '../../components/Button.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Notice } from '../../components/Notice.tsx'
import { ProgressLine } from '../../components/ProgressLine.tsx'
import { formatBytes, formatNumberOf } from '../../format.ts'
import { FailedQuery } from '../QueryState.tsx'
import { queryKeys } from '../queries.ts'
import { SectionRow } from '../SectionRow.tsx'
import { AnswerKindsChoice } from './AnswerKindsChoice.tsx'
import { ColumnRoles } from './ColumnRoles.tsx'
import { FormatChoice } from './FormatChoice.tsx'
import { ImportErrors } from './ImportErrors.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { SpeakerRoles } from './SpeakerRoles.tsx'

type Choices = Pick<ImportOptions, 'format' | 'roles' | 'columns' | 'answers' | 'update'>

interface FileImportProps {
  studyId: string
  file: File
  onRemove: () => void
}

/** One file: what it was taken for and why, who speaks, the first interviews; then all of it, or nothing. */
export function FileImport({ studyId, file, onRemove }: FileImportProps) {
  const queries = useQueryClient()
  const [choices, setChoices] = useState<Choices>({})
  const preview = useQuery({
    queryKey: ['import', studyId, file.name, file.size, file.lastModified, choices],
    queryFn: () => api.importFile(studyId, file, { ...choices, dryRun: true }),
    placeholderData: (held) => held,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const bring = useMutation({
    mutationFn: () => api.importFile(studyId, file, choices),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: queryKeys.study(studyId) })
      await queries.invalidateQueries({ queryKey: queryKeys.studies })
    },
  })

  const report = preview.data
  const note = (
    <>
      {formatBytes(file.size)}
      {report && <> · {report.formatName}</>}
    </>
  )
  if (bring.data) {
    return (
      <SectionRow title={file.name} note={note}>
        <Done report={bring.data} studyId={studyId} />
      </SectionRow>
    )
  }
  return (
    <SectionRow title={file.name} note={note}>
      {preview.isPending && <ProgressLine label="Reading the file" share={null} />}
      {preview.isError && (
        <FailedQuery
          error={preview.error}
          safe="Nothing was kept of this file."
          onRetry={() => void preview.refetch()}
        />
      )}
      {report && (
        <>
          <p className="max-w-measure text-14 text-soft">
            {report.format !== null && `Taken for ${report.formatName}: `}
            {report.reason} {report.encodingReason}
          </p>
          <FormatChoice
            report={report}
            chosen={choices.format}
            // Who speaks and what a column holds was said of another reading.
            onFormat={(format) => setChoices({ ...(format && { format }), update: choices.update })}
          />
          {report.notes.map((line) => (
            <p key={line} className="max-w-measure text-14 text-soft">
              {line}
            </p>
          ))}
          {report.columns && (
            <ColumnRoles
              columns={report.columns}
              onColumns={(columns) => setChoices({ ...choices, columns: { ...choices.columns, ...columns } })}
            />
          )}
          <AnswerKindsChoice
            questions={report.questions}
            onAnswers={(answers) => setChoices({ ...choices, answers: { ...choices.answers, ...answers } })}
          />
          <SpeakerRoles
            speakers={report.speakers}
            needsRoles={report.needsRoles}
            onRoles={(roles) => setChoices({ ...choices, roles: { ...choices.roles, ...roles } })}
          />
          <ImportErrors report={report} />
          <ImportPreview report={report} />
          {report.changed > 0 && (
            <Checkbox
              label={`Replace ${formatNumberOf(report.changed, 'interview')} that changed since the last import`}
              hint="Without it they stay as they are."
              isChecked={choices.update ?? false}
              onChecked={(update) => setChoices({ ...choices, update })}
            />
          )}
          {bring.isError && (
            <FailedQuery error={bring.error} safe="Nothing was kept of this file: all or nothing." />
          )}
          <Verdict report={report} />
          <div className="flex flex-wrap gap-3">
            <Button
              kind="primary"
              isBusy={bring.isPending}
              disabled={!canImport(report) || preview.isFetching}
              onClick={() => bring.mutate()}
            >
              {bring.isPending
                ? 'Importing'
                : `Import ${formatNumberOf(report.imported + (choices.update ? report.changed : 0), 'interview')}`}
            </Button>
            <Button kind="quiet" onClick={onRemove}>
              Leave this file out
            </Button>
          </div>
        </>
      )}
    </SectionRow>
  )
}

function canImport(report: ImportReport): boolean {
  return (
    report.format !== null &&
    report.errorCount === 0 &&
    !report.needsRoles &&
    report.imported + report.changed > 0
  )
}

function Verdict({ report }: { report: ImportReport }) {
  const parts = [
    `${formatNumberOf(report.interviews, 'interview')}, ${formatNumberOf(report.turns, 'turn')}`,
    report.skippedSame > 0 && `${report.skippedSame} there already`,
    report.changed > 0 && `${report.changed} changed since`,
  ]
  return <p className="text-14 font-medium">{parts.filter(Boolean).join(' · ')}</p>
}

function Done({ report, studyId }: { report: ImportReport; studyId: string }) {
  return (
    <Notice
      action={
        <Link to="/studies/$studyId/results" params={{ studyId }} className={buttonClass('primary', 'small')}>
          To the results
        </Link>
      }
    >
      {formatNumberOf(report.imported, 'interview')} imported
      {report.updated > 0 && `, ${report.updated} replaced`}
      {report.skippedSame > 0 && `, ${report.skippedSame} were there already`}
      {report.changed > report.updated &&
        `, ${report.changed - report.updated} changed ones left as they were`}
      .
    </Notice>
  )
}
