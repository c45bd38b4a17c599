/** The API as a page to read: made on the server, without script, from the same document that programs read. */
import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** The parts of an OpenAPI document that the page shows. */
interface Document {
  info: { title: string; description?: string }
  paths?: Record<string, Partial<Record<string, Operation>>>
  components?: { schemas?: Record<string, unknown> }
}

interface Operation {
  summary?: string
  description?: string
  tags?: string[]
  parameters?: { name?: string; in?: string; required?: boolean; schema?: unknown }[]
  requestBody?: { content?: Record<string, { schema?: unknown }> }
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: unknown }> }>
}

interface Entry {
  method: string
  path: string
  operation: Operation
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

export function renderApiPage(document: unknown): Html {
  const { info, paths, components } = document as Document
  const groups = Map.groupBy(entriesOf(paths ?? {}), ({ operation }) => operation.tags?.[0] ?? 'Other')
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title} API</title><link rel="icon" href="/icon.svg">
<style>${raw(style)}</style>
</head>
<body>
<main>
<h1>${info.title} API</h1>
<p>${info.description ?? ''} For programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<p>Send an API key of your workspace as <code>Authorization: Bearer ew_…</code>. Paths under <code>/room</code> are the
participant’s side: they take the token of a link or an interview instead.</p>
<nav aria-label="Groups">${[...groups.keys()].map((name) => html`<a href="#${idOf(name)}">${name}</a> `)}</nav>
${[...groups].map(([name, entries]) => html`<section id="${idOf(name)}"><h2>${name}</h2>${entries.map(renderEntry)}</section>`)}
<section id="schemas"><h2>Schemas</h2>
${Object.entries(components?.schemas ?? {}).map(([name, schema]) => html`<details id="schema-${name}"><summary><code>${name}</code></summary>${renderSchema(schema)}</details>`)}
</section>
</main>
</body>
</html>`
}

function entriesOf(paths: NonNullable<Document['paths']>): Entry[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method]
      return operation ? [{ method, path, operation }] : []
    }),
  )
}

const idOf = (name: string) => name.toLowerCase().replaceAll(' ', '-')

function renderEntry({ method, path, operation }: Entry): Html {
  const body = Object.entries(operation.requestBody?.content ?? {})
  const responses = Object.entries(operation.responses ?? {})
  return html`<details>
<summary><span class="method">${method.toUpperCase()}</span> <code>${path}</code> <span class="summary">${operation.summary ?? ''}</span></summary>
${operation.description ? html`<p>${operation.description}</p>` : ''}
${operation.parameters?.length ? html`<h3>Parameters</h3><ul>${operation.parameters.map(renderParameter)}</ul>` : ''}
${body.map(([type, { schema }]) => html`<h3>Body <small>${type}</small></h3>${renderSchema(schema)}`)}
<h3>Answers</h3>
${responses.map(([status, response]) => renderResponse(status, response))}
</details>`
}

function renderParameter(parameter: NonNullable<Operation['parameters']>[number]): Html {
  const { name = '', in: place = '', required } = parameter
  return html`<li><code>${name}</code> <small>${place}${required ? ', required' : ''}</small></li>`
}

function renderResponse(status: string, response: NonNullable<Operation['responses']>[string]): Html {
  const [content] = Object.values(response.content ?? {})
  return html`<p><code>${status}</code> ${response.description ?? ''}</p>${content?.schema ? renderSchema(content.schema) : ''}`
}

function renderSchema(schema: unknown): Html {
  const reference = (schema as { $ref?: unknown } | undefined)?.$ref
  if (typeof reference === 'string') {
    const name = reference.split('/').at(-1) ?? ''
    return html`<p><a href="#schema-${name}"><code>${name}</code></a></p>`
  }
  return html`<pre tabindex="0">${JSON.stringify(schema, null, 2)}</pre>`
}

const style = `
:root { color-scheme: light dark; --ink: #1d1c1a; --paper: #fbfaf7; --quiet: #5f5b54; --line: #dedad2; --accent: #14505c; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece9e3; --paper: #171614; --quiet: #a9a39a; --line: #35322d; --accent: #7cc3cf; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 "Inter Variable", system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 6rem; }
h1 { font-size: 28px; } h2 { font-size: 20px; margin-top: 2.5rem; } h3 { font-size: 14px; margin: 1rem 0 .25rem; }
a { color: var(--accent); } nav a { margin-right: .75rem; }
details { border-top: 1px solid var(--line); padding: .5rem 0; } summary { cursor: pointer; overflow-wrap: anywhere; }
code, pre, .method { font-family: "JetBrains Mono Variable", ui-monospace, monospace; font-size: 14px; }
.method { display: inline-block; min-width: 4.5rem; color: var(--accent); } .summary, small { color: var(--quiet); }
pre { overflow: auto; max-height: 24rem; padding: .75rem; border: 1px solid var(--line); border-radius: 3px; font-size: 12px; }`
