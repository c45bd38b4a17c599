/**
 * Kills processes of a running product while participants answer, and compares what was acknowledged with what is in
 * the log. Used by `bench/durability.ts` at full size and by a test with few kills.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { inspect } from './bench-database.ts'
import { publishStudy } from './bench-study.ts'
import { longGuide } from './guides.ts'
import { type Product, untilServing } from './product.ts'
import { type Draw, pick, seededDraw } from './random.ts'
import { newClientId, RoomParticipant } from './room-participant.ts'
import { scriptedAnswer } from './scripted-answers.ts'

export const targets = ['server', 'worker', 'postgres'] as const
export type Target = (typeof targets)[number]

export interface DurabilityReport {
  kills: Record<Target, number>
  /** Fewest answers in flight (sent, no reply yet) over all kills. */
  fewestInFlight: number
  /** Kills aimed right after a commit was seen, before its reply. */
  aimed: number
  /** Answers that were committed although their reply was lost: the aim worked. */
  committedWithoutReply: number
  acknowledged: number
  missing: number
  duplicated: number
  repeatedQuestions: number
  gapsInLogs: number
  secondsToServeAgain: { median: number; max: number }
}

interface Ledger {
  /** By client id, the words that were sent. */
  acknowledged: Map<string, string>
  inFlight: Map<string, number>
  lostReplies: number
}

export interface DurabilityOrder {
  kills: number
  participants: number
  seed: number
  onKill?: (done: number, text: string) => void
}

const acknowledgedBetweenKills = 10

export async function runDurability(product: Product, order: DurabilityOrder): Promise<DurabilityReport> {
  const { slug } = await publishStudy(product, longGuide(100))
  const ledger: Ledger = { acknowledged: new Map(), inFlight: new Map(), lostReplies: 0 }
  const stop = { now: false }
  const people = Array.from({ length: order.participants }, (_, index) =>
    keepAnswering({ product, slug, ledger, stop, draw: seededDraw(order.seed * 1009 + index) }),
  )
  const killed = await killAgainAndAgain(product, { ...order, ledger })
  stop.now = true
  await Promise.all(people)
  return { ...killed, ...(await compareWithLog(product, ledger)), committedWithoutReply: ledger.lostReplies }
}

/** Answers without thinking; whatever was sent without a reply is sent again, under the same id, until it has one. */
async function keepAnswering(person: {
  product: Product
  slug: string
  ledger: Ledger
  stop: { now: boolean }
  draw: Draw
}): Promise<void> {
  const { product, slug, ledger, stop, draw } = person
  while (!stop.now) {
    const participant = new RoomParticipant(product.url, slug)
    const startId = newClientId()
    await untilDone(() => participant.start(startId), stop)
    while (!stop.now && participant.state?.phase === 'talking' && participant.state.question) {
      const { question } = participant.state
      const clientId = newClientId()
      const body = {
        clientId,
        questionKey: question.questionKey,
        replyTo: question.turn,
        ...scriptedAnswer(draw, question),
      }
      ledger.inFlight.set(clientId, performance.now())
      let lost = false
      let sentAgainAt = 0
      const reply = await untilDone(async () => {
        sentAgainAt = Date.now()
        const got = await participant.move('answers', body).catch((error: unknown) => {
          lost = true
          throw error
        })
        if (got.status >= 500 || got.status === 429) throw new Error(`got ${got.status}`)
        if (got.status >= 300) throw new Refused(`an answer got ${got.status}: ${JSON.stringify(got.body)}`)
        return got
      }, stop)
      ledger.inFlight.delete(clientId)
      if (!reply) return
      ledger.acknowledged.set(clientId, body.text ?? '')
      if (lost && wasCommittedBefore(reply.body.saved.at, sentAgainAt)) ledger.lostReplies += 1
    }
  }
}

/** A retry that finds its answer in the log is told the time of the first commit: before the retry was sent. */
function wasCommittedBefore(savedAt: string, sentAgainAt: number): boolean {
  return Date.parse(savedAt) < sentAgainAt
}

/** A refusal that a retry would not change: the run ends with it. */
class Refused extends Error {}

async function untilDone<T>(attempt: () => Promise<T>, stop: { now: boolean }): Promise<T | null> {
  const giveUpAt = () => performance.now() + 60_000
  let deadline = Number.POSITIVE_INFINITY
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (error instanceof Refused) throw error
      if (stop.now && deadline === Number.POSITIVE_INFINITY) deadline = giveUpAt()
      if (performance.now() > deadline) return null
      await sleep(50 + Math.random() * 100)
    }
  }
}

async function killAgainAndAgain(
  product: Product,
  order: DurabilityOrder & { ledger: Ledger },
): Promise<Pick<DurabilityReport, 'kills' | 'fewestInFlight' | 'aimed' | 'secondsToServeAgain'>> {
  const draw = seededDraw(order.seed)
  const kills: Record<Target, number> = { server: 0, worker: 0, postgres: 0 }
  const recovery: number[] = []
  let fewestInFlight = Number.POSITIVE_INFINITY
  let aimed = 0
  const wanted = Math.min(50, order.participants)
  for (let done = 0; done < order.kills; done += 1) {
    const isAimed = done % 3 === 0
    const target = isAimed ? pick(draw, ['server', 'postgres'] as const) : pick(draw, targets)
    await until(() => order.ledger.inFlight.size >= wanted && product.instance().pids[target] !== undefined)
    await sleep(200 + draw() * 600)
    const before = order.ledger.acknowledged.size
    if (isAimed) {
      await untilCommitSeen(product)
      aimed += 1
    }
    await until(() => order.ledger.inFlight.size >= wanted)
    fewestInFlight = Math.min(fewestInFlight, order.ledger.inFlight.size)
    process.kill(product.instance().pids[target]!, 'SIGKILL')
    kills[target] += 1
    const begin = performance.now()
    await sleep(20)
    await untilServing(product.url, null)
    await until(() => order.ledger.acknowledged.size > before)
    recovery.push((performance.now() - begin) / 1000)
    // On a slow machine too the next kill comes among answers.
    await until(() => order.ledger.acknowledged.size >= before + acknowledgedBetweenKills)
    order.onKill?.(done + 1, `${target}${isAimed ? ', aimed after a commit' : ''}`)
  }
  recovery.sort((a, b) => a - b)
  return {
    kills,
    fewestInFlight,
    aimed,
    secondsToServeAgain: {
      median: recovery[Math.floor(recovery.length / 2)] ?? 0,
      max: recovery.at(-1) ?? 0,
    },
  }
}

/** Returns the moment a new event is visible to another connection: committed, its reply still on the way. */
async function untilCommitSeen(product: Product): Promise<void> {
  const count = async () => {
    const [row] = await inspect<{ n: string }>(product, 'select count(*) as n from interview_events')
    return Number(row!.n)
  }
  const first = await count()
  for (let i = 0; i < 500; i += 1) if ((await count()) > first) return
}

async function until(holds: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + 120_000
  while (!safely(holds)) {
    if (performance.now() > giveUpAt) throw new Error('the product did not come back within two minutes')
    await sleep(5)
  }
}

/** The instance file is rewritten while processes restart. */
function safely(holds: () => boolean): boolean {
  try {
    return holds()
  } catch {
    return false
  }
}

async function compareWithLog(
  product: Product,
  ledger: Ledger,
): Promise<
  Pick<DurabilityReport, 'acknowledged' | 'missing' | 'duplicated' | 'repeatedQuestions' | 'gapsInLogs'>
> {
  const stored = await inspect<{ client_id: string; n: number; body: string | null }>(
    product,
    `select e.client_id, count(*)::int as n, min(c.body) as body
     from interview_events e
     left join contents c on c.workspace_id = e.workspace_id and c.content_id = (e.payload->>'contentId')::uuid
     where e.type = 'answer.received' group by e.client_id`,
  )
  const byId = new Map(stored.map((row) => [row.client_id, row.body]))
  const [turns] = await inspect<{ n: number }>(
    product,
    `select count(*)::int as n from (
       select 1 from turns t join contents c using (workspace_id, content_id)
       where t.role = 'participant' group by t.workspace_id, t.interview_id, t.seq having count(*) > 1) twice`,
  )
  const [repeated] = await inspect<{ n: number }>(
    product,
    `select count(*)::int as n from (
       select 1 from interview_events where type = 'question.asked'
       group by workspace_id, interview_id, payload->>'questionKey' having count(*) > 1) twice`,
  )
  const [gaps] = await inspect<{ n: number }>(
    product,
    `select count(*)::int as n from (
       select 1 from interview_events group by workspace_id, interview_id
       having max(seq) - min(seq) + 1 <> count(*)) broken`,
  )
  return {
    acknowledged: ledger.acknowledged.size,
    // Not the id alone: the very words must be there.
    missing: [...ledger.acknowledged].filter(([id, words]) => byId.get(id)?.trim() !== words.trim()).length,
    duplicated: stored.filter((row) => row.n > 1).length + (turns?.n ?? 0),
    repeatedQuestions: repeated?.n ?? 0,
    gapsInLogs: gaps?.n ?? 0,
  }
}
