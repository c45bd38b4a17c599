/**
 * How long a batch will take, from how long those before it took: milliseconds a padded character, as an exponentially
 * weighted mean, and how far single batches lie from it (after the round-trip times of RFC 6298, section 2). Tells whether
 * a text can be ready in time before anything is spent on it. Pure: the clock is the caller's.
 */

/** Of the newest batch in the mean. */
const share = 0.2
/** Until the first batch is measured: 72 characters in about 4 ms. */
const msAtFirst = 0.03
/** A batch that was held up by something else counts as no more than so many times the mean. */
const mostTimesTheMean = 4
/** What was measured longer ago says nothing of now. */
const goodForMs = 1_000

export class BatchPace {
  #msEach = msAtFirst
  #spread = 0
  #running: { cost: number; since: number } | undefined
  #measuredAt: number | undefined

  /** @param cost padded characters */
  begin(cost: number, now: number): void {
    this.#running = { cost, since: now }
  }

  end(now: number): void {
    if (!this.#running) return
    const { cost, since } = this.#running
    this.#running = undefined
    this.#measuredAt = now
    const taken = Math.min((now - since) / cost, mostTimesTheMean * this.#msEach)
    this.#spread += share * (Math.abs(taken - this.#msEach) - this.#spread)
    this.#msEach += share * (taken - this.#msEach)
  }

  /** A batch that was lost tells nothing. */
  forget(): void {
    this.#running = undefined
  }

  /** Milliseconds within which most times so much more is done, after what runs. */
  waitFor(cost: number, now: number): number {
    const { cost: running = 0, since = now } = this.#running ?? {}
    const msEach = this.#msEach + this.#spread
    const left = Math.max(0, running * msEach - (now - since))
    return left + cost * msEach
  }

  /** Nothing runs, and nothing did lately: it has to be measured anew, or whoever was refused once is refused for ever. */
  isUnknown(now: number): boolean {
    return this.#running === undefined && now - (this.#measuredAt ?? Number.NEGATIVE_INFINITY) > goodForMs
  }
}
