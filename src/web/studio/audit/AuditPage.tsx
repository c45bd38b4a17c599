import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { ApiError, api } from '../../api-client.ts'
import { Button, buttonClass } from '../../components/Button.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Notice } from '../../components/Notice.tsx'
import { ProgressLine } from '../../components/ProgressLine.tsx'
import { FileChooser } from '../importing/FileChooser.tsx'
import { PageTitle } from '../PageTitle.tsx'
import { SectionRow } from '../SectionRow.tsx'
import { ResearchersPage } from '../ViewersRead.tsx'
import { AuditResult } from './AuditResult.tsx'
import { ChosenFiles } from './ChosenFiles.tsx'
import { type SpeakerRoles, UnclearSpeakers, unclearSpeakers } from './UnclearSpeakers.tsx'

const reportEndings = '.pdf,.docx,.pptx,.odt,.odp,.rtf,.md,.html,.htm,.txt'

/** A report and its transcripts in; what holds of it out. Nothing is kept on the server. */
export function AuditPage() {
  return (
    <ResearchersPage title="Audit my last study">
      <Audit />
    </ResearchersPage>
  )
}

function Audit() {
  const [report, setReport] = useState<File | null>(null)
  const [transcripts, setTranscripts] = useState<File[]>([])
  const [progress, setProgress] = useState<{ share: number; doing: string } | null>(null)
  const [roles, setRoles] = useState<SpeakerRoles>({})
  const [questions, setQuestions] = useState(true)
  const stop = useRef<AbortController | null>(null)
  const run = useMutation({
    mutationFn: (files: { report: File; transcripts: File[] }) => {
      stop.current = new AbortController()
      setProgress(null)
      return api.auditStudy(
        { ...files, roles, questions },
        (share, doing) => setProgress({ share, doing }),
        stop.current.signal,
      )
    },
  })
  const change = <Value,>(set: (value: Value) => void, value: Value) => {
    set(value)
    run.reset()
  }
  return (
    <>
      <PageTitle title="Audit my last study">
        Take a report that somebody made and the interviews it was made from. Each quotation, each count and
        each statement about one person is looked for in the transcripts. It happens on your own machine, and
        nothing is kept.
      </PageTitle>
      {run.data ? (
        <AuditResult
          audit={run.data.audit}
          page={run.data.page}
          onAgain={() => {
            run.reset()
            setReport(null)
            setTranscripts([])
          }}
        />
      ) : (
        <>
          <SectionRow
            title="The report"
            note="PDF, Word, PowerPoint, OpenDocument, RTF, Markdown, HTML or text."
          >
            {report === null ? (
              <FileChooser
                label="The report"
                button="Choose the report"
                accept={reportEndings}
                isSingle
                onFiles={([file]) => file && change(setReport, file)}
              />
            ) : (
              <ChosenFiles files={[report]} onRemove={() => change(setReport, null)} isBusy={run.isPending} />
            )}
          </SectionRow>
          <SectionRow
            title="Its transcripts"
            note="JSON, JSON lines, subtitles, text with speakers’ names, tables. As many files as there are."
          >
            <FileChooser
              label="Transcripts"
              button="Choose transcripts"
              onFiles={(added) => change(setTranscripts, [...transcripts, ...added])}
            />
            <ChosenFiles
              files={transcripts}
              onRemove={(gone) =>
                change(
                  setTranscripts,
                  transcripts.filter((file) => file !== gone),
                )
              }
              isBusy={run.isPending}
            />
            {run.isError && !isStopped(run.error) && <Failure error={run.error} />}
            <UnclearSpeakers
              labels={unclearSpeakers(run.error)}
              roles={roles}
              onRole={(label, role) => setRoles({ ...roles, [label]: role })}
            />
            <Checkbox
              label="Also look for faults in the interviewer’s questions"
              isChecked={questions}
              isDisabled={run.isPending}
              onChecked={(checked) => change(setQuestions, checked)}
            />
            {run.isPending ? (
              <div className="grid max-w-[40rem] gap-3">
                <ProgressLine
                  share={progress?.share ?? null}
                  label={progress?.doing ?? 'sending the files'}
                />
                <Button onClick={() => stop.current?.abort()} className="justify-self-start">
                  Stop
                </Button>
              </div>
            ) : (
              <div className="flex flex-wrap items-center gap-4">
                <Button
                  kind="primary"
                  disabled={report === null || transcripts.length === 0}
                  onClick={() => report && run.mutate({ report, transcripts })}
                >
                  Audit
                </Button>
                <Link to="/import" className={buttonClass('plain')}>
                  Bring interviews into a study instead
                </Link>
              </div>
            )}
          </SectionRow>
        </>
      )}
    </>
  )
}

const isStopped = (error: unknown) => error instanceof DOMException && error.name === 'AbortError'

function Failure({ error }: { error: Error }) {
  const details = error instanceof ApiError ? error.details.filter(({ where }) => where !== 'speaker') : []
  return (
    <Notice tone="danger">
      <p>{error.message}</p>
      {details.length > 0 && (
        <ul className="mt-1 grid gap-0.5">
          {details.slice(0, 12).map(({ where, say }) => (
            <li key={`${where}${say}`}>
              {where && <span className="reference">{where}: </span>}
              {say}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
