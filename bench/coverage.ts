/**
 * Whether the intervals of themes that people have checked hold what they promise, and what the machine's labels save.
 *
 *   ./earwitness bench coverage [--draws 2000] [--sizes 30,60,125,250,500] [--times 4,20] [--cells] [--json]
 *
 * The share that is estimated is that of the endless crowd from which those heard are drawn ("people like those who
 * answered"). A cell is a number of people coded by a person, how many times as many the machine has coded, a prevalence,
 * and how often the machine is right. Two designs: the sample drawn for this theme alone, and for it and four others
 * (prevalences .05, .15, .3, .5). The machine errs evenly both ways; `--errors misses` or `invents` makes it err one way.
 * The baselines, from the same run: Wilson's interval on a plain random sample of as many people, and on the machine's
 * own count of everybody, which is what a tool without checking prints.
 */
import { createRandom } from '../src/statistics/random.ts'
import { judgeCells } from './coverage/judge-cells.ts'
import { type CellResult, type Errors, errorKinds, simulateCell } from './coverage/simulate-cell.ts'
import { benchFlags } from './load/bench-flags.ts'
import { printRows } from './load/each-size.ts'

const flags = benchFlags({
  name: 'coverage',
  measures: 'How often the intervals of checked themes hold the true share, and how wide they are',
  baseline: 'Wilson’s interval on a random sample of as many people, and on the machine’s count of everybody',
  options: {
    draws: { kind: 'number', default: 2000, least: 10, help: 'Simulated studies in each cell' },
    sizes: { kind: 'numbers', default: [30, 60, 125, 250, 500], least: 5, help: 'People coded by a person' },
    times: { kind: 'numbers', default: [4, 20], least: 1, help: 'The machine coded so many times as many' },
    seed: { kind: 'number', default: 1, help: 'Of the simulation' },
    errors: { kind: 'text', help: 'How the machine errs: even (when not given), misses or invents' },
    cells: { kind: 'switch', help: 'Print every cell, not only the worst over the prevalences' },
    json: { kind: 'switch', help: 'For programs: every cell' },
  },
})

const prevalences = [0.03, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7]
const accuracies = [0.6, 0.7, 0.8, 0.9, 0.95]
const designs = { 'one theme': [], 'five themes': [0.05, 0.15, 0.3, 0.5] }

const errors = readErrors(flags.errors ?? 'even')
const results = Object.entries(designs).map(([design, others]) => ({ design, cells: runDesign(others) }))
if (flags.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
else for (const { design, cells } of results) printDesign(design, cells)

function readErrors(text: string): Errors {
  const found = errorKinds.find((kind) => kind === text)
  if (found) return found
  process.stderr.write(`The bench coverage: --errors is one of ${errorKinds.join(', ')}.\n`)
  process.exit(2)
}

function runDesign(others: readonly number[]): CellResult[] {
  const cells: CellResult[] = []
  for (const coded of flags.sizes) {
    for (const times of flags.times) {
      process.stderr.write(`${coded} coded of ${coded * times}, ${others.length + 1} themes ...\n`)
      for (const accuracy of accuracies) {
        for (const prevalence of prevalences) {
          const cell = { coded, everybody: coded * times, prevalence, accuracy, errors, others }
          // A seed of its own for each cell: another grid leaves a cell's figures as they are.
          const seed = [flags.seed, coded, times, accuracy * 100, prevalence * 100, others.length].reduce(
            (mixed, part) => Math.imul(mixed ^ Math.round(part), 0x9e3779b1),
            7,
          )
          cells.push(simulateCell(cell, flags.draws, createRandom(seed)))
        }
      }
    }
  }
  return cells
}

function printDesign(design: string, cells: readonly CellResult[]): void {
  const error = 100 * Math.sqrt((0.95 * 0.05) / flags.draws)
  process.stdout.write(
    `\nThe sample is drawn for ${design}. Machine errs: ${errors}. ${flags.draws} draws a cell, `,
  )
  process.stdout.write(`Monte-Carlo error of a coverage of 95 %: ${error.toFixed(2)} points.\n`)
  printRows(flags.cells ? cells.map(rowOf) : summarise(cells))
  for (const { demand, cells: count, failing, worst, figure } of judgeCells(cells)) {
    if (!worst) continue
    const where = `${worst.coded} of ${worst.everybody}, prevalence ${worst.prevalence}, accuracy ${worst.accuracy}`
    process.stdout.write(
      `${demand}: ${failing.length} of ${count} cells fail. Worst ${figure.toFixed(3)} (${where})\n`,
    )
  }
  const below = cells.filter(({ wilsonCoverage }) => wilsonCoverage < 0.93).length
  const machine = cells.filter(({ machineCoverage }) => machineCoverage < 0.93).length
  process.stdout.write(
    `Beside it under 93 %: Wilson’s in ${below}, the machine’s count in ${machine} cells.\n`,
  )
}

function rowOf(cell: CellResult) {
  return {
    coded: cell.coded,
    machine: cell.everybody,
    accuracy: cell.accuracy,
    prevalence: cell.prevalence,
    coverage: percent(cell.coverage),
    wilson: percent(cell.wilsonCoverage),
    machineCount: percent(cell.machineCoverage),
    width: cell.width.toFixed(3),
    wilsonWidth: cell.wilsonWidth.toFixed(3),
    ratio: cell.widthRatio.toFixed(3),
    powered: percent(cell.poweredShare),
  }
}

/** One line for all prevalences: the lowest coverages, the least and the largest width beside Wilson's. */
function summarise(cells: readonly CellResult[]) {
  const groups = Map.groupBy(cells, ({ coded, everybody, accuracy }) => `${coded} ${everybody} ${accuracy}`)
  return [...groups.values()].map((group) => {
    const worst = [...group].sort((a, b) => a.coverage - b.coverage)[0]!
    const ratios = group.map(({ widthRatio }) => widthRatio)
    return {
      coded: worst.coded,
      machine: worst.everybody,
      accuracy: worst.accuracy,
      leastCoverage: percent(worst.coverage),
      atPrevalence: worst.prevalence,
      leastWilson: percent(Math.min(...group.map(({ wilsonCoverage }) => wilsonCoverage))),
      leastMachineCount: percent(Math.min(...group.map(({ machineCoverage }) => machineCoverage))),
      leastRatio: Math.min(...ratios).toFixed(3),
      mostRatio: Math.max(...ratios).toFixed(3),
    }
  })
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}
