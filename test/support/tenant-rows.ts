/** Rows that the stores and routes can read: where a column has a shape or a closed list of values. */
import { newId } from '../../src/platform/ids.ts'
import type { Guide } from '../../src/study/model.ts'
import { guideOf } from './guides.ts'
import type { Tenant } from './tenants.ts'

export function tenantRows({ mark, workspaceId, ids }: Tenant): Record<string, Record<string, unknown>> {
  ids.mediaId ??= newId()
  const guide = withImage(guideOf([{ key: 'q1', text: `What about ${mark}?` }]), {
    mediaId: ids.mediaId,
    mark,
  })
  const source = { madeBy: 'template', template: null, purpose: null, model: null }
  const terms = {
    targetCompletes: 10,
    closesAt: null,
    softLaunchAt: null,
    sponsor: { name: mark, mode: 'shown' },
    consentText: { en: mark },
    consentTextVersion: 1,
    retentionDays: 30,
    modes: ['text'],
    askConsentFor: [],
    contactPerson: { name: mark },
  }
  const context = { company: mark, product: '', customerWords: '' }
  const report = {
    documentVersion: 1,
    studyId: ids.studyId,
    title: mark,
    question: mark,
    toDecide: '',
    isSample: false,
    blocks: [{ blockId: 'b1', section: 'findings', kind: 'heading', level: 2, text: mark }],
    claims: {},
    decision: { decision: '', owner: '', decidedOn: null, measure: '', measureOn: null, remind: '' },
    heard: {
      interviews: 1,
      participants: 1,
      statuses: [],
      leftOut: {},
      recruited: [],
      languages: [],
      sensitivity: [],
    },
    provenance: { program: '', analysis: null, guideRevisions: [], recordHash: '', modelCalls: [] },
  }
  return {
    studies: {
      context,
      purpose: 'discovery',
      status: 'live',
      statusBeforeArchive: null,
      pausedReason: null,
      draft: guide,
      draftSource: source,
      draftTerms: terms,
      liveRevisionId: null,
    },
    guide_revisions: { guide, terms, source, overrides: [], changes: [] },
    workspace_contexts: { context },
    profile_facts: { source: { kind: 'import', source: mark, at: mark } },
    links: { kind: 'open', revokedAt: null },
    tokens: { workspaceId, kind: 'personal', expiresAt: null, revokedAt: null },
    consents: { purpose: 'interview', language: 'en' },
    interviews: {
      origin: 'live',
      status: 'complete',
      language: 'en',
      attributes: { segment: mark },
      snapshot: { text: mark },
      erasedAt: null,
    },
    interview_events: { type: 'interview.paused' },
    turns: { role: 'participant', kind: 'answer', questionKey: 'q1', isCurrent: true },
    answers: { questionKey: 'q1', state: 'answered', skipReason: null, value: null, turns: [1] },
    exposures: { questionKey: 'q1', arm: mark, how: 'asked' },
    import_files: { counts: {} },
    moment_flags: { kind: 'health', acknowledgedAt: null },
    side_by_side_picks: { leftTechnique: 'elaborate', rightTechnique: 'example', picked: 'left' },
    interview_flags: { kind: 'set_aside', resolvedAt: null },
    analyses: { status: 'done', stage: 'done', parameters: {}, counts: null, error: null },
    asked_questions: { verdict: 'answered' },
    segments: { questionKey: 'q1' },
    themes: { questionKey: null, terms: [], exposedBasis: 'events' },
    theme_segments: { way: 'machine' },
    codebook_entries: { act: { kind: 'pin', codeId: ids.codeId, isPinned: true, examples: [] } },
    codebook_runs: { interviewIds: [ids.interviewId] },
    machine_themes: {
      questionKey: null,
      terms: [],
      segmentIds: [],
      strengths: [],
      primaries: [],
      textHashes: [],
      quoteIds: [],
    },
    coding_samples: {
      sample: {
        codeIds: [ids.codeId],
        wanted: 1,
        strata: [{ frame: 1, stratum: 0, size: 1, take: 1 }],
        rule: { sayFloor: 5, powerFloor: 10, borrowed: 2, damping: 1, rareQuantile: 2.1 },
      },
    },
    coding_entries: { act: { kind: 'coded', codes: [{ codeId: ids.codeId, has: true }] } },
    annotations: { kind: 'note', removedAt: null },
    clips: { removedAt: null },
    reports: { draft: report },
    report_edits: { targets: [] },
    report_edit_bodies: { change: { op: 'put-title', text: mark }, inverse: { op: 'put-title', text: mark } },
    report_versions: { document: report, names: { pseudonyms: {}, redactions: {}, texts: {} } },
    report_shares: { names: 'names', expiresAt: null, revokedAt: null },
    report_reminders: { cancelledAt: null, sentAt: null, doneAt: null },
    media: { contentType: 'image/png' },
    audit_entries: { details: {} },
    language_models: {
      provider: 'server',
      baseUrl: `http://127.0.0.1:9/${mark}`,
      sealedKey: null,
      currency: 'EUR',
    },
    language_ladders: { role: 'interviewer', languageModelIds: [ids.languageModelId] },
    model_budgets: { unit: 'EUR' },
    model_calls: { role: 'interviewer', outcome: 'ok', currency: 'EUR' },
  }
}

function withImage(guide: Guide, { mediaId, mark }: { mediaId: string; mark: string }): Guide {
  const stimulus = { kind: 'image' as const, key: 'shown', mediaId, alternative: { en: mark } }
  return { ...guide, sections: guide.sections.map((section) => ({ ...section, stimulus })) }
}
