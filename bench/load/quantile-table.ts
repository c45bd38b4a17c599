/** Latencies as one line: p50, p95, p99, and the spread of p95 over ten-second windows. */
export interface Sample {
  /** When it was due, ms since the measurement began. */
  dueMs: number
  latencyMs: number
}

export function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!
}

export interface LatencySummary {
  count: number
  p50: number
  p95: number
  p99: number
  /** Lowest and highest p95 of the ten-second windows. */
  p95Windows: [number, number]
}

export function summarise(samples: readonly Sample[]): LatencySummary {
  const sorted = samples.map((sample) => sample.latencyMs).sort((a, b) => a - b)
  const windows = Map.groupBy(samples, (sample) => Math.floor(sample.dueMs / 10_000))
  const byWindow = [...windows.values()]
    .filter((window) => window.length >= 50)
    .map((window) =>
      quantile(
        window.map((sample) => sample.latencyMs).sort((a, b) => a - b),
        0.95,
      ),
    )
  return {
    count: sorted.length,
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    p99: quantile(sorted, 0.99),
    p95Windows: [Math.min(...byWindow), Math.max(...byWindow)],
  }
}

export function summaryLine(label: string, summary: LatencySummary): string {
  const ms = (value: number) => `${value.toFixed(1)} ms`
  const [low, high] = summary.p95Windows
  return `${label.padEnd(34)} n ${String(summary.count).padStart(6)}   p50 ${ms(summary.p50).padStart(9)}   p95 ${ms(summary.p95).padStart(9)} [${ms(low)} - ${ms(high)}]   p99 ${ms(summary.p99).padStart(9)}`
}
