import type { ReportDocument } from '../model.ts'
import { documentHtml } from './document-html.ts'
import { escapeHtml } from './escape-html.ts'
import { reportStyle } from './report-style.ts'

/** A report as one file that needs nothing else: no script, no font and no picture from elsewhere. `fonts`: rules for them. */
export function htmlFile(document: ReportDocument, fonts = ''): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(document.title)}</title>
<style>html { background: light-dark(#fbfaf6, #161512); color-scheme: light dark; } body { margin: 0; }
@media print { html { background: #fff; color-scheme: light; } }
${fonts}
${reportStyle}</style>
</head>
<body>
${documentHtml(document)}
</body>
</html>
`
}
