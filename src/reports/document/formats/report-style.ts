/**
 * How a report looks as a file, on a phone and on paper. Colours and fonts are the studio’s (`src/web/design/tokens.css`);
 * in a file alone the fonts fall back to what the reader’s computer has.
 */
export const reportStyle = `
.report {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf6, #161512); --sunk: light-dark(#f3f1ea, #0f0e0c);
  --ink: light-dark(#1c1b18, #ece8de); --soft: light-dark(#514e47, #b9b4a7); --faint: light-dark(#6a665d, #989385);
  --accent: light-dark(#0b4f5e, #7cc3d0); --hairline: light-dark(#dfdbd1, #34322c); --line: light-dark(#8b867a, #7d786b);
  --supports: light-dark(#176044, #7cc9a4); --against: light-dark(#8a4409, #e5a469); --uncertain: light-dark(#59528c, #b3abe6);
  --bar: light-dark(#a9c3c8, #2f5760); --bar-line: light-dark(#2f6c79, #79b4bf);
  --words: "Source Serif 4 Variable", "Source Serif 4", "Iowan Old Style", Georgia, serif;
  --product: "Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", sans-serif;
  --reference: "JetBrains Mono Variable", ui-monospace, "SF Mono", Menlo, monospace;
  max-width: 46rem; margin: 0 auto; padding: 3rem 1.5rem 5rem 3.25rem; background: var(--paper); color: var(--ink);
  font: 400 1rem/1.55 var(--product); font-variant-numeric: tabular-nums; text-wrap: pretty; overflow-wrap: anywhere;
}
:root[data-theme="light"] .report { color-scheme: light; }
:root[data-theme="dark"] .report { color-scheme: dark; }
.report * { box-sizing: border-box; }
.report h1 { font-size: 1.75rem; line-height: 1.2; letter-spacing: -.01em; margin: .5rem 0 .75rem; font-weight: 650; }
.report h2 { font-size: 1.25rem; line-height: 1.25; margin: 3rem 0 1rem; padding-top: 1rem; border-top: 1px solid var(--ink); font-weight: 650; }
.report h3 { font-size: 1rem; line-height: 1.35; margin: 2rem 0 .5rem; font-weight: 650; }
.report p { margin: .5rem 0; max-width: 66ch; }
.report .eyebrow, .report .note, .report figcaption, .report caption { font-size: .75rem; line-height: 1.45; color: var(--faint); }
.report figcaption::first-letter { text-transform: uppercase; }
.report .lede { color: var(--soft); }
.report a { color: var(--accent); text-decoration: underline; text-underline-offset: .18em; }
.report .claim { position: relative; }
.report .claim sup { font: 500 .6875rem/1 var(--reference); color: var(--supports); padding-left: .15em; }
.report .claim sup a { color: inherit; text-decoration: none; }
.report .own-words { text-decoration: underline dashed var(--line) 1px; text-underline-offset: 4px; } .report .own-words .note { display: inline-block; text-decoration: none; font-weight: 400; }
.report h1 .note, .report h2 .note, .report h3 .note { font-weight: 400; letter-spacing: 0; }
.report .claim.unchecked-claim sup, .report .author, .report .unchecked { color: var(--soft); }
.report .claim.unsupported { text-decoration: underline dotted var(--uncertain) 2px; text-underline-offset: 3px; }
.report .mark { position: absolute; left: -1.6rem; top: .42em; width: 12px; height: 12px; }
.report .block { position: relative; }
.report .supports { color: var(--supports); } .report .against { color: var(--against); } .report .uncertain { color: var(--uncertain); }
.report .answer { padding: 1rem 0 1.25rem; border-top: 1px solid var(--hairline); break-inside: avoid; }
.report .aside dt, .report .aside dd { break-inside: avoid; }
.report h2 + .answer { border-top: 0; padding-top: 0; }
.report .answer h3 { margin-top: 0; }
.report .aside { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: .25rem 1rem; margin-top: .75rem; font-size: .875rem; }
.report .aside dt { color: var(--faint); } .report .aside dd { margin: 0; color: var(--soft); }
.report .aside dd p { margin: 0 0 .25rem; }
.report .word { display: inline-block; font-weight: 600; color: var(--ink); } .report .word::first-letter { text-transform: uppercase; }
.report p > .claim { display: block; }
.report .recommendation { padding: .75rem 0; break-inside: avoid; }
.report .recommendation .advice { font-weight: 600; }
.report blockquote { margin: 1rem 0; padding: 0 0 0 1.25rem; border-left: 2px solid var(--hairline); break-inside: avoid; }
.report blockquote p { font: 400 1.125rem/1.6 var(--words); margin: 0; white-space: pre-line; }
.report blockquote footer { margin-top: .25rem; font-size: .75rem; color: var(--faint); }
.report blockquote footer .ref { font-family: var(--reference); }
.report .opposes { margin: 1rem 0; padding: .25rem 0 .25rem 1.25rem; border-left: 2px solid var(--against); break-inside: avoid; }
.report .opposes > p { font-size: .875rem; color: var(--soft); margin: .25rem 0; }
.report .opposes .label { font-weight: 600; color: var(--against); }
.report .opposes blockquote { border-left: 0; padding-left: 0; }
.report figure { margin: 1.25rem 0; break-inside: avoid; }
.report figure .title { font-weight: 600; margin: 0 0 .5rem; max-width: none; }
.report .row { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; padding: .375rem 0; font-size: .875rem; }
.report .row .figures { white-space: nowrap; color: var(--soft); }
.report .row .figures b { color: var(--ink); font-weight: 600; }
.report .row .figures i { font: 400 .75rem var(--reference); color: var(--faint); padding-left: .35rem; }
.report .ends { display: flex; justify-content: space-between; margin: 0; max-width: none; font-size: .75rem; color: var(--faint); }
.report .bar { grid-column: 1 / -1; display: block; width: 100%; height: 14px; margin-top: .25rem; }
.report .bar .fill { fill: var(--bar); } .report .bar .edge { stroke: var(--bar-line); stroke-width: 2; }
.report .bar .hatch { stroke: var(--bar-line); stroke-width: 1; opacity: .55; }
.report .bar .whisker { stroke: var(--ink); stroke-width: 1; fill: none; } .report .bar .axis { stroke: var(--line); }
.report table { width: 100%; border-collapse: collapse; margin: 1rem 0; font-size: .875rem; break-inside: avoid; }
.report caption { text-align: left; padding-bottom: .25rem; }
.report th, .report td { text-align: left; vertical-align: top; padding: .375rem .75rem .375rem 0; border-top: 1px solid var(--hairline); }
.report th, .report td { overflow-wrap: normal; } .report td:first-child:not(.short) { min-width: 9rem; }
.report .short { white-space: nowrap; }
.report th { color: var(--faint); font-weight: 500; } .report td:last-child, .report th:last-child { padding-right: 0; }
.report .decision { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: .375rem 1rem; margin: 0; }
.report .decision dt { color: var(--faint); } .report .decision dd { margin: 0; }
.report ol.claims { padding: 0; margin: 0; list-style: none; font-size: .8125rem; }
.report ol.claims li { display: grid; grid-template-columns: 2.25rem minmax(0, 1fr); padding: .5rem 0; border-top: 1px solid var(--hairline); break-inside: avoid; }
.report ol.claims .n { font: 500 .75rem/1.6 var(--reference); color: var(--faint); }
.report ol.claims .ref { font-family: var(--reference); font-size: .75rem; color: var(--faint); }
.report .banner { border: 1px solid var(--against); color: var(--against); padding: .5rem .75rem; font-size: .875rem; margin: 0 0 1.5rem; }
.report .risk { border-left: 2px solid var(--against); padding-left: 1rem; font-size: .875rem; color: var(--soft); }
@media (max-width: 40rem) {
  .report { padding: 1.5rem 1.125rem 3rem 2rem; }
  .report .mark { left: -1.35rem; }
  .report .aside, .report .decision { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .report .aside dt, .report .decision dt { margin-top: .5rem; }
  .report .row { grid-template-columns: minmax(0, 1fr); }
  .report .scroll { overflow-x: auto; } .report .scroll table:has(th:nth-child(3)) { min-width: 30rem; }
  .report td:first-child:not(.short) { min-width: 6rem; }
}
@media print {
  .report { color-scheme: light; --paper: #fff; max-width: none; padding: 0 0 0 1.75rem; font-size: 10pt; print-color-adjust: exact; }
  .report h1 { font-size: 20pt; } .report h2 { font-size: 14pt; break-after: avoid; margin-top: 2rem; } .report h3 { font-size: 10.5pt; break-after: avoid; }
  .report blockquote p { font-size: 11pt; }
  .report a { color: inherit; text-decoration: none; }
  .report p { max-width: 88ch; orphans: 3; widows: 3; }
  .report .decision, .report tr, .report .row, .report .aside dd { break-inside: avoid; }
  .report table { break-inside: auto; } .report thead { display: table-header-group; }
  .report caption, .report .title, .report .answer > p { break-after: avoid; }
  /* A finding stays with its words: the sentence with the first. More held together than a page takes, and a quotation is torn from its place. */
  .report p.block:has(+ blockquote) { break-after: avoid-page; }
  .report blockquote { margin: .5rem 0; } .report blockquote footer { break-before: avoid-page; }
  .report figure + p.block { break-before: avoid-page; }
}
@page { size: A4; margin: 18mm 18mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #6a665d; } }
`
