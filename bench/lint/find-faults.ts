/** The lint and the words' floor over whole interviews, and how long the lint took besides embedding. */
import type { Embedder } from '../../src/platform/models/embedder.ts'
import { lintTranscript, type Transcript } from '../../src/study/lint/index.ts'
import type { DetectLanguage } from '../../src/study/lint/model.ts'
import { rememberingEmbedder } from '../interviewer/remembering-embedder.ts'
import { findByWords } from './baseline.ts'

export interface FoundTurn {
  text: string
  lint: ReadonlySet<string>
  /** With what the lint takes for possible only. */
  perhaps: ReadonlySet<string>
  words: ReadonlySet<string>
  notChecked: ReadonlySet<string>
}

export interface Found {
  /** By interview, in the order of the interviewer's turns. */
  turns: Map<string, FoundTurn[]>
  /** Processor milliseconds a turn of each interview, its vectors at hand: other work on the machine is not counted. */
  msATurn: number[]
}

export async function findFaults(
  transcripts: ReadonlyMap<string, Transcript>,
  { embedder, detectLanguage }: { embedder: Embedder; detectLanguage: DetectLanguage },
): Promise<Found> {
  const remembering = rememberingEmbedder(embedder)
  const found: Found = { turns: new Map(), msATurn: [] }
  for (const [id, transcript] of transcripts) {
    const options = { embedder: remembering, detectLanguage }
    await lintTranscript(transcript, options)
    const started = process.cpuUsage()
    const linted = await lintTranscript(transcript, options)
    const { user, system } = process.cpuUsage(started)
    found.msATurn.push((user + system) / 1_000 / Math.max(1, linted.length))
    const texts = transcript.turns.filter(({ isInterviewer }) => isInterviewer).map(({ text }) => text)
    found.turns.set(
      id,
      linted.map(({ faults, possible, notChecked }, turn) => ({
        text: texts[turn]!,
        lint: new Set(faults.map(({ code }) => code)),
        perhaps: new Set([...faults, ...possible].map(({ code }) => code)),
        words: findByWords({ text: texts[turn]!, asked: texts.slice(0, turn) }),
        notChecked: new Set(notChecked),
      })),
    )
  }
  return found
}
