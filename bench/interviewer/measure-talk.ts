/** One talk in numbers. */
import type { HeardAs } from '../../src/interview/rehearsal/model.ts'
import type { Embedder } from '../../src/platform/models/embedder.ts'
import { type FaultCode, lintTranscript } from '../../src/study/lint/index.ts'
import type { DetectLanguage } from '../../src/study/lint/model.ts'
import { countWords } from '../../src/study/lint/text.ts'
import { outlineOfGuide } from '../../src/study/lint/transcript.ts'
import type { Guide } from '../../src/study/model.ts'
import type { Talk } from './arm.ts'

export interface TalkFigures {
  personId: string
  factsHeld: number
  /** After each turn: facts told and words said by the participant so far. */
  course: readonly { facts: number; words: number }[]
  minutes: number
  /** Utterances that the participant took for one they had answered. */
  repeats: number
  /** Utterances with each fault of the question lint; null where the lint was not run. */
  faults: Partial<Record<FaultCode, number>> | null
  /** All of an utterance's faults count. */
  faultCount: number
  techniques: Record<string, number>
  /** What the utterances were to the participant. */
  heard: Partial<Record<HeardAs, number>>
}

export interface Linting {
  embedder: Embedder
  detectLanguage: DetectLanguage
  guide: Guide
}

export async function measureTalk(talk: Talk, linting: Linting | null): Promise<TalkFigures> {
  const course: { facts: number; words: number }[] = []
  const techniques: Record<string, number> = {}
  const heard: TalkFigures['heard'] = {}
  let [facts, words] = [0, 0]
  for (const { reply, technique } of talk.turns) {
    facts += reply.facts.length
    words += countWords(reply.text)
    course.push({ facts, words })
    techniques[technique] = (techniques[technique] ?? 0) + 1
    heard[reply.heardAs] = (heard[reply.heardAs] ?? 0) + 1
  }
  const faults = linting && (await countFaults(talk, linting))
  return {
    personId: talk.personId,
    factsHeld: talk.factsHeld,
    course,
    minutes: (talk.turns.at(-1)?.elapsedMs ?? 0) / 60_000,
    repeats: talk.turns.filter(({ reply }) => reply.kind === 'asked_again').length,
    faults,
    faultCount: Object.values(faults ?? {}).reduce((sum, count) => sum + count, 0),
    techniques,
    heard,
  }
}

async function countFaults(
  { personId, turns }: Talk,
  { embedder, detectLanguage, guide }: Linting,
): Promise<Partial<Record<FaultCode, number>>> {
  const spoken = turns.flatMap(({ utterance, reply }) => [
    { isInterviewer: true, text: utterance, open: undefined, screen: undefined },
    { isInterviewer: false, text: reply.text, open: undefined, screen: undefined },
  ])
  const transcript = { id: personId, language: guide.language, guide: outlineOfGuide(guide), turns: spoken }
  const counts: Partial<Record<FaultCode, number>> = {}
  for (const { faults } of await lintTranscript(transcript, { embedder, detectLanguage })) {
    for (const { code } of faults) counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}

/** Facts told within so many turns. */
export function factsAtTurn({ course }: TalkFigures, turns: number): number {
  return turns < 1 ? 0 : (course[Math.min(turns, course.length) - 1]?.facts ?? 0)
}

/** Facts told within so many words of the participant; inside a turn they come evenly. */
export function factsAtWords({ course }: TalkFigures, words: number): number {
  const at = course.findIndex((point) => point.words >= words)
  if (at < 0) return course.at(-1)?.facts ?? 0
  const [before, after] = [course[at - 1] ?? { facts: 0, words: 0 }, course[at]!]
  const share = after.words === before.words ? 1 : (words - before.words) / (after.words - before.words)
  return before.facts + share * (after.facts - before.facts)
}

export const turnsOf = ({ course }: TalkFigures): number => course.length
export const wordsOf = ({ course }: TalkFigures): number => course.at(-1)?.words ?? 0
export const factsOf = ({ course }: TalkFigures): number => course.at(-1)?.facts ?? 0
