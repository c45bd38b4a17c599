/**
 * The log of an interview as the page shows it: for each utterance why it was chosen, and between utterances what
 * happened that was not said.
 */
import type { EventPayload, InterviewEvent, SteeringKind, TapKey } from '../../../interview/events.ts'
import { type Question, textIn } from '../../../study/model.ts'
import { kindOf } from '../../../study/question-kinds/index.ts'
import type { AnswerValue } from '../../../study/skip-rules.ts'
import { flagWords } from '../field/flag-words.ts'

export type DecisionRecord = EventPayload<'decision.made'> & { seq: number }

export interface LogLine {
  seq: number
  at: number
  text: string
}

export interface ReadLog {
  /** Turn of an utterance to the decision that made it. */
  decisions: Map<number, DecisionRecord>
  /** Turn to what happened after it and before the next one; -1 is before the first. */
  after: Map<number, LogLine[]>
  /** Turn of an answer to how it was composed, where that was agreed to. */
  composition: Map<number, NonNullable<EventPayload<'answer.received'>['composition']>>
  /** Turn of an answer to what was chosen, as a person reads it; absent where they answered in words. */
  choices: Map<number, string>
}

export function readLog(
  events: readonly InterviewEvent[],
  questions: ReadonlyMap<string, Question>,
  language: string,
): ReadLog {
  const log: ReadLog = {
    decisions: new Map(),
    after: new Map(),
    composition: new Map(),
    choices: new Map(),
  }
  const questionText = (key: string) => {
    const question = questions.get(key)
    return question ? textIn(question.text, language) : key
  }
  let turn = -1
  let decision: DecisionRecord | null = null
  for (const event of events) {
    const said = turnOf(event)
    if (said !== null) {
      turn = Math.max(turn, said)
      if (decision && isUtterance(event)) log.decisions.set(said, decision)
    }
    if (event.type === 'decision.made') decision = { ...event.payload, seq: event.seq }
    if (event.type === 'answer.received' && event.payload.composition) {
      log.composition.set(event.payload.turn, event.payload.composition)
    }
    if (event.type === 'answer.received' || event.type === 'answer.corrected') {
      const { turn: at, questionKey, value } = event.payload
      const choice = describeChoice(questions.get(questionKey), value, language)
      if (choice) log.choices.set(at, choice)
    }
    const text = describeEvent(event, questionText)
    if (text === null) continue
    const lines = log.after.get(turn) ?? []
    lines.push({ seq: event.seq, at: event.at, text })
    log.after.set(turn, lines)
  }
  return log
}

/** Empty for words, and for a question that the guide does not hold any more. */
function describeChoice(question: Question | undefined, value: AnswerValue | null, language: string): string {
  if (!question || !value || value.kind === 'open') return ''
  return kindOf(question).formatValue(question, value, language)
}

function isUtterance(event: InterviewEvent): boolean {
  return ['question.asked', 'probe.asked', 'notice.said', 'summary.shown'].includes(event.type)
}

function turnOf(event: InterviewEvent): number | null {
  return 'turn' in event.payload && typeof event.payload.turn === 'number' ? event.payload.turn : null
}

const skipWords: Record<EventPayload<'question.skipped'>['reason'], string> = {
  rule: 'not needed by its rule',
  participant: 'passed over by the participant',
  time: 'cut, because time was running out',
  volunteered: 'answered already',
  inapplicable: 'did not apply to them, as they had said',
  not_shown: 'not shown',
  researcher: 'left out: a researcher asked for it while the interview ran',
}

const endWords: Record<EventPayload<'interview.ended'>['reason'], string> = {
  finished: 'came to its end',
  stopped: 'was stopped by the participant',
  abandoned: 'was left, and not taken up again within a day',
  time: 'ended because its time was used up',
  study_closed: 'ended because the study was closed',
  minor: 'ended because the participant said to be a minor',
  deleted: 'they had what they said deleted',
}

const tapWords: Record<TapKey, string> = {
  could_say: 'I could say what I wanted',
  listened: 'It listened',
}

function describeNote(
  { kind, questionKey }: EventPayload<'steering.noted'>,
  questionText: (key: string) => string,
): string {
  const about = questionKey === null ? '' : ` “${questionText(questionKey)}”`
  const wanted: Record<SteeringKind, string> = {
    deeper: `go deeper on${about}`,
    leave: `leave${about}`,
    ask: `ask a follow-up on${about}`,
    close_soon: 'close soon',
  }
  return `A researcher’s note, not shown to the participant: ${wanted[kind]}.`
}

function describeWording({ rungs, chosen, tookMs }: EventPayload<'wording.made'>): string | null {
  if (rungs.length === 0) return null
  const took = `${(tookMs / 1000).toFixed(1)} s`
  return chosen === null
    ? `The models offered nothing that could be said; the program’s own words were used, after ${took}.`
    : `The next question was worded by ${rungs[chosen.rung]?.rung ?? 'a model'}, in ${took}.`
}

/** What is shown between turns; null for events that the transcript itself shows. */
function describeEvent(event: InterviewEvent, questionText: (key: string) => string): string | null {
  switch (event.type) {
    case 'interview.started':
      return event.payload.isTest ? 'A test begins.' : 'The interview begins.'
    case 'consent.recorded': {
      const given = event.payload.purposes
        .filter((purpose) => purpose.granted)
        .map((purpose) => purpose.purpose)
      return `Agreed to: ${given.join(', ') || 'nothing'}.`
    }
    case 'tab.claimed':
      return event.payload.tab > 1 ? 'Went on in another window.' : null
    case 'stimulus.shown':
      return 'Something is shown for this section.'
    case 'answer.volunteered':
      return `Said before it was asked: “${questionText(event.payload.questionKey)}”.`
    case 'question.touched':
      return `Touched on before it was asked: “${questionText(event.payload.questionKey)}”.`
    case 'question.skipped':
      return `“${questionText(event.payload.questionKey)}” ${skipWords[event.payload.reason]}.`
    case 'moment.flagged':
      return `Calls for care: ${flagWords[event.payload.kind].toLowerCase()}.`
    case 'deletion.asked':
      return 'Asked to have what they said deleted.'
    case 'question.not_understood':
      return 'Did not understand the question.'
    case 'wording.made':
      return describeWording(event.payload)
    case 'steering.noted':
      return describeNote(event.payload, questionText)
    case 'tap.given':
      return `At the end, “${tapWords[event.payload.tap]}”: ${event.payload.answer}.`
    case 'interview.paused':
      return 'Pauses.'
    case 'interview.resumed':
      return event.payload.device === 'other' ? 'Goes on, on another device.' : 'Goes on.'
    case 'summary.corrected':
      return 'Corrected the summary.'
    case 'summary.confirmed':
      return 'Confirmed the summary.'
    case 'interview.ended':
      return `The interview ${endWords[event.payload.reason]}: ${event.payload.status.replaceAll('_', ' ')}.`
    case 'status.changed':
      return `Changed from ${event.payload.from.replaceAll('_', ' ')} to ${event.payload.to.replaceAll('_', ' ')}: ${event.payload.reason}`
    case 'contents.erased':
      return 'Words were erased.'
    case 'event.erased':
      return 'Something they did was erased.'
    case 'import.started':
      return 'Imported.'
    default:
      return null
  }
}
