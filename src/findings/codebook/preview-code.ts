/**
 * What a code that is about to be written would gather: by which terms, how many passages and people each brings, which words are none
 * and why, and some of the passages. Nothing is written.
 */
import { type Tx, withTenant } from '../../platform/database/database.ts'
import { createRandom } from '../../statistics/random.ts'
import { byInterview, quotesAt } from '../quotes.ts'
import { findStudyRecord, listHeardInterviews } from '../record-store.ts'
import { studyNotFound } from '../request-analysis.ts'
import { findAnalysis } from '../store.ts'
import { applyRules } from './apply-rules.ts'
import { leftOutOf } from './code-terms.ts'
import { spokenOf } from './gather-words.ts'
import { hashPlaces } from './hash-places.ts'
import type { Codebook, TryCode } from './model.ts'
import { reduceCodebook } from './reduce-codebook.ts'
import { readNearness, readRecord } from './rule-again.ts'
import type { RuleContext } from './rule-codebook.ts'
import { findLatestRun } from './store.ts'
import type { CodePreview } from './view.ts'
import { rulesWithin } from './write-codes.ts'

const samplesShown = 6
const draftId = '00000000-0000-4000-8000-000000000000'

/** Null: nothing was analysed yet, so that nothing can be gathered. @throws AppError `not_found` */
export async function previewCode(
  { db, workspaceId, embedder }: RuleContext,
  { studyId, code }: { studyId: string; code: TryCode },
): Promise<CodePreview | null> {
  return withTenant(db, workspaceId, async (tx) => {
    if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
    const run = await findLatestRun(tx, studyId)
    const analysis = run && (await findAnalysis(tx, run.analysisId))
    if (!run || !analysis) return null
    const book = await bookWith(tx, studyId, code)
    const { segments, scopes } = await readRecord(tx, studyId, new Set(run.interviewIds))
    const near = await readNearness(tx, { analysis, segments, book, embedder })
    // A code of a question is counted in what was said under it, and so is what it would gather.
    const scope = scopes.find(({ questionKey }) => questionKey === code.questionKey) ?? {
      questionKey: code.questionKey,
      rows: [],
    }
    const rules = rulesWithin({ book, segments, machine: [], ...near }, scope)
    const [found] = applyRules(rules)
    const members = found?.members ?? []
    const personOf = new Map(segments.map((each) => [each.segmentId, each.participantId]))
    const rows = new Map(segments.map(({ segmentId }, row) => [segmentId, row]))
    const drawn = createRandom(1)
      .shuffle([...members])
      .slice(0, samplesShown)
      .map(({ segmentId }) => segments[rows.get(segmentId)!]!)
    const quotes = await quotesAt(tx, drawn, byInterview(await listHeardInterviews(tx, studyId)))
    return {
      passages: members.length,
      people: new Set(members.map(({ segmentId }) => personOf.get(segmentId))).size,
      byMeaning: members.filter(({ way }) => way === 'near').length,
      // A term's weight is its share of the passages.
      terms: (found?.terms ?? []).map(({ term, weight }) => ({
        term,
        passages: Math.round(weight * members.length),
      })),
      leftOut: leftOutOf(rules.spoken ?? spokenOf([], []), book.codes.get(draftId)!),
      samples: quotes.flatMap((quote) => quote ?? []),
    }
  })
}

async function bookWith(tx: Tx, studyId: string, code: TryCode): Promise<Codebook> {
  const examples = await hashPlaces(tx, studyId, code.examples)
  const act = {
    ...code,
    kind: 'write' as const,
    codeId: draftId,
    origin: 'person' as const,
    parentId: null,
    examples,
  }
  return reduceCodebook([{ seq: 1, act, author: '', at: new Date() }])
}
