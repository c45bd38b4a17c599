/** One theme between groups: shares, and each group against the others. Pure. */
import { adjustForLooks, differenceOf, type ShareAt } from '../../statistics/compare-shares.ts'
import { wilsonInterval } from '../../statistics/intervals.ts'
import { effectiveSize } from '../../statistics/raking.ts'
import { isReadEnough } from '../check-of-coding.ts'
import type { CodeOfAnalysis } from '../codebook/codes-of-analysis.ts'
import { type CheckInput, countChecked } from '../coding/count-checked.ts'
import { smallestBase } from '../model.ts'
import { falseDiscoveryRate, type GroupDifference, type GroupShare } from './model.ts'

export interface Groups {
  keys: readonly string[]
  members: ReadonlyMap<string, ReadonlySet<string>>
}

export interface ComparedCode {
  code: Pick<CodeOfAnalysis, 'codeId' | 'themeId' | 'name' | 'participants'>
  exposed: ReadonlySet<string>
  /** What people have coded; null where the theme was not chosen to be checked. */
  check: CheckInput | null
  /** By participant; null: everybody counts once. */
  weights: ReadonlyMap<string, number> | null
}

export interface ComparedGroups {
  basis: 'checked' | 'machine'
  shares: GroupShare[]
  differences: Omit<GroupDifference, 'adjusted' | 'isDifferent'>[]
}

export function compareGroups(compared: ComparedCode, { keys, members }: Groups): ComparedGroups {
  const sets = keys.map((key) => members.get(key) ?? new Set<string>())
  const isChecked = compared.weights === null && sets.every((people) => checkedAt(compared, people) !== null)
  const shareOf = (people: ReadonlySet<string>) =>
    isChecked ? checkedAt(compared, people) : machineAt(compared, people)
  const pairs = pairsOf(keys, sets)
  return {
    basis: isChecked ? 'checked' : 'machine',
    shares: keys.map((group, at) => groupShare(group, { compared, people: sets[at]!, shareOf })),
    differences: pairs.map(({ group, against, people, others }) => {
      const [first, second] = [shareOf(people), shareOf(others)]
      if (!first || !second) return { group, against, difference: null, low: null, high: null, pValue: null }
      return { group, against, ...differenceOf(first, second) }
    }),
  }
}

/** Two groups are one look; of more, each is held against all the others together. */
function pairsOf(keys: readonly string[], sets: readonly ReadonlySet<string>[]) {
  if (keys.length === 2) {
    return [{ group: keys[0]!, against: keys[1]!, people: sets[0]!, others: sets[1]! }]
  }
  return keys.map((group, at) => ({
    group,
    against: null,
    people: sets[at]!,
    others: new Set(sets.flatMap((people, other) => (other === at ? [] : [...people]))),
  }))
}

interface ShareInput {
  compared: ComparedCode
  people: ReadonlySet<string>
  shareOf: (people: ReadonlySet<string>) => ShareAt | null
}

function groupShare(group: string, { compared, people, shareOf }: ShareInput): GroupShare {
  const exposed = [...people].filter((person) => compared.exposed.has(person))
  const found = shareOf(people)?.(1.959963984540054)
  const read = compared.check && countChecked({ ...compared.check, within: people })
  return {
    group,
    count: exposed.filter((person) => compared.code.participants.has(person)).length,
    of: exposed.length,
    coded: read?.coded ?? 0,
    having: read?.having ?? 0,
    share: found?.share ?? null,
    low: found?.low ?? null,
    high: found?.high ?? null,
  }
}

/** Null where too few were read to say. */
function checkedAt({ check }: ComparedCode, people: ReadonlySet<string>): ShareAt | null {
  if (!check) return null
  const input = { ...check, within: people }
  if (!isReadEnough(countChecked(input))) return null
  return (z) => {
    const { share, low, high } = countChecked(input, z)
    return { share: share!, low: low!, high: high! }
  }
}

function machineAt({ code, exposed, weights }: ComparedCode, people: ReadonlySet<string>): ShareAt | null {
  const able = [...people].filter((person) => exposed.has(person))
  if (able.length < smallestBase) return null
  const own = able.map((person) => weights?.get(person) ?? 1)
  const all = own.reduce((sum, weight) => sum + weight, 0)
  const having = able.reduce((sum, person, at) => (code.participants.has(person) ? sum + own[at]! : sum), 0)
  const size = effectiveSize(own)
  const share = having / all
  return (z) => ({ share, ...wilsonInterval(share * size, size, z) })
}

/** Adjusted over all looks of a view; what was too few to say was no look. */
export function adjustAll<Row extends { differences: ComparedGroups['differences'] }>(
  rows: readonly Row[],
): {
  rows: (Omit<Row, 'differences'> & { differences: GroupDifference[] })[]
  looks: number
  expectedFalse: number
} {
  const looked = rows.flatMap(({ differences }) => differences.flatMap(({ pValue }) => pValue ?? []))
  const adjusted = adjustForLooks(looked)
  let at = 0
  const done = rows.map((row) => ({
    ...row,
    differences: row.differences.map((each) => {
      const value = each.pValue === null ? null : adjusted[at++]!
      return { ...each, adjusted: value, isDifferent: value !== null && value <= falseDiscoveryRate }
    }),
  }))
  const called = done
    .flatMap(({ differences }) => differences)
    .filter(({ isDifferent }) => isDifferent).length
  return { rows: done, looks: looked.length, expectedFalse: called * falseDiscoveryRate }
}
