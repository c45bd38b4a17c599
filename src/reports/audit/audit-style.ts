/** The style of the page that is sent. System fonts: the file stands alone. */
export const auditStyle = `
:root { color-scheme: light dark; --ink: #1d1f1e; --quiet: #5c625f; --paper: #fdfcf9; --line: #dcdad3; --act: #0f5257; --bad: #9b2c1f; --open: #7a5a00; --good: #1f6443 }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae4; --quiet: #a3a8a4; --paper: #161817; --line: #343836; --act: #7cc4c6; --bad: #ef9a8d; --open: #e0bd63; --good: #86cfa6 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 Inter, system-ui, sans-serif; font-variant-numeric: tabular-nums }
main { max-width: 46rem; margin: 0 auto; padding: 3rem 1.25rem 5rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: .25rem 0 .75rem; overflow-wrap: anywhere }
h2 { font-size: 1.25rem; margin: 3rem 0 .75rem; border-top: 1px solid var(--line); padding-top: 1rem }
.lead { font-size: 1.125rem }
.reference { font: .75rem/1.4 'JetBrains Mono', ui-monospace, monospace; color: var(--quiet); overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .9375rem }
th, td { padding: .375rem .5rem; text-align: right; border-bottom: 1px solid var(--line) }
th:first-child, td:first-child { text-align: left; padding-left: 0; font-weight: 500 }
thead th { color: var(--quiet); font-weight: 400; font-size: .8125rem }
article { margin: 1.5rem 0; padding-left: 1rem; border-left: 3px solid var(--line); break-inside: avoid }
article.refuted { border-color: var(--bad) }
article.unsupported { border-left-style: double; border-left-width: 5px; border-color: var(--open) }
article.supported { border-color: var(--good) }
article.caution { border-color: var(--open) }
article.missing { border-style: solid; border-left-width: 3px; border-color: var(--bad) }
.mark { margin: 0; font-size: .8125rem; font-weight: 600 }
.refuted .mark { color: var(--bad) } .unsupported .mark { color: var(--open) } .supported .mark { color: var(--good) }
.caution .mark { color: var(--open) } .missing .mark { color: var(--bad) }
.why { color: var(--quiet); font-weight: 400 } .why::before { content: '· ' }
mark { color: inherit; background: none; font-weight: 600; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; text-decoration-color: var(--bad) }
blockquote, q { font-family: 'Source Serif 4', Georgia, serif; quotes: '“' '”' }
blockquote { margin: .25rem 0; font-size: 1.125rem; max-width: 65ch }
blockquote.quotation::before { content: '“' } blockquote.quotation::after { content: '”' }
.about { margin: 0; color: var(--quiet); font-size: .8125rem }
.say { margin: .375rem 0 }
.evidence { margin: .375rem 0; padding-left: 0; list-style: none } .evidence li { margin: .25rem 0 }
details .evidence { padding-left: 0 }
summary { cursor: pointer; color: var(--act); margin: .75rem 0 }
summary:focus-visible { outline: 2px solid var(--act); outline-offset: 2px }
@media print { details { display: block } details > summary { display: none } body { background: #fff; color: #000 } main { max-width: none; padding: 0 } }
`
