/**
 * What a follow-up technique is: when it serves, when it does harm, how it is worded, and who described it. One file a
 * technique; `index.ts` lists them. Pure: a technique sees the reading of the answer and the state, never the words.
 */
import type { Question } from '../../study/model.ts'
import type { ProbeTechnique } from '../events.ts'
import type { AskKind, WordAsk } from '../proposer/ask-kind.ts'
import type { Tellable } from '../reading/already-told.ts'
import type { Borne } from '../reading/bears.ts'
import type { Gist } from '../reading/gist.ts'
import type { OpenEnd } from '../reading/open-ends.ts'
import type { Sign } from '../reading/stakes.ts'
import type { Focus, Manner, Reading } from '../reading.ts'
import type { InterviewState, QuestionProgress } from '../state.ts'

/** What a technique looks at. Focuses that were taken up before are not among them. */
export interface TechniqueView {
  state: InterviewState
  question: Question
  progress: QuestionProgress
  /** Null for a closed answer without words. */
  reading: Reading | null
  focuses: readonly Focus[]
  /** Clauses that say enough to be taken up, best first. */
  clauses: readonly Focus[]
  /** The guide or a researcher wants it gone into, or no question comes after it. */
  isDeep: boolean
  /** Short for anybody, or for this person. */
  isShort: boolean
  /** Things that they mentioned earlier, nobody took up, and that belong to this question; best first. */
  threads: readonly Focus[]
  /** What the guide asks for further on: it is not asked for before. */
  comesNext: ComesNext
}

export interface ComesNext {
  /** Right after this one: what was done next, how it ended. */
  sequel: boolean
  /** Anywhere after it: the last time, one time. */
  oneTime: boolean
}

/** How much the answer calls for the technique, 0 to 1; null where it does not. */
export interface Call {
  need: number
  /** One sentence for the researcher. */
  why: string
  focus: Focus | null
}

/**
 * A wording. `{t}` stands for words of theirs, quoted as they are; `{e}` for earlier words that it goes against; `{w}` for
 * a word or a person named; `{s}` for what is known of what is on the screen; `{inf}`, `{ing}` and `{past}` for what they do or did, in that grammatical form
 * (`../proposer/forms.ts`). Without a slot it is a question that follows a sentence in which their words are quoted, or
 * stands alone.
 */
export interface Wording {
  id: string
  text: string
  /** Wordings of a pattern sound alike: those of one that the interview has heard come last. */
  pattern?: string
  /** What it asks for: not where that stands in the answer already. */
  asks?: Tellable
  /** Only about what is told in this tense. */
  tense?: 'past' | 'present'
  /** Alone only after a question of the guide of one of these kinds. */
  after?: readonly AskKind[]
  /** Only after a message, or behind a piece quoted from one, that is one of these: stands without their words too. */
  gists?: readonly Gist[]
  /** Only where what it points at is told in this time. */
  time?: 'past' | 'present'
  /** Fits anything, and so says nothing of what was heard: behind those that do. */
  general?: true
  /** Of what fits, this is asked before all else. */
  first?: true
  /** Manners it fits; absent means all, and also taking up nothing at all. */
  fits?: readonly Manner[]
  /** Also where nothing is taken up, although it does not fit every manner. */
  alone?: true
  /** Only where nothing that they said is taken up. */
  ifNothing?: true
  /** Only of an opinion or a guess, in so many words: never of a fact, a feeling or an event. */
  ofThought?: true
  /** Only of a statement that bears this out, or one of these: else the question takes for granted what they did not say. */
  of?: Borne | readonly Borne[]
  /** Only of what they do again and again themselves. */
  ofRecurring?: true
  /** Only of what they call the point, or of a word of their own. */
  ofPoint?: true
  /** Only of what was said last: of all else the sequel is told. */
  ofLast?: true
  /** Only of a piece that is said in this way, and then before what fits anything. */
  sign?: Sign
  /** Only after a judgement, a view or a change: a plain fact comes from nowhere. */
  afterJudgement?: true
  /** Only for words of this kind. */
  kind?: Focus['kind']
  /** Only for an answer of a word or three, of this kind. */
  bare?: Focus['bare']
  /** Of such an answer: only where the question asks for this. */
  asked?: WordAsk
  /** Only where they point at the screen in this way. */
  aim?: Focus['aim']
  /** Only for an answer that leaves this open. */
  open?: OpenEnd
  /** Only for an adjective. */
  adjective?: true
  /** Only for this kind of open quantity. */
  measure?: Focus['measure']
}

export interface Technique {
  name: ProbeTechnique
  /** For the researcher. */
  title: string
  /** When it serves. */
  indication: string
  /** When it does not, or does harm. */
  contraIndication: string
  /** Where it is described. */
  source: string
  /** Its wordings point at nothing that was said: they can follow any answer. */
  pointsAtNothing?: true
  /** One reason, rung or thing leads to the next: used again on the same question, it is no monotony. */
  chains?: true
  call(view: TechniqueView): Call | null
  /** English; in another language only the guide's own words are used. */
  wordings: readonly Wording[]
}

/** "That" points nowhere unless some of their words are taken up, or one short thing is all they said. */
export function pointing(view: TechniqueView, focus: Focus | null): number {
  if (focus) return 1
  return view.reading === null || view.reading.isOneThing ? 1 : 0
}

export function firstOfKind(view: TechniqueView, kind: Focus['kind']): Focus | null {
  return view.focuses.find((focus) => focus.kind === kind) ?? null
}

export function timesHere({ progress }: TechniqueView, technique: ProbeTechnique): number {
  return progress.probes.filter((probe) => probe.technique === technique).length
}

export function timesInAll({ questions }: InterviewState, technique: ProbeTechnique): number {
  return Object.values(questions)
    .flatMap(({ probes }) => probes)
    .filter((probe) => probe.technique === technique).length
}

/** What the newest answer leaves open, the first of these. */
export function openEndOf({ focuses }: TechniqueView, wanted: readonly OpenEnd[]): Focus | null {
  return focuses.find(({ kind, open }) => kind === 'open_end' && open && wanted.includes(open)) ?? null
}

/**
 * The questions before this one were followed up just now: about every second or third answer is enough, fewer where the guide asks for few.
 * Where it asks for many each may be.
 */
export function isCrowded({ state, question, isDeep }: TechniqueView): boolean {
  if (isDeep) return false
  const spared = question.probing.depth === 'light' ? 2 : 1
  return Object.entries(state.questions)
    .filter(([key, { turns }]) => key !== question.key && turns.length > 0)
    .sort(([, a], [, b]) => Math.max(...b.turns) - Math.max(...a.turns))
    .slice(0, spared)
    .some(([, { probes }]) => probes.some(({ technique }) => !beside.has(technique)))
}
const beside: ReadonlySet<string> = new Set(['confirm_volunteered', 'confirm_applies', 'return_question'])

export const anything = ['event', 'habit', 'state', 'situation', 'hypothetical', 'topic'] as const
/** What is done or is so again and again, and can be told of by one time. */
export const lasting = ['habit', 'trouble', 'general'] as const satisfies readonly Gist[]
export const past = ['episode', 'situation'] as const satisfies readonly Gist[]
export const happening = ['event', 'habit'] as const
export const standing = ['state', 'hypothetical'] as const
