/** What the routes are tried with: their path parameters, and bodies that pass validation. */
import { tenantRows } from '../support/tenant-rows.ts'
import type { Tenant } from '../support/tenants.ts'

/** By the name of a path parameter. */
export function pathIds({ ids }: Tenant): Record<string, string | undefined> {
  return { ...ids, version: '1' }
}

interface Route {
  method: string
  path: string
}

/** A body that is valid, so that what refuses the request is the tenant and not the form. */
export function bodyFor({ method, path }: Route, { ids }: Tenant): unknown {
  const key = `${method.toUpperCase()} ${path.replace('/api/v1', '')}`
  const make = bodies(ids)[key]
  if (!make) throw new Error(`test/tenancy/route-bodies.ts has no body for ${key}`)
  return make
}

function bodies(ids: Record<string, string>): Record<string, unknown> {
  const token = 'x'.repeat(43)
  const { draft: guide, draftTerms: terms } = tenantRows({ workspaceId: '', ids, mark: 'mine' }).studies!
  const context = { company: 'mine', product: '', customerWords: '' }
  const coded = { participantId: ids.participantId, codes: [{ codeId: ids.codeId, has: true }] }
  const quoteClaim = { statement: 'They said so.', spec: { kind: 'quote', quote: 'the gate sticks' } }
  return {
    'POST /sign-in': { token },
    'POST /sign-in/password': { email: 'nobody@example.org', password: 'not a password' },
    'PUT /session/workspace': { workspaceId: ids.workspaceId },
    'PATCH /account': { name: 'Ana' },
    'PUT /account/password': { newPassword: 'a long password' },
    'POST /invitations/preview': { token },
    'POST /invitations/accept': { token },
    'PATCH /workspace': { name: 'Renamed' },
    'DELETE /workspace': { name: 'not its name' },
    'PATCH /members/{memberId}': { role: 'viewer' },
    'POST /invitations': { name: 'Bo', role: 'viewer' },
    'POST /api-keys': { name: 'Key', role: 'viewer' },
    'POST /media': new Uint8Array(8),
    'POST /language-models': { provider: 'server', modelId: 'mine', baseUrl: 'http://127.0.0.1:9/v1' },
    'PATCH /language-models/{languageModelId}': { label: 'mine-now' },
    'PUT /studies/{studyId}/model-budget': { budget: { amount: 5, unit: 'EUR' } },
    'PUT /language-model-ladders': { interviewer: [ids.languageModelId], analyst: [], judge: [] },
    'POST /studies': { question: 'Why do people leave?' },
    'PATCH /studies/{studyId}': { name: 'Mine now' },
    'DELETE /studies/{studyId}': { name: 'any' },
    'PUT /studies/{studyId}/draft': { guide, version: 1 },
    'PUT /studies/{studyId}/terms': { terms, version: 1 },
    'POST /studies/{studyId}/publish': { version: 1, overrides: [] },
    'POST /study-drafts': { question: 'Why do people leave?' },
    'POST /lint': { guide },
    'PUT /workspace-context': context,
    'POST /studies/{studyId}/links': { kind: 'open' },
    'POST /studies/{studyId}/share': { title: 'Title', minutes: 10 },
    'POST /studies/{studyId}/side-by-side': {
      interviewId: ids.interviewId,
      seq: 1,
      left: 0,
      right: 1,
      picked: 'left',
    },
    'POST /studies/{studyId}/adjust': { changes: [{ questionKey: 'why', depth: 'deep' }] },
    'POST /interviews/{interviewId}/notes': { kind: 'close_soon' },
    'PUT /links/{linkId}/attributes': { attributes: { plan: 'mine' } },
    'POST /interviews/{interviewId}/set-aside': { reason: 'mine' },
    'POST /studies/{studyId}/rehearsals': { participants: 1 },
    'POST /studies/{studyId}/imports': importForm(),
    'POST /audits': auditForm(),
    'POST /studies/{studyId}/analyses': {},
    'POST /studies/{studyId}/codebook/acts': { act: { kind: 'delete', codeId: ids.codeId } },
    'POST /studies/{studyId}/codebook/preview': { code: { name: 'mine', definition: 'What they say of it' } },
    'PUT /studies/{studyId}/report/versions/{version}/replacements': { kept: ['mine'] },
    'POST /studies/{studyId}/codebook/undo': {},
    'POST /studies/{studyId}/codebook/redo': { seq: 1 },
    'POST /studies/{studyId}/codebook/import': { format: 'csv', text: 'name\nmine' },
    'POST /studies/{studyId}/annotations': { kind: 'highlight', place: placeOf(ids) },
    'PATCH /annotations/{annotationId}': { isRemoved: true },
    'POST /studies/{studyId}/claims': quoteClaim,
    'POST /studies/{studyId}/claims/check': quoteClaim,
    'PUT /claims/{claimId}': quoteClaim,
    'POST /claims/{claimId}/verdict': { answer: 'yes' },
    'POST /studies/{studyId}/clips': { place: placeOf(ids) },
    'PATCH /clips/{clipId}': { note: 'mine' },
    'POST /studies/{studyId}/code-counts': {},
    'POST /studies/{studyId}/results': {},
    'POST /studies/{studyId}/search': { query: 'gate' },
    'POST /studies/{studyId}/comparisons': { by: 'attribute:segment' },
    'POST /studies/{studyId}/coding/samples': { people: 5 },
    'POST /studies/{studyId}/coding/codes': coded,
    'POST /studies/{studyId}/coding/undo': {},
    'POST /studies/{studyId}/coding/import': { people: [coded] },
    'POST /studies/{studyId}/ask': { question: 'What do people say about the gate?' },
    'POST /ask': { question: 'What do people say about the gate?' },
    'POST /studies/{studyId}/locate': { quotation: 'the gate sticks' },
    'POST /studies/{studyId}/report/edits': { draftVersion: 1, edit: { op: 'set-title', text: 'mine' } },
    'POST /studies/{studyId}/report/undo': {},
    'POST /studies/{studyId}/report/check': { text: 'The gate sticks.' },
    'POST /studies/{studyId}/report/wordings': { blockId: 'b1' },
    'POST /studies/{studyId}/report/versions': {},
    'POST /studies/{studyId}/report/shares': {},
    'POST /studies/{studyId}/report/comments': { text: 'mine' },
    'PATCH /report-comments/{commentId}': { isResolved: true },
    'POST /shared-report': { token },
    'POST /shared-report/comments': { token, by: 'Somebody', text: 'mine' },
  }
}

function placeOf({ interviewId }: Record<string, string>) {
  return { interviewId, turn: 1, turnRevision: 1, start: 0, end: 4 }
}

function importForm(): FormData {
  const form = new FormData()
  form.append('options', JSON.stringify({ dryRun: false }))
  const line = JSON.stringify({ id: 'p1', turns: [{ role: 'participant', text: 'The gate sticks.' }] })
  form.append('file', new Blob([line]), 'interviews.jsonl')
  return form
}

function auditForm(): FormData {
  const form = new FormData()
  const line = JSON.stringify({ id: 'p1', turns: [{ role: 'participant', text: 'The gate sticks.' }] })
  form.append('report', new Blob(['P1 said “the gate sticks”.']), 'report.txt')
  form.append('transcripts', new Blob([line]), 'interviews.jsonl')
  return form
}

/** What reads although it is a POST: words of participants go in a body, never in an address. */
export const readingPosts = [
  'POST /audits',
  'POST /studies/{studyId}/code-counts',
  'POST /studies/{studyId}/results',
  'POST /studies/{studyId}/search',
  'POST /studies/{studyId}/ask',
  'POST /ask',
  'POST /studies/{studyId}/locate',
  'POST /studies/{studyId}/rehearsals',
  'POST /studies/{studyId}/report/check',
  'POST /studies/{studyId}/report/wordings',
]

/** Query strings that a route cannot do without. */
export const queries: Record<string, string> = {
  'GET /studies/{studyId}/export': '?format=jsonl',
}
