/**
 * One cell of the coverage bench: people are drawn from an endless crowd, a machine labels them, the product plans and
 * draws its sample, a person codes it without error, and the product's interval is compared with the crowd's share.
 */
import { wilsonInterval } from '../../src/statistics/intervals.ts'
import { type CodedCell, checkedShare } from '../../src/statistics/prediction-powered.ts'
import type { RandomGenerator } from '../../src/statistics/random.ts'
import { planStrata } from '../../src/statistics/stratified-sample.ts'
import { type AliasTable, aliasTable, drawAlias } from './alias-table.ts'

export interface Cell {
  /** People whom a person codes. */
  coded: number
  /** People whom the machine codes, those among them. */
  everybody: number
  prevalence: number
  /** How often the machine is right, overall for `even` errors. */
  accuracy: number
  errors: Errors
  /** Prevalences of the other themes that the same sample serves. */
  others: readonly number[]
}

export const errorKinds = ['even', 'misses', 'invents'] as const
export type Errors = (typeof errorKinds)[number]

export interface CellResult extends Cell {
  draws: number
  /** Part of the draws whose interval holds the crowd's share, and its Monte-Carlo error. */
  coverage: number
  monteCarloError: number
  /** Mean over the draws. */
  width: number
  /** Wilson's interval on a plain random sample of as many people, coded by a person: summed exactly, not simulated. */
  wilsonCoverage: number
  wilsonWidth: number
  /** Wilson's interval on the machine's own count of everybody. */
  machineCoverage: number
  machineWidth: number
  widthRatio: number
  /** Part of the draws that had ten of each answer. */
  poweredShare: number
}

export function simulateCell(cell: Cell, draws: number, random: RandomGenerator): CellResult {
  const crowd = crowdOf(cell)
  const ours = tally(cell.prevalence)
  const wilson = wilsonOf(cell)
  const machine = tally(cell.prevalence)
  let powered = 0
  for (let draw = 0; draw < draws; draw++) {
    const sizes = drawLabels(crowd, cell.everybody, random)
    const found = checkedShare(codeSample(crowd, { sizes, take: cell.coded }, random))
    if (!found) throw new Error('the grid has a sample that is too small to say anything')
    if (found.method === 'ppi++') powered++
    ours.add(found)
    machine.add(wilsonInterval(predictedIn(crowd, sizes), cell.everybody))
  }
  const coverage = ours.coverage()
  return {
    ...cell,
    draws,
    coverage,
    monteCarloError: Math.sqrt((coverage * (1 - coverage)) / draws),
    width: ours.width(),
    wilsonCoverage: wilson.coverage,
    wilsonWidth: wilson.width,
    machineCoverage: machine.coverage(),
    machineWidth: machine.width(),
    widthRatio: ours.width() / wilson.width,
    poweredShare: powered / draws,
  }
}

/** How often the machine sees what is there, and how often it says no where nothing is. */
export function machineOf(accuracy: number, errors: Errors): { sensitivity: number; specificity: number } {
  const wrong = 1 - accuracy
  const [missed, invented] = { even: [1, 1], misses: [1.75, 0.25], invents: [0.25, 1.75] }[errors] as [
    number,
    number,
  ]
  return { sensitivity: 1 - missed * wrong, specificity: 1 - invented * wrong }
}

interface Crowd {
  /** Of each pattern of labels. The first label is of the theme that is measured. */
  patterns: boolean[][]
  table: AliasTable
  /** The share that has it, among those with the machine's yes, and with its no. */
  ofYes: number
  ofNo: number
}

function crowdOf({ prevalence, accuracy, errors, others }: Cell): Crowd {
  const { sensitivity, specificity } = machineOf(accuracy, errors)
  const labelled = (share: number) => share * sensitivity + (1 - share) * (1 - specificity)
  const shares = [prevalence, ...others].map(labelled)
  const patterns = Array.from({ length: 2 ** shares.length }, (_, bits) =>
    shares.map((_, theme) => ((bits >> theme) & 1) === 1),
  )
  const chances = patterns.map((labels) =>
    labels.reduce((chance, label, theme) => chance * (label ? shares[theme]! : 1 - shares[theme]!), 1),
  )
  return {
    patterns,
    table: aliasTable(chances),
    ofYes: (prevalence * sensitivity) / shares[0]!,
    ofNo: (prevalence * (1 - sensitivity)) / (1 - shares[0]!),
  }
}

/** How many people have each pattern: everybody is drawn one by one. */
function drawLabels({ patterns, table }: Crowd, people: number, random: RandomGenerator): number[] {
  const sizes = new Array<number>(patterns.length).fill(0)
  for (let person = 0; person < people; person++) sizes[drawAlias(table, random.next())]!++
  return sizes
}

function codeSample(
  { patterns, ofYes, ofNo }: Crowd,
  { sizes, take }: { sizes: readonly number[]; take: number },
  random: RandomGenerator,
): CodedCell[] {
  const people = patterns.map((labels, at) => ({ labels, size: sizes[at]! }))
  return planStrata(people, take).flatMap((planned, stratum) => {
    const yes = planned.patterns.reduce((sum, at) => sum + (patterns[at]![0] ? sizes[at]! : 0), 0)
    const codedYes = drawWithout({ marked: yes, people: planned.size, take: planned.take }, random)
    const codedNo = planned.take - codedYes
    return [
      { stratum, predicted: true, size: yes, coded: codedYes, having: countHits(codedYes, ofYes, random) },
      {
        stratum,
        predicted: false,
        size: planned.size - yes,
        coded: codedNo,
        having: countHits(codedNo, ofNo, random),
      },
    ]
  })
}

/** Of so many drawn without putting back, how many are marked. */
function drawWithout(
  { marked, people, take }: { marked: number; people: number; take: number },
  random: RandomGenerator,
): number {
  let hits = 0
  for (let drawn = 0; drawn < take; drawn++) {
    if (random.next() * (people - drawn) < marked - hits) hits++
  }
  return hits
}

function countHits(times: number, chance: number, random: RandomGenerator): number {
  let hits = 0
  for (let at = 0; at < times; at++) if (random.next() < chance) hits++
  return hits
}

function predictedIn({ patterns }: Crowd, sizes: readonly number[]): number {
  return sizes.reduce((sum, size, at) => sum + (patterns[at]![0] ? size : 0), 0)
}

function wilsonOf({ coded, prevalence }: Cell): { coverage: number; width: number } {
  let [coverage, width, logChance] = [0, 0, coded * Math.log(1 - prevalence)]
  for (let count = 0; count <= coded; count++) {
    const { low, high } = wilsonInterval(count, coded)
    const chance = Math.exp(logChance)
    width += chance * (high - low)
    if (low <= prevalence && prevalence <= high) coverage += chance
    logChance += Math.log(((coded - count) * prevalence) / ((count + 1) * (1 - prevalence)))
  }
  return { coverage, width }
}

function tally(truth: number) {
  let [draws, held, width] = [0, 0, 0]
  return {
    add({ low, high }: { low: number; high: number }) {
      draws++
      width += high - low
      if (low <= truth && truth <= high) held++
    },
    coverage: () => held / draws,
    width: () => width / draws,
  }
}
