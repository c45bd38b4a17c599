/** A decision of the log in words and figures. */
import type { InterviewView } from '../../api-client.ts'
import type { DecisionRecord } from '../transcript/read-log.ts'

export const chosenWords = 'said: '

export interface ConsideredMove {
  key: string
  name: string
  score: number | null
  why: string
  isChosen: boolean
}

/** What was chosen first, then what was not, in the order in which it stood. */
export function movesOf({ decision, inputs, considered }: DecisionRecord): ConsideredMove[] {
  const name = nameOfMove(
    [decision.kind, decision.technique ?? decision.questionKey].filter(Boolean).join(': '),
  )
  const score = typeof inputs.score === 'number' ? inputs.score : null
  return [
    { key: 'chosen', name, score, why: '', isChosen: true },
    ...considered.map((move, at) => ({
      key: `${at}:${move.move}`,
      name: nameOfMove(move.move),
      score: move.score,
      why: move.why,
      isChosen: false,
    })),
  ]
}

const nameOfMove = (move: string) => move.replaceAll('_', ' ')

const rungs: Record<string, string> = {
  guide: 'the guide’s own words',
  researcher: 'a researcher’s own words',
  embedded: 'the program’s wordings',
}

/** Which rung spoke, and how long it all took. */
export function rungOf(
  { proposer, tookMs }: DecisionRecord,
  wording: InterviewView['wordings'][number] | null,
): string {
  const took = `${formatMs(tookMs)} to decide`
  if (wording?.chosen) {
    return `worded by ${wording.rungs[wording.chosen.rung]!.rung} in ${formatMs(wording.tookMs)} · ${took}`
  }
  const by = proposer === null ? 'nothing said' : `worded by ${rungs[proposer] ?? proposer}`
  return wording ? `${by}, models were asked for ${formatMs(wording.tookMs)} · ${took}` : `${by} · ${took}`
}

const formatMs = (ms: number) => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`)

/** What the decision rested on, as figures: `richness 0.18 · specificity 0.4 · compared by embedding`. */
export function figuresOf({ inputs }: DecisionRecord): string {
  const reading = inputs.reading as Record<string, unknown> | null | undefined
  const figures = Object.entries({ ...reading, ...inputs }).flatMap(([name, value]) =>
    typeof value === 'number' && !hidden.has(name) ? [`${spaced(name)} ${round(value)}`] : [],
  )
  const similarity =
    typeof inputs.similarity === 'string' && inputs.similarity !== 'none' ? inputs.similarity : null
  return [
    ...figures,
    ...(similarity ? [`compared by ${similarity === 'lexical' ? 'shared words' : 'meaning'}`] : []),
  ].join(' · ')
}

/** The score stands with the choice; the clock is the turn's own. */
const hidden: ReadonlySet<string> = new Set(['now', 'score', 'activeMs', 'timeLeftMs'])

const spaced = (name: string) =>
  name
    .replace(/Ms$/, ' ms')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
const round = (value: number) => String(Math.round(value * 100) / 100)

const faults: Record<string, string> = {
  multi: 'more than one question',
  leading: 'leading',
  presume: 'presuming',
  praise: 'praise or judgement',
  repeat: 'asked before',
  answered: 'answered already',
  invented: 'refers to what was not said',
  options: 'options in an open question',
  personal: 'asks for personal data',
  long: 'too long',
  closed: 'closed',
}

export const faultWords = (code: string) => faults[code] ?? code.replaceAll('_', ' ')
