/** Rows that the stores and routes can read: where a column has a shape or a closed list of values. */
import type { Guide } from '../../src/study/model.ts'
import { guideOf } from './guides.ts'
import type { Tenant } from './tenants.ts'

export function tenantRows({ mark, workspaceId, ids }: Tenant): Record<string, Record<string, unknown>> {
  const guide: Guide = guideOf([{ key: 'q1', text: `What about ${mark}?` }])
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
    exposures: { questionKey: 'q1', arm: null, how: 'asked' },
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
