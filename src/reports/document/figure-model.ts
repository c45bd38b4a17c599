/** Where a number of the report comes from, so that it can be counted again. */
import { z } from 'zod'
import { sides } from '../../findings/directions/model.ts'

const question = { questionKey: z.string().max(64), meaning: z.number().int() }

export const ClaimFigureSchema = z
  .discriminatedUnion('source', [
    z.object({ source: z.literal('option'), ...question, optionKey: z.string().max(64) }),
    z.object({ source: z.literal('scale-end'), ...question, end: z.enum(['top_two', 'bottom_two']) }),
    z.object({ source: z.literal('ranked-first'), ...question, optionKey: z.string().max(64) }),
    z.object({ source: z.literal('answered'), ...question }),
    z.object({
      source: z.literal('theme'),
      themeId: z.uuid(),
      codeId: z
        .uuid()
        .optional()
        .describe('What the theme is from analysis to analysis, whatever it is called'),
      questionKey: z.string().max(64).nullable(),
    }),
    z.object({
      source: z.literal('side'),
      scope: z.string().max(80).describe('`theme:` and its id, or `asked:` and the key of a question'),
      side: z.enum(sides),
    }),
    z.object({
      source: z.literal('said'),
      questionKey: z.string().max(64).describe('A question that no guide names'),
      key: z
        .string()
        .max(80)
        .describe('`word:` or `denied:` and a root, a side of the question, `yes` or `no`'),
    }),
  ])
  .meta({ id: 'ClaimFigure' })
export type ClaimFigure = z.infer<typeof ClaimFigureSchema>

/** What people speak some way of: a theme. */
export function themeScope(themeId: string): string {
  return `theme:${themeId}`
}

/** What people speak some way of: what they answer to a question. */
export function askedScope(questionKey: string): string {
  return `asked:${questionKey}`
}

export function isAsked(scope: string): boolean {
  return scope.startsWith('asked:')
}

/** Null: no theme. */
export function themeIdOf(scope: string): string | null {
  return scope.startsWith('theme:') ? scope.slice('theme:'.length) : null
}

/** One word for a figure, equal for figures that count the same. */
export function figureKey(figure: ClaimFigure): string {
  switch (figure.source) {
    case 'theme':
      return `theme:${figure.themeId}`
    case 'side':
      return `side:${figure.scope}:${figure.side}`
    case 'said':
      return `said:${figure.questionKey}:${figure.key}`
    case 'answered':
      return `answered:${figure.questionKey}:${figure.meaning}`
    case 'scale-end':
      return `${figure.end}:${figure.questionKey}:${figure.meaning}`
    case 'option':
    case 'ranked-first':
      return `${figure.source}:${figure.questionKey}:${figure.meaning}:${figure.optionKey}`
  }
}
