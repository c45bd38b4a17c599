/** What speaks against a claim: the same topic by words and by meaning, the other side by polarity. */
import { type SearchContext, searchStudy } from '../../search-study.ts'
import { findSentences } from '../../segments/sentences.ts'
import { type ClaimCorpus, toClaimSpan } from '../corpus.ts'
import type { ClaimSpan } from '../model.ts'
import { backgroundOf } from '../paraphrase/background.ts'
import type { NewClaim } from './model.ts'
import { oppositionIn, type Stance, stanceOf } from './opposes.ts'
import type { ClaimRecord } from './study-record.ts'

const mostNear = 200
const mostKept = 5
const mostTurns = 3000
/** A query is short; the topic stands at the beginning. */
const mostCharacters = 400

export interface CounterEvidence {
  /** Interviews in which the other side is taken. */
  count: number
  /** One an interview, nearest first. */
  spans: ClaimSpan[]
}

export async function findCounterEvidence(
  context: SearchContext,
  { record, claim }: { record: ClaimRecord; claim: NewClaim },
): Promise<CounterEvidence> {
  const topic = claim.spec.kind === 'quote' ? claim.spec.quote : claim.statement
  const stance = stanceOf(topic, backgroundOf(record.corpus.whole))
  if (!stance) return { count: 0, spans: [] }
  const near = await findNear(context, record.studyId, topic)
  return oneEach(stance, [...near, ...findByWords(record.corpus, stance)])
}

/** By words alone, where nothing else may be asked: what denies a statement, one an interview. Pure. */
export function findDenials(
  corpus: ClaimCorpus,
  statement: string,
  { without = new Set() }: { without?: ReadonlySet<string> } = {},
): ClaimSpan[] {
  const stance = stanceOf(statement, backgroundOf(corpus.whole))
  if (!stance) return []
  const spans = findByWords(corpus, stance).filter(({ interviewId }) => !without.has(interviewId))
  return oneEach(stance, spans).spans
}

function oneEach(stance: Stance, spans: readonly ClaimSpan[]): CounterEvidence {
  const against = spans
    .map((span) => ({ span, opposition: oppositionIn(stance, span.text) }))
    .filter(({ opposition }) => opposition > 0)
    .toSorted((a, b) => b.opposition - a.opposition)
  const one = new Map<string, ClaimSpan>()
  for (const { span } of against) if (!one.has(span.interviewId)) one.set(span.interviewId, span)
  return { count: one.size, spans: [...one.values()].slice(0, mostKept) }
}

/** By meaning, where there is a model for it. */
async function findNear(context: SearchContext, studyId: string, topic: string): Promise<ClaimSpan[]> {
  const query = topic.slice(0, mostCharacters).replaceAll('"', ' ')
  if (context.embedder.kind !== 'model' || !/[\p{L}\p{N}]/u.test(query)) return []
  const statuses = ['complete' as const]
  const found = await searchStudy(context, {
    studyId,
    query,
    mode: 'meaning',
    statuses,
    offset: 0,
    limit: mostNear,
  })
  return found.hits.map(({ quote: { interviewId, turn, start, end, text } }) => ({
    interviewId,
    turn,
    start,
    end,
    text,
  }))
}

/** Sentences of the turns that hold any of the statement's telling words, or their contraries. */
function findByWords(corpus: ClaimCorpus, { words }: Stance): ClaimSpan[] {
  const lists = words.map(({ word }) => corpus.whole.index.get(word) ?? [])
  const rare = lists.filter((list) => list.length > 0).sort((a, b) => a.length - b.length)
  const turns = [...new Set(rare.flat())].slice(0, mostTurns).map((at) => corpus.whole.turns[at]!)
  return turns
    .filter(({ source }) => source.role === 'participant')
    .flatMap(({ source: { interviewId, turn, turnRevision }, text: said }) =>
      findSentences(said, 'en').map(({ start, end }) =>
        toClaimSpan({ interviewId, turn, turnRevision, start, end, text: said.slice(start, end) }),
      ),
    )
}
