/** Does turn 100 cost what turn 5 cost? Whole interviews of 100 questions, a few at a time. */
import { publishStudy } from './bench-study.ts'
import { longGuide } from './guides.ts'
import type { Product } from './product.ts'
import { quantile } from './quantile-table.ts'
import { seededDraw } from './random.ts'
import { newClientId, RoomParticipant } from './room-participant.ts'
import { scriptedAnswer } from './scripted-answers.ts'

export interface LongReport {
  interviews: number
  turn5: number
  turn100: number
  ratio: number
  /** Bootstrap percentile interval, 95 %, over interviews (Efron and Tibshirani 1993, ch. 13). */
  ratioInterval: [number, number]
}

const together = 5

export async function measureLongInterviews(product: Product, interviews: number): Promise<LongReport> {
  const { slug } = await publishStudy(product, longGuide(104))
  const latencies: number[][] = []
  let next = 0
  const worker = async () => {
    while (next < interviews) latencies.push(await takeOne(product, { slug, seed: next++ }))
  }
  await Promise.all(Array.from({ length: together }, worker))
  // Single turns are noisy: each is the median over a window of five turns around it.
  const at = (turn: number) => latencies.map((one) => median(one.slice(turn - 3, turn + 2)))
  const [fifth, hundredth] = [at(5), at(100)]
  const ratioOf = (rows: number[]) =>
    median(rows.map((row) => hundredth[row]!)) / median(rows.map((row) => fifth[row]!))
  const all = latencies.map((_, index) => index)
  const draw = seededDraw(7)
  const resampled = Array.from({ length: 1000 }, () =>
    ratioOf(all.map(() => Math.floor(draw() * all.length))),
  ).sort((a, b) => a - b)
  return {
    interviews: latencies.length,
    turn5: median(fifth),
    turn100: median(hundredth),
    ratio: ratioOf(all),
    ratioInterval: [quantile(resampled, 0.025), quantile(resampled, 0.975)],
  }
}

/** Latency of each answer in turn, ms. */
async function takeOne(product: Product, { slug, seed }: { slug: string; seed: number }): Promise<number[]> {
  const draw = seededDraw(seed)
  const participant = new RoomParticipant(product.url, slug)
  await participant.start(newClientId())
  const latencies: number[] = []
  while (participant.state?.phase === 'talking' && participant.state.question) {
    const { question } = participant.state
    const begin = performance.now()
    const reply = await participant.move('answers', {
      clientId: newClientId(),
      questionKey: question.questionKey,
      replyTo: question.turn,
      ...scriptedAnswer(draw, question),
    })
    latencies.push(performance.now() - begin)
    if (reply.status >= 300) throw new Error(`turn ${latencies.length} got ${reply.status}`)
  }
  if (latencies.length < 102)
    throw new Error(`an interview of 104 questions ended after ${latencies.length} turns`)
  return latencies
}

function median(values: number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  )
}
