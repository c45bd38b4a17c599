/** The lint of an interview that was held: every turn of its interviewer, with what had been said before it. */
import { similarity as cosine, type Embedder } from '../../platform/models/embedder.ts'
import { lintUtterance, lintWithPack } from './lint-text.ts'
import type {
  AskedText,
  DetectLanguage,
  Fault,
  FaultCode,
  GuideOutline,
  LintContext,
  LintResult,
  PossibleFault,
  Similarity,
} from './model.ts'
import { type LanguagePack, packFor, packOfInterview } from './packs/index.ts'
import { analyse } from './questions.ts'
import { lexicalSimilarity } from './similarity.ts'
import type { Transcript } from './transcript.ts'

export interface LintedTurn {
  id: string | number
  /** Counts the interviewer's turns from 0. */
  turn: number
  faults: Fault[]
  /** More often wrong than right: to be looked at, and not to be counted. */
  possible: PossibleFault[]
  notChecked: FaultCode[]
  /** How texts were compared: by an embedder, or without one by the words that they share. */
  comparedBy: 'embedding' | 'words'
}

export interface LintTranscriptOptions {
  /** One of kind `lexical` counts as none: the lint's own measure of shared words knows the language. */
  embedder?: Embedder | undefined
  detectLanguage?: DetectLanguage | undefined
}

/**
 * One line a turn of the interviewer. Pairs that will be compared are collected in a first pass, embedded in one
 * batch, and judged in a second.
 *
 * @throws AppError `unavailable` when the model cannot run
 */
export async function lintTranscript(
  transcript: Transcript,
  options: LintTranscriptOptions = {},
): Promise<LintedTurn[]> {
  const { turns, comparedBy } = await judgeTurns(transcript, options, ({ text, context, pack }) =>
    pack ? lintWithPack(text, context, pack) : lintUtterance(text, context),
  )
  return turns.map((result, turn) => ({ id: transcript.id, turn, ...result, comparedBy }))
}

/**
 * The faults of many interviews, nothing that is only possible: the same as `lintTranscript` gives, for a fraction of its
 * comparing. A turn whose faults are the same whether all its pairs are alike or none is needs no embedding, because
 * every rule that reports a fault reports more, or less, the more alike its texts are. What the others compare is
 * embedded in one batch, which a model is fastest with.
 *
 * @throws AppError `unavailable` when the model cannot run
 */
export async function lintTranscripts(
  transcripts: readonly Transcript[],
  options: LintTranscriptOptions = {},
): Promise<LintedTurn[][]> {
  const { embedder, detectLanguage } = options
  if (embedder?.kind !== 'model')
    return Promise.all(transcripts.map((transcript) => lintTranscript(transcript, options)))
  const read = transcripts.map((transcript) => judgeable(transcript, detectLanguage))
  const judged = read.map((turns) => turns.map((turn) => ({ turn, ...judgeSurely(turn) })))
  const wanted = new Set(judged.flatMap((turns) => turns.flatMap(({ pairs }) => [...pairs])))
  const similarity = await embedTexts([...wanted], embedder)
  return transcripts.map(({ id }, at) =>
    judged[at]!.map(({ turn, settled, surely }, index) => {
      const { faults, notChecked } = settled ?? judge(turn, { similarity, surely })
      return { id, turn: index, faults, possible: [], notChecked, comparedBy: 'embedding' }
    }),
  )
}

interface Surely {
  /** Null: it depends on what is alike. */
  settled: LintResult | null
  surely: boolean
  /** The texts that are compared; none where it is settled. */
  pairs: ReadonlySet<string>
}

function judgeSurely(turn: TurnToJudge): Surely {
  const pairs = new Set<string>()
  const none = judge(turn, { similarity: collecting(pairs), surely: true })
  if (pairs.size === 0) return { settled: none, surely: true, pairs }
  const every = judge(turn, { similarity: { kind: 'embedding', measure: () => 1 }, surely: true })
  // What may be asked a second time is no longer "never asked, but said": then what is possible decides.
  const surely = ![...none.faults, ...every.faults].some(({ code }) => code === 'answered')
  if (surely && isSame(none.faults, every.faults)) return { settled: none, surely, pairs: new Set() }
  if (!surely) judge(turn, { similarity: collecting(pairs), surely })
  return { settled: null, surely, pairs }
}

const judge = (
  { text, context, pack }: TurnToJudge,
  more: Required<Pick<LintContext, 'similarity' | 'surely'>>,
): LintResult => {
  const whole = { ...context, ...more }
  return pack ? lintWithPack(text, whole, pack) : lintUtterance(text, whole)
}

const isSame = (some: readonly Fault[], others: readonly Fault[]) =>
  some.length === others.length &&
  some.every(
    ({ code, start, end, why }, at) =>
      code === others[at]!.code &&
      start === others[at]!.start &&
      end === others[at]!.end &&
      why === others[at]!.why,
  )

function judgeable(transcript: Transcript, detectLanguage: DetectLanguage | undefined): TurnToJudge[] {
  const pack = packOfInterview(transcript.language ?? 'en') ?? undefined
  return contextsOf(transcript, detectLanguage).map((turn) => ({ ...turn, pack }))
}

export interface TurnToJudge {
  text: string
  context: LintContext
  /** Undefined for a language without one. */
  pack: LanguagePack | undefined
}

/** What `judge` says of each turn of the interviewer. It must ask for the same pairs whatever a measure answers. */
export async function judgeTurns<T>(
  transcript: Transcript,
  { embedder, detectLanguage }: LintTranscriptOptions,
  judge: (turn: TurnToJudge) => T,
): Promise<{ turns: T[]; comparedBy: LintedTurn['comparedBy'] }> {
  const read = judgeable(transcript, detectLanguage)
  const pack = read[0]?.pack
  const judgeAll = (similarity: Similarity | undefined) =>
    read.map(({ text, context }) =>
      judge({ text, context: { ...context, ...(similarity && { similarity }) }, pack }),
    )
  const isModel = embedder?.kind === 'model'
  const similarity = isModel ? await embedPairs(judgeAll, embedder) : pack && lexicalSimilarity(pack)
  return { turns: judgeAll(similarity), comparedBy: isModel ? 'embedding' : 'words' }
}

async function embedPairs(
  judge: (similarity: Similarity) => unknown,
  embedder: Embedder,
): Promise<Similarity> {
  const wanted = new Set<string>()
  judge(collecting(wanted))
  return embedTexts([...wanted], embedder)
}

/** Notes what would be compared. */
const collecting = (into: Set<string>): Similarity => ({
  kind: 'embedding',
  measure: (a, b) => {
    into.add(a).add(b)
    return 0
  },
})

async function embedTexts(texts: readonly string[], embedder: Embedder): Promise<Similarity> {
  const vectors = texts.length > 0 ? await embedder.embed(texts) : []
  const vectorOf = new Map(texts.map((text, index) => [text, vectors[index]!]))
  return {
    kind: 'embedding',
    measure: (a, b) => {
      const [left, right] = [vectorOf.get(a), vectorOf.get(b)]
      return left && right ? cosine(left, right) : 0
    },
  }
}

interface TurnContext {
  text: string
  context: LintContext
}

function contextsOf(
  { turns, language, guide }: Transcript,
  detectLanguage: DetectLanguage | undefined,
): TurnContext[] {
  const pack = packFor(language ?? 'en')
  const contexts: TurnContext[] = []
  const said: string[] = []
  let asked: AskedText[] = []
  let screen: string | undefined
  for (const turn of turns) {
    const { isInterviewer, text, open } = turn
    // What is on the screen stays there until a turn says what has taken its place; empty words clear it.
    if (turn.screen !== undefined) screen = turn.screen.trim() === '' ? undefined : turn.screen
    if (!isInterviewer) {
      said.push(text)
      asked = asked.map((one) => ({ ...one, answered: true }))
      continue
    }
    contexts.push({
      text,
      context: {
        place: 'held',
        said: [...said],
        asked,
        ...(language !== undefined && { language }),
        ...openness(text, { open, guide }),
        ...(guide && { guide }),
        ...(screen !== undefined && { screen }),
        ...(detectLanguage && { detectLanguage }),
      },
    })
    const questions = pack ? analyse(text, pack).questions : []
    asked = [...asked, ...questions.map(({ whole }) => ({ text: whole, answered: false }))]
  }
  return contexts
}

/** What the turn says of itself, else what the guide says of the question it asks. */
function openness(
  text: string,
  { open, guide }: { open: boolean | undefined; guide: GuideOutline | undefined },
): Pick<LintContext, 'open'> {
  const own = open ?? guide?.questions.find((question) => text.includes(question.text.trim()))?.open
  return own === undefined ? {} : { open: own }
}
