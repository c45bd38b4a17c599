/** What readers found, by category, with intervals. */
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { wilsonInterval } from '../../src/statistics/intervals.ts'
import type { Situation } from './model.ts'

const GradeSchema = z.object({
  id: z.string(),
  interviewer: z.string(),
  reader: z.number().int(),
  isAcceptable: z.boolean(),
})
export type Grade = z.infer<typeof GradeSchema>

export function gradesFrom(file: string): Grade[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => GradeSchema.parse(JSON.parse(line)))
}

export interface CountedGrades {
  interviewer: string
  category: string
  acceptable: number
  graded: number
  low: number
  high: number
}

/** A moment counts as acceptable where every reader who graded it finds it so. */
export function countGrades(situations: readonly Situation[], grades: readonly Grade[]): CountedGrades[] {
  const rows: CountedGrades[] = []
  for (const interviewer of new Set(grades.map((grade) => grade.interviewer))) {
    const verdicts = situations.flatMap(({ id, category }) => {
      const of = grades.filter((grade) => grade.id === id && grade.interviewer === interviewer)
      return of.length === 0 ? [] : [{ category, isAcceptable: of.every((grade) => grade.isAcceptable) }]
    })
    // Other moments than those that this interviewer was graded at.
    if (verdicts.length === 0) continue
    for (const category of [...new Set(verdicts.map((each) => each.category)), 'all']) {
      const own = verdicts.filter((each) => category === 'all' || each.category === category)
      const acceptable = own.filter((each) => each.isAcceptable).length
      const { low, high } = wilsonInterval(acceptable, own.length)
      rows.push({ interviewer, category, acceptable, graded: own.length, low, high })
    }
  }
  return rows
}
