/**
 * What a process keeps in memory of what people said, so that it need not be read or computed again within the same minutes:
 * a few entries, each for a while after it was last used, and nothing past an erasure.
 */

export interface ShortMemorySettings {
  /** Of more, those that were used longest ago go. */
  most: number
  /** So long an entry stays after its last use; milliseconds. */
  keptMs?: number
  /** `keep` where each entry is one interview's and its own erasure takes it out. */
  onErasure?: 'clear' | 'keep'
}

const fiveMinutes = 5 * 60_000

/** Those that hold something: an empty one is not held here, so that it goes with whoever made it. */
const filled = new Set<{ readonly onErasure: 'clear' | 'keep'; clear(): void }>()

/** Somebody's words were erased: what may hold them in this process goes, of whomever else it is too. */
export function forgetAfterErasure(): void {
  for (const memory of filled) if (memory.onErasure === 'clear') memory.clear()
}

export class ShortMemory<T> {
  readonly onErasure: 'clear' | 'keep'
  /** In the order of use, the longest ago first. */
  readonly #entries = new Map<string, { value: T; until: number }>()
  readonly #most: number
  readonly #keptMs: number
  #timer: NodeJS.Timeout | undefined

  constructor({ most, keptMs = fiveMinutes, onErasure = 'clear' }: ShortMemorySettings) {
    this.#most = most
    this.#keptMs = keptMs
    this.onErasure = onErasure
  }

  get size(): number {
    return this.#entries.size
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    this.#entries.delete(key)
    const now = Date.now()
    if (entry.until <= now) return undefined
    entry.until = now + this.#keptMs
    this.#entries.set(key, entry)
    return entry.value
  }

  set(key: string, value: T): void {
    this.#entries.delete(key)
    this.#entries.set(key, { value, until: Date.now() + this.#keptMs })
    if (this.#entries.size > this.#most) this.#entries.delete(this.#entries.keys().next().value!)
    filled.add(this)
    // Nobody may ask again: what is over goes by itself, and keeps no process alive for it.
    this.#timer ??= setTimeout(() => this.#dropOld(), this.#keptMs).unref()
  }

  /** Only while it still holds this value: it may have been replaced since. */
  delete(key: string, value?: T): void {
    if (value === undefined || this.#entries.get(key)?.value === value) this.#entries.delete(key)
  }

  clear(): void {
    this.#entries.clear()
    this.#rest()
  }

  #dropOld(): void {
    const now = Date.now()
    for (const [key, { until }] of this.#entries) {
      if (until > now) break
      this.#entries.delete(key)
    }
    this.#rest()
    const oldest = this.#entries.values().next().value
    if (oldest) this.#timer = setTimeout(() => this.#dropOld(), oldest.until - now).unref()
  }

  #rest(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#entries.size === 0) filled.delete(this)
  }
}

/** Characters; what is longer is made anew: of such few would fill the memory that is meant for many. */
const longestKey = 2000

/**
 * For what is asked for a hundred times in a turn: to use an entry moves nothing and reads no clock. There are two heaps,
 * and by half the time, or when the new one holds half of all, the old one goes and the new one is the old one from then on.
 */
export class QuickMemory<T> {
  readonly onErasure = 'clear'
  #recent = new Map<string, T>()
  #before = new Map<string, T>()
  readonly #most: number
  readonly #keptMs: number
  #timer: NodeJS.Timeout | undefined

  constructor({ most, keptMs = fiveMinutes }: Omit<ShortMemorySettings, 'onErasure'>) {
    this.#most = most
    this.#keptMs = keptMs
  }

  get size(): number {
    return this.#recent.size + this.#before.size
  }

  /** What is held for the key, else what `make` gives, which is then held. */
  get(key: string, make: (key: string) => T): T {
    if (key.length > longestKey) return make(key)
    const recent = this.#recent.get(key)
    if (recent !== undefined) return recent
    const before = this.#before.get(key)
    const value = before === undefined ? make(key) : before
    this.#recent.set(key, value)
    if (this.#timer === undefined) this.#begin()
    if (this.#recent.size >= this.#most / 2) this.#turn()
    return value
  }

  clear(): void {
    this.#recent = new Map()
    this.#before = new Map()
    this.#rest()
  }

  #begin(): void {
    filled.add(this)
    const timer = setInterval(() => this.#turn(), this.#keptMs / 2)
    // A page reads the guide by the same code: there a timer is a number.
    if (typeof timer === 'object') timer.unref()
    this.#timer = timer
  }

  #turn(): void {
    this.#before = this.#recent
    this.#recent = new Map()
    if (this.#before.size === 0) this.#rest()
  }

  #rest(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
    filled.delete(this)
  }
}

/** Values that are good for one version of what they are made from. */
export class VersionedMemory<T> {
  readonly #memory: ShortMemory<{ version: string; made: Promise<T> }>

  constructor(settings: ShortMemorySettings) {
    this.#memory = new ShortMemory(settings)
  }

  /** Two who ask at once wait for one and the same. */
  get(key: string, version: string, make: () => Promise<T>): Promise<T> {
    const known = this.#memory.get(key)
    if (known?.version === version) return known.made
    const entry = { version, made: make() }
    this.#memory.set(key, entry)
    entry.made.catch(() => this.#memory.delete(key, entry))
    return entry.made
  }
}
