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
  PossibleFault,
  Similarity,
} from './model.ts'
import { type LanguagePack, packFor, rememberingPack } from './packs/index.ts'
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
  const contexts = contextsOf(transcript, detectLanguage)
  const pack = rememberingPack(transcript.language ?? 'en') ?? undefined
  const judgeAll = (similarity: Similarity | undefined) =>
    contexts.map(({ text, context }) =>
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
  judge({
    kind: 'embedding',
    measure: (a, b) => {
      wanted.add(a).add(b)
      return 0
    },
  })
  const texts = [...wanted]
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
