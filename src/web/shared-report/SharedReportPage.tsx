import { useEffect, useState } from 'react'
import { documentHtml } from '../../reports/document/formats/document-html.ts'
import { reportStyle } from '../../reports/document/formats/report-style.ts'
import { reportDocumentApi, type SharedReport } from '../api/report-document.ts'
import { Button } from '../components/Button.tsx'
import { CommentForm } from './CommentForm.tsx'

/** A published report for whoever has its link: no sign-in, a phone will do, and it prints as it stands. */
export function SharedReportPage({ token }: { token: string }) {
  const [report, setReport] = useState<SharedReport | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    if (token === '')
      return setFailure('This link is not whole. Ask whoever sent it to you for the whole of it.')
    reportDocumentApi.openSharedReport(token).then(setReport, (error: Error) => setFailure(error.message))
  }, [token])
  useEffect(() => {
    if (report) document.title = report.document.title
  }, [report])
  if (failure !== null)
    return (
      <main className="mx-auto grid max-w-[34rem] gap-2 px-6 pt-24">
        <h1 className="text-20 font-semibold">This report does not open</h1>
        <p className="text-soft">{failure}</p>
      </main>
    )
  if (report === null) return <p className="px-6 pt-24 text-center text-faint">Loading the report</p>
  return (
    <main>
      <style>{reportStyle}</style>
      <Bar report={report} />
      {/* Written by `documentHtml`, which makes every text harmless. */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the same renderer writes the HTML file */}
      <div dangerouslySetInnerHTML={{ __html: documentHtml(report.document) }} />
      {report.allowsComments && <CommentForm token={token} report={report} onReport={setReport} />}
    </main>
  )
}

function Bar({ report: { document: shown, newestVersion, expiresAt } }: { report: SharedReport }) {
  const isOld = shown.version !== null && newestVersion > shown.version
  return (
    <div className="mx-auto flex max-w-[46rem] flex-wrap items-center justify-between gap-3 px-6 pt-4 text-12 text-faint print:hidden">
      <span>
        {isOld
          ? `A newer version, ${newestVersion}, was published since. This link shows version ${shown.version}. `
          : ''}
        {expiresAt ? `This link opens until ${expiresAt.slice(0, 10)}.` : ''}
      </span>
      <Button size="small" onClick={() => print()}>
        Print or save as PDF
      </Button>
    </div>
  )
}
