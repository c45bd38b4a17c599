/** The audit as one HTML file that can be sent: no script, nothing fetched, prints well, light and dark. */
import { html, raw } from 'hono/html'
import { auditStyle } from './audit-style.ts'
import { placeOf, summarise, titles, verdictWords } from './audit-words.ts'
import { faultNames } from './fault-names.ts'
import type { Audit, AuditFinding, AuditKind } from './model.ts'

type Html = ReturnType<typeof html>

export async function formatAuditHtml(audit: Audit): Promise<string> {
  const title = `Audit of ${audit.report.fileName}`
  const page = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(auditStyle)}</style>
</head>
<body>
<main>
<header>
<p class="reference">Earwitness ${audit.programVersion} · audit</p>
<h1>${title}</h1>
<p class="lead">${summarise(audit)}</p>
${tallyTable(audit)}
</header>
${(['quotation', 'count', 'statement'] as const).map((kind) => section(audit, kind))}
${interviewerSection(audit)}
<section>
<h2>What was read</h2>
<ul>
<li>${audit.report.fileName}: ${audit.report.format}, ${audit.report.words} words</li>
${audit.transcripts.map((file) => html`<li>${file.fileName}: ${file.format}, ${file.interviews} ${file.interviews === 1 ? 'interview' : 'interviews'}. ${file.reason} ${file.notes.join(' ')}</li>`)}
</ul>
<h2>What this audit does not see</h2>
<ul>${audit.notes.map((note) => html`<li>${note}</li>`)}</ul>
</section>
</main>
</body>
</html>
`
  return String(page)
}

function tallyTable({ tallies }: Audit): Html {
  const kinds = ['quotation', 'count', 'statement'] as const
  return html`<table class="tally">
<thead><tr><th></th><th>checked</th><th>hold</th><th>do not</th><th>not shown</th></tr></thead>
<tbody>${kinds.map((kind) => {
    const { found, supported, refuted, unsupported } = tallies[kind]
    return html`<tr><th>${titles[kind]}</th><td>${found}</td><td>${supported}</td><td>${refuted}</td><td>${unsupported}</td></tr>`
  })}</tbody>
</table>`
}

const order = { refuted: 0, unsupported: 1, supported: 2 } as const

function section(audit: Audit, kind: AuditKind): Html {
  const own = audit.findings.filter((finding) => finding.kind === kind)
  const faulty = own
    .filter(({ verdict }) => verdict !== 'supported')
    .sort((a, b) => order[a.verdict] - order[b.verdict] || a.id - b.id)
  const fine = own.filter(({ verdict }) => verdict === 'supported')
  if (own.length === 0)
    return html`<section><h2>${titles[kind]}</h2><p>The report holds none that could be found.</p></section>`
  return html`<section>
<h2>${titles[kind]}</h2>
${faulty.length === 0 ? html`<p>All ${own.length} hold.</p>` : faulty.map(entry)}
${fine.length > 0 && html`<details><summary>${fine.length} that hold</summary>${fine.map(entry)}</details>`}
</section>`
}

function entry(finding: AuditFinding): Html {
  const { verdict, reason, text, say, attribution, evidence, kind } = finding
  return html`<article class="${verdict}">
<p class="mark">${verdictWords[verdict]}${reason && html` <span class="reference">${reason}</span>`}</p>
<blockquote class="${kind}">${text}</blockquote>
<p class="about">${placeOf(finding.place)}${attribution && html` · ascribed to ${attribution.label}${attribution.interviewId === null ? '' : html` (<span class="reference">${attribution.interviewId}</span>)`}`}</p>
<p class="say">${say}</p>
${
  evidence.length > 0 &&
  html`<ul class="evidence">${evidence.map(
    (span) =>
      html`<li><q>${span.text}</q> <span class="reference">${span.interviewId}, turn ${span.turn}${span.role === 'interviewer' ? ', interviewer' : ''}</span></li>`,
  )}</ul>`
}
</article>`
}

function interviewerSection({ interviewer }: Audit): Html {
  const { turns, clean, byFault, examples } = interviewer
  if (turns === 0) return html``
  const faulty = byFault.filter(({ turns }) => turns > 0)
  return html`<section>
<h2>The interviewer</h2>
<p>${clean} of ${turns} turns of the interviewer (${Math.round((100 * clean) / turns)} %) have no fault that the program knows.</p>
<table class="faults">
<thead><tr><th>fault</th><th>turns</th><th>of</th><th>share</th></tr></thead>
<tbody>${faulty.map(({ code, turns, of }) => html`<tr><th>${faultNames[code]}</th><td>${turns}</td><td>${of}</td><td>${Math.round((100 * turns) / of)} %</td></tr>`)}</tbody>
</table>
<details><summary>Examples</summary>
<ul class="evidence">${examples.map(
    ({ code, text, why, interviewId, turn }) =>
      html`<li><strong>${faultNames[code]}</strong> <q>${text}</q> ${why} <span class="reference">${interviewId}, turn ${turn}</span></li>`,
  )}</ul>
</details>
</section>`
}
