/**
 * What a run of tests is doing, for whoever waits for it: which files are running when nothing was reported for a
 * minute, which had not begun when the time was used up, and how long each took.
 */
import { relative } from 'node:path'
import type { Reporter, TestCase, TestModule, TestSpecification } from 'vitest/node'

export interface ProgressOptions {
  /** Prints a line. */
  say: (line: string) => void
  /** Paths are shown from here. */
  root: string
  silentMs?: number
}

type File = Pick<TestModule, 'moduleId'>
type Case = Pick<TestCase, 'fullName'> & { module: File }
type Hook = { name: string; entity: { module?: File; moduleId?: string } }

interface Running {
  since: number
  /** The test or hook that was begun last and has not ended. */
  at: string | null
}

export class ProgressReporter implements Reporter {
  private readonly options: Required<ProgressOptions>
  private readonly notBegun = new Set<string>()
  private readonly running = new Map<string, Running>()
  private readonly times: { file: string; ms: number }[] = []
  private lastHeard = Date.now()
  private timer: NodeJS.Timeout | undefined

  constructor(options: ProgressOptions) {
    this.options = { silentMs: 60_000, ...options }
  }

  onTestRunStart(files: readonly Pick<TestSpecification, 'moduleId'>[]): void {
    for (const { moduleId } of files) this.notBegun.add(this.nameOf(moduleId))
    this.lastHeard = Date.now()
    this.timer = setInterval(() => this.lookForSilence(), this.options.silentMs / 12).unref()
  }

  /** A worker has taken the file and is about to load it: what that takes belongs to it. */
  onTestModuleQueued({ moduleId }: File): void {
    const name = this.nameOf(moduleId)
    this.notBegun.delete(name)
    this.running.set(name, { since: Date.now(), at: null })
    this.lastHeard = Date.now()
  }

  onTestCaseReady({ module, fullName }: Case): void {
    this.enter(module.moduleId, fullName)
  }

  onTestCaseResult({ module }: Case): void {
    this.enter(module.moduleId, null)
  }

  onHookStart({ name, entity }: Hook): void {
    this.enter(entity.module?.moduleId ?? entity.moduleId, name)
  }

  onHookEnd({ entity }: Hook): void {
    this.enter(entity.module?.moduleId ?? entity.moduleId, null)
  }

  onTestModuleEnd({ moduleId }: File): void {
    const name = this.nameOf(moduleId)
    const { since } = this.running.get(name) ?? { since: Date.now() }
    this.running.delete(name)
    this.times.push({ file: name, ms: Date.now() - since })
    this.lastHeard = Date.now()
  }

  onTestRunEnd(): void {
    clearInterval(this.timer)
  }

  /** For a run that is ended before it was through. */
  describe(): string {
    if (this.timer === undefined) return 'No file had begun.'
    const parts = [
      this.running.size === 0 ? 'No file was running' : `Running: ${this.describeRunning()}`,
      this.notBegun.size === 0
        ? 'every file had begun'
        : `${this.notBegun.size} had not begun: ${[...this.notBegun].join(', ')}`,
    ]
    return `${parts.join('; ')}.`
  }

  /** The files that took longest, loading included. */
  slowest(count: number): { file: string; ms: number }[] {
    return this.times.toSorted((a, b) => b.ms - a.ms).slice(0, count)
  }

  private enter(moduleId: string | undefined, at: string | null): void {
    this.lastHeard = Date.now()
    const running = moduleId === undefined ? undefined : this.running.get(this.nameOf(moduleId))
    if (running) running.at = at
  }

  private lookForSilence(): void {
    const silentMs = Date.now() - this.lastHeard
    if (silentMs < this.options.silentMs) return
    this.lastHeard = Date.now()
    this.options.say(`Nothing was reported for ${seconds(silentMs)}. ${this.describe()}`)
  }

  private describeRunning(): string {
    const lines = [...this.running].map(
      ([name, { since, at }]) =>
        `${name}${at === null ? '' : ` at “${at}”`}, for ${seconds(Date.now() - since)}`,
    )
    return lines.join(' | ')
  }

  private nameOf(moduleId: string): string {
    return relative(this.options.root, moduleId)
  }
}

const seconds = (ms: number) => `${Math.round(ms / 1000)} s`
