/** A file of interviews for benches: the real ones repeated with fresh ids, or invented ones where they are not here. */

import { once } from 'node:events'
import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { createRandom } from '../../src/statistics/random.ts'

const realFile = new URL('../../../shared/data/anthropic-interviewer/interviews.jsonl.gz', import.meta.url)

interface Interview {
  turns: { role: string; text: string }[]
}

export interface InterviewFile {
  path: string
  interviews: number
  turns: number
  bytes: number
  source: string
}

export async function writeInterviewFile(path: string, count: number): Promise<InterviewFile> {
  const isReal = existsSync(realFile)
  const base = isReal ? readReal() : inventInterviews(500)
  const out = createWriteStream(path)
  let turns = 0
  let bytes = 0
  for (let at = 0; at < count; at++) {
    const interview = base[at % base.length]!
    turns += interview.turns.length
    const line = `${JSON.stringify({ id: `bench-${at}`, turns: interview.turns })}\n`
    bytes += Buffer.byteLength(line)
    if (!out.write(line)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
  return { path, interviews: count, turns, bytes, source: isReal ? 'real interviews, repeated' : 'invented' }
}

function readReal(): Interview[] {
  return gunzipSync(readFileSync(realFile))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Interview)
}

const subjects = [
  'the weekly box',
  'the courier',
  'the invoice',
  'the recipes',
  'the app',
  'the support line',
  'our kitchen',
]
const events = [
  'came too late',
  'cost more than before',
  'was easier than I had thought',
  'left us without dinner',
  'needs fewer steps',
]
const reasons = [
  'because my shifts change',
  'since the children came',
  'when we had guests',
  'after the move',
  'in the summer',
]

function inventInterviews(count: number): Interview[] {
  const random = createRandom(20)
  const pick = (list: readonly string[]) => list[random.below(list.length)]!
  const sentence = () => `I would say that ${pick(subjects)} ${pick(events)} ${pick(reasons)}.`
  return Array.from({ length: count }, () => ({
    turns: Array.from({ length: 20 }, (_, at) =>
      at % 2 === 0
        ? { role: 'interviewer', text: `What happened with ${pick(subjects)}?` }
        : { role: 'participant', text: Array.from({ length: 1 + random.below(4) }, sentence).join(' ') },
    ),
  }))
}
