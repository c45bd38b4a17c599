/**
 * Recipes of reports: which planted claims stand in each, worded how, ascribed to whom. Ids and choices, nobody's words; the
 * words come from the claims of `bench/labels/claims` and from the interviews when the report is made.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Half } from '../claims/planted.ts'
import { parseLines } from '../lint/labels.ts'

export const reportFormats = ['md', 'html', 'docx', 'pptx', 'pdf'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** How a report calls people: by the ids of the transcripts, or by numbers that a table of its own explains. */
export const labelStyles = ['id', 'number'] as const

export const quotationForms = ['brackets', 'lead', 'block', 'item', 'row', 'interrupted', 'straight'] as const
export const countForms = ['used', 'comes-up', 'mention', 'share'] as const
export const statementForms = ['said', 'according', 'told'] as const

/** What is put into a count besides what its label has: the percentage or the base is made wrong. */
export const countFaults = ['none', 'arithmetic', 'base'] as const

export type RecipeItem =
  | { kind: 'quotation'; claim: string; form: (typeof quotationForms)[number] }
  | {
      kind: 'count'
      claim: string
      form: (typeof countForms)[number]
      fault: (typeof countFaults)[number]
    }
  /** `of`: the interview that it is ascribed to, where that is not the one it is about. */
  | { kind: 'statement'; claim: string; form: (typeof statementForms)[number]; of?: string }

export interface ReportRecipe {
  report: string
  format: ReportFormat
  labels: (typeof labelStyles)[number]
  items: RecipeItem[]
}

export const recipeFile = (half: Half) => join(import.meta.dirname, `../labels/audit/${half}.jsonl`)

/** @throws Error that names the file where it is missing */
export function readRecipes(half: Half): ReportRecipe[] {
  const path = recipeFile(half)
  if (!existsSync(path)) throw new Error(`this bench needs recipes in ${path}`)
  return parseLines<ReportRecipe>(readFileSync(path, 'utf8'))
}
