/**
 * Writes the recipes of the reports that the audit bench makes, drawn with a seed from the planted claims:
 *
 *   node bench/audit/make-recipes.ts
 *
 * Each claim stands in one report. A part of the statements is ascribed to somebody else of the same half.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createRandom } from '../../src/statistics/random.ts'
import { type Half, halves, readHalf, readPlanted } from '../claims/planted.ts'
import {
  countFaults,
  countForms,
  labelStyles,
  quotationForms,
  type RecipeItem,
  type ReportRecipe,
  recipeFile,
  reportFormats,
  statementForms,
} from './recipe.ts'

const reports = 20
const seed = { dev: 11, report: 12 }

for (const half of halves) {
  const path = recipeFile(half)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(
    path,
    `${makeRecipes(half)
      .map((recipe) => JSON.stringify(recipe))
      .join('\n')}\n`,
  )
}

function makeRecipes(half: Half): ReportRecipe[] {
  const random = createRandom(seed[half])
  const interviews = readHalf(half)
  const { quotes, counts, paraphrases } = readPlanted(half, interviews)
  const pick = <T>(list: readonly T[]) => list[random.below(list.length)]!
  const ids = [...interviews.keys()]
  const quotations = quotes.map(
    ({ claim }): RecipeItem => ({ kind: 'quotation', claim: String(claim.id), form: pick(quotationForms) }),
  )
  const counted = counts
    .filter(({ claim }) => isWordable(claim.count))
    .map(
      ({ claim, isTrue }): RecipeItem => ({
        ...{ kind: 'count', claim: String(claim.id), form: pick(countForms) },
        // Only a true count is made wrong in one more way.
        fault: isTrue && random.next() < 0.3 ? pick(countFaults.slice(1)) : 'none',
      }),
    )
  const statements = paraphrases.map(({ claim, isTrue }): RecipeItem => {
    const other = pick(ids.filter((id) => id !== claim.interviewId))
    const isMoved = isTrue && random.next() < 0.25
    return {
      ...{ kind: 'statement', claim: String(claim.id), form: pick(statementForms) },
      ...(isMoved ? { of: other } : {}),
    }
  })
  const made = Array.from(
    { length: reports },
    (_, at): ReportRecipe => ({
      report: `${half}-r${String(at + 1).padStart(2, '0')}`,
      format: reportFormats[at % reportFormats.length]!,
      labels: labelStyles[Math.floor(at / reportFormats.length) % labelStyles.length]!,
      items: [],
    }),
  )
  for (const [at, item] of [quotations, counted, statements]
    .flatMap((items) => random.shuffle<RecipeItem[]>(items))
    .entries())
    made[at % reports]!.items.push(item)
  for (const recipe of made) random.shuffle(recipe.items)
  return made
}

/** A rule that leaves words out, or counts by anything but words, is no sentence of a report. */
function isWordable(count: unknown): boolean {
  const { unit, match } = count as { unit?: unknown; match?: Record<string, unknown> }
  const known = new Set(['any', 'whole'])
  return unit === 'interviews' && match?.whole === true && Object.keys(match).every((key) => known.has(key))
}
