/**
 * Has language models word a follow-up, from the smallest rung to the largest, within one deadline. The first rung
 * with a candidate that the judge passes ends it; with none, the caller keeps the words it has. Never throws, and
 * never takes longer than the deadline, whatever a model or its server does.
 */
import type {
  LanguageModels,
  LanguageRung,
  ModelCall,
} from '../../../platform/models/language/language-models.ts'
import type { CandidatesPrompt } from './candidates-prompt.ts'
import { candidatesPromptVersion } from './candidates-prompt.ts'
import {
  CandidatesSchema,
  leastRungMs,
  type ModelCandidate,
  mostCandidates,
  mostOutputTokens,
  type RungOutcome,
  wordingDeadlineMs,
} from './model.ts'
import type { RestingRungs } from './resting-rungs.ts'

/** A candidate after the lint, the guards and the ranking. */
export interface Judged {
  text: string
  quotes: string[]
  /** Faults of the lint and the guards; none: it may be said. */
  codes: string[]
  /** Null for one that was dropped. */
  score: number | null
}

/** What became of one rung. */
export interface RungRecord {
  rung: string
  outcome: RungOutcome
  callId: string | null
  tookMs: number
  candidates: Judged[]
}

export interface ModelProposal {
  rungs: RungRecord[]
  /** Which candidate of which rung is to be said. */
  chosen: { rung: number; candidate: number } | null
}

export interface Proposing {
  models: Pick<LanguageModels, 'generate'>
  rungs: readonly LanguageRung[]
  resting: RestingRungs
  workspaceId: string
  call: Pick<ModelCall, 'studyId' | 'interviewId'>
  prompt: CandidatesPrompt
  judge: (candidates: readonly ModelCandidate[]) => Promise<Judged[]>
  deadlineMs?: number
}

export async function proposeWithModels(proposing: Proposing): Promise<ModelProposal> {
  const endsAt = performance.now() + (proposing.deadlineMs ?? wordingDeadlineMs)
  const records: RungRecord[] = []
  for (const [at, rung] of proposing.rungs.entries()) {
    const leftMs = endsAt - performance.now()
    if (leftMs < leastRungMs) break
    // What a rung leaves of its share goes to the larger ones.
    const record = await askRung(rung, proposing, leftMs / (proposing.rungs.length - at))
    records.push(record)
    const best = bestOf(record.candidates)
    if (best !== null) return { rungs: records, chosen: { rung: records.length - 1, candidate: best } }
  }
  return { rungs: records, chosen: null }
}

async function askRung(rung: LanguageRung, proposing: Proposing, deadlineMs: number): Promise<RungRecord> {
  const { resting } = proposing
  const startedAt = performance.now()
  const record = (outcome: RungOutcome, callId: string | null = null, candidates: Judged[] = []) => ({
    rung: rung.label,
    outcome,
    callId,
    tookMs: Math.round(performance.now() - startedAt),
    candidates,
  })
  if (resting.isResting(restingKey(rung, proposing))) return record('resting')
  try {
    const made = await generate(rung, proposing, deadlineMs)
    if (made === 'deadline') {
      resting.note(restingKey(rung, proposing), true)
      return record('deadline')
    }
    resting.note(restingKey(rung, proposing), !made.ok && costly.has(made.reason))
    if (!made.ok) return record(made.reason, made.callId)
    const candidates = made.value.candidates.slice(0, mostCandidates)
    return record('ok', made.callId, await proposing.judge(candidates))
  } catch {
    return record('failed')
  }
}

const costly: ReadonlySet<RungOutcome> = new Set([
  'deadline',
  'unreachable',
  'rate_limited',
  'server_error',
  'refused',
])

const restingKey = ({ label }: LanguageRung, { workspaceId }: Proposing) => `${workspaceId}/${label}`

type Made = Awaited<ReturnType<typeof call>>

/** Also where whoever stands behind the seam does not heed its deadline. */
function generate(rung: LanguageRung, proposing: Proposing, deadlineMs: number): Promise<Made | 'deadline'> {
  const stop = new AbortController()
  const called = call(rung, proposing, { deadlineMs, signal: stop.signal })
  called.catch(() => {})
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop.abort()
      resolve('deadline')
    }, deadlineMs + grace)
    called.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** For the seam to write down how its call ended. Milliseconds. */
const grace = 150

function call(
  rung: LanguageRung,
  { models, workspaceId, call, prompt }: Proposing,
  { deadlineMs, signal }: { deadlineMs: number; signal: AbortSignal },
) {
  const { system, prompt: text } = prompt
  return models.generate(workspaceId, rung, {
    call: {
      role: 'interviewer',
      purpose: 'interview.candidates',
      promptVersion: candidatesPromptVersion,
      ...call,
    },
    system,
    prompt: text,
    schema: CandidatesSchema,
    schemaName: 'follow_up_candidates',
    deadlineMs: Math.floor(deadlineMs),
    maxOutputTokens: mostOutputTokens,
    temperature: 0.7,
    signal,
  })
}

/** The place of the best that may be said, the first among equals; null when none may. */
export function bestOf(candidates: readonly Pick<Judged, 'score'>[]): number | null {
  let best: number | null = null
  for (const [at, { score }] of candidates.entries()) {
    if (score !== null && (best === null || score > candidates[best]!.score!)) best = at
  }
  return best
}
