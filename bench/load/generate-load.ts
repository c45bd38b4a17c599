/**
 * The load generator, a process of its own so that it does not share the server's clock ticks.
 *
 *   node bench/load/generate-load.ts '<JSON of LoadOrder>'   prints one JSON line: LoadReport
 *
 * Open loop for each participant: the next answer is due an exponential time after the last reply, and latency is
 * counted from when it was due, not from when it was sent (no coordinated omission).
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Sample } from './quantile-table.ts'
import { type Draw, exponential, seededDraw } from './random.ts'
import { replyByScript } from './reply-by-script.ts'
import { newClientId, post, RoomParticipant } from './room-participant.ts'

export interface LoadOrder {
  url: string
  /** Slug of an open link; null measures the floor: POST `/floor`. */
  slug: string | null
  participants: number
  thinkMs: number
  rampMs: number
  measureMs: number
  seed: number
}

export interface LoadReport {
  samples: Sample[]
  errors: Record<string, number>
  interviewsStarted: number
  interviewsEnded: number
}

async function main(order: LoadOrder): Promise<LoadReport> {
  const report: LoadReport = { samples: [], errors: {}, interviewsStarted: 0, interviewsEnded: 0 }
  const begin = performance.now()
  const measureFrom = begin + order.rampMs
  const until = measureFrom + order.measureMs
  const one = async (index: number) => {
    const draw = seededDraw(order.seed * 100_003 + index)
    await sleep((order.rampMs * index) / order.participants)
    while (performance.now() < until) {
      try {
        await (order.slug === null ? tapFloor(draw) : takeInterview(draw, order.slug))
      } catch (error) {
        const name = error instanceof Error ? error.message : String(error)
        report.errors[name] = (report.errors[name] ?? 0) + 1
        await sleep(1000)
      }
    }
  }
  const record = (due: number) => {
    if (due >= measureFrom && due < until) {
      report.samples.push({ dueMs: due - measureFrom, latencyMs: performance.now() - due })
    }
  }
  const think = async (draw: Draw): Promise<number> => {
    const due = performance.now() + exponential(draw, order.thinkMs)
    await sleep(Math.max(0, due - performance.now()))
    return due
  }
  const tapFloor = async (draw: Draw) => {
    const due = await think(draw)
    if (due >= until) return
    const reply = await post(order.url, '/floor', { body: { text: 'x'.repeat(120) } })
    if (reply.status !== 200) throw new Error(`floor answered ${reply.status}`)
    record(due)
  }
  const takeInterview = async (draw: Draw, slug: string) => {
    const participant = new RoomParticipant(order.url, slug)
    await participant.start(newClientId())
    report.interviewsStarted += 1
    while (participant.state?.phase === 'talking' || participant.state?.phase === 'summary') {
      const due = await think(draw)
      if (due >= until) return
      const { phase } = participant.state
      await replyByScript(participant, draw)
      if (phase === 'talking') record(due)
    }
    report.interviewsEnded += 1
  }
  await Promise.all(Array.from({ length: order.participants }, (_, index) => one(index)))
  return report
}

const report = await main(JSON.parse(process.argv[2]!) as LoadOrder)
process.stdout.write(`${JSON.stringify(report)}\n`, () => process.exit(0))
