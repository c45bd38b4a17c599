/** The audit as one HTML file that can be sent: no script, nothing fetched, prints well, light and dark. */
import { html, raw } from 'hono/html'
import { auditStyle } from './audit-style.ts'
import { ascribed, leftOpen, markOf, placeOf, reasonOf, summarise, titles } from './audit-words.ts'
import { faultNames } from './fault-names.ts'
import { markDifferences, type Piece } from './mark-differences.ts'
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
<thead><tr><th></th><th>checked</th><th>hold</th><th>do not</th><th>not found</th><th>left open</th></tr></thead>
<tbody>${kinds.map((kind) => {
    const { found, supported, refuted, notFound } = tallies[kind]
    return html`<tr><th>${titles[kind]}</th><td>${found}</td><td>${supported}</td><td>${refuted}</td><td>${kind === 'quotation' ? notFound : ''}</td><td>${leftOpen(tallies[kind])}</td></tr>`
  })}</tbody>
</table>`
}

const order = { refuted: 0, unsupported: 1, supported: 2 } as const
/** A quotation that nobody said is worse than one that is left open. */
const rank = ({ verdict, reason, kind }: AuditFinding) =>
  kind === 'quotation' && reason === 'not-found' ? 0.5 : order[verdict]

function section(audit: Audit, kind: AuditKind): Html {
  const own = audit.findings.filter((finding) => finding.kind === kind)
  const isFine = ({ verdict, caution }: AuditFinding) => verdict === 'supported' && caution === null
  const faulty = own.filter((one) => !isFine(one)).sort((a, b) => rank(a) - rank(b) || a.id - b.id)
  const fine = own.filter(isFine)
  const show = (finding: AuditFinding) => entry(finding, audit.report.format)
  if (own.length === 0)
    return html`<section><h2>${titles[kind]}</h2><p>The report holds none that could be found.</p></section>`
  return html`<section>
<h2>${titles[kind]}</h2>
${faulty.length === 0 ? html`<p>All ${own.length} hold.</p>` : faulty.map(show)}
${fine.length > 0 && html`<details><summary>${fine.length} that ${fine.length === 1 ? 'holds' : 'hold'}</summary>${fine.map(show)}</details>`}
</section>`
}

/** Words changed are best seen side by side. */
const compared = new Set(['altered', 'number', 'negation'])

function entry(finding: AuditFinding, format: string): Html {
  const { verdict, reason, text, say, caution, evidence, kind } = finding
  const by = ascribed(finding)
  const why = reasonOf(finding)
  const [first] = evidence
  const isCompared = first !== undefined && evidence.length === 1 && reason !== null && compared.has(reason)
  const [quoted, said] = isCompared ? markDifferences(text, first.text) : [null, null]
  const mood =
    verdict === 'supported' && caution !== null ? 'caution' : reason === 'not-found' ? 'missing' : ''
  return html`<article class="${verdict} ${mood}">
<p class="mark">${markOf(finding)}${why !== null && html` <span class="why">${why}</span>`}</p>
<blockquote class="${kind}">${quoted ? pieces(quoted) : text}</blockquote>
<p class="about">${placeOf(finding.place, format)}${by && html` · ascribed to ${by.label}${by.interviewId !== null && html` (<span class="reference">${by.interviewId}</span>)`}`}</p>
<p class="say">${say}</p>
${caution !== null && html`<p class="say"><strong>${caution}</strong></p>`}
${
  evidence.length > 0 &&
  html`<ul class="evidence">${evidence.map(
    (span) =>
      html`<li><q>${said ? pieces(said) : span.text}</q> <span class="reference">${span.interviewId}, turn&nbsp;${span.turn}${span.role === 'interviewer' ? ', interviewer' : ''}</span></li>`,
  )}</ul>`
}
</article>`
}

const pieces = (list: readonly Piece[]) =>
  list.map(({ text, differs }) => (differs ? html`<mark>${text}</mark>` : text))

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
