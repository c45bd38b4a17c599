/** Themes: what unites them, how widespread and how stable they are, and everything that was said of one. */
import { z } from 'zod'
import { AnalysisSchema } from './analysis-model.ts'
import { ProportionSchema, QuoteSchema } from './figure-model.ts'

/** Hennig's bounds (2007): from .75 a group is surely there, below .5 it dissolves. */
export const stabilityWords = ['sure', 'likely', 'doubtful'] as const
export type StabilityWord = (typeof stabilityWords)[number]

export function stabilityWordOf(value: number): StabilityWord {
  return value >= 0.75 ? 'sure' : value >= 0.5 ? 'likely' : 'doubtful'
}

export const ThemeSchema = z
  .object({
    themeId: z.uuid(),
    codeId: z
      .uuid()
      .nullish()
      .describe('Of the codebook: what it is from analysis to analysis, whatever it is called'),
    questionKey: z.string().nullable().describe('Null: over the whole study; else within this question'),
    position: z.number().int().describe('1 is the most widespread'),
    name: z.string(),
    statement: z.string().describe('One sentence, written by the program, that says what unites the members'),
    terms: z
      .array(z.object({ term: z.string(), weight: z.number() }))
      .describe(
        'Words that mark this theme off from the others, strongest first; of a code that a person wrote, the words by ' +
          'which its passages were found, with the share that each found',
      ),
    prevalence: ProportionSchema.describe('Distinct participants of those exposed'),
    label: z.string().describe('Print it beside the prevalence'),
    segments: z.number().int().describe('Stretches in which it is said'),
    cohesion: z.number().describe('Mean cosine of the members to the centre'),
    stability: z
      .object({ value: z.number().min(0).max(1), word: z.enum(stabilityWords) })
      .nullable()
      .describe(
        'How well it is found again when a fifth of what was said is left out: mean best Jaccard overlap, and in a ' +
          'word (`sure` from .75, `likely` from .5, else `doubtful`); null where a person wrote the theme',
      ),
    group: z.string().nullable().describe('Name of the broader theme that it is a part of'),
    quotes: z
      .array(QuoteSchema)
      .describe('3 to 8 representative quotes, each of another participant where possible'),
  })
  .meta({ id: 'Theme' })
export type Theme = z.infer<typeof ThemeSchema>

export const ThemesSchema = z
  .object({
    analysis: AnalysisSchema.nullable().describe('Null: nothing was analysed yet'),
    questionKey: z.string().nullable(),
    themes: z.array(ThemeSchema),
    none: z.number().int().describe('Segments that belong to none of these themes'),
    segments: z.number().int().describe('Segments that were looked at'),
    label: z.string(),
    notes: z.array(z.string()),
  })
  .meta({ id: 'Themes' })
export type Themes = z.infer<typeof ThemesSchema>

export const ThemeQuoteSchema = QuoteSchema.extend({
  strength: z.number().describe('Cosine to the centre of the theme'),
  isPrimary: z.boolean().describe('No other theme is nearer to these words'),
  quoteRank: z.number().int().nullable().describe('1, 2, 3 ... for the representative quotes'),
}).meta({ id: 'ThemeQuote' })
export type ThemeQuote = z.infer<typeof ThemeQuoteSchema>

export const ThemeQuotesSchema = z
  .object({
    theme: ThemeSchema,
    quotes: z.array(ThemeQuoteSchema).describe('Representative ones first, then by strength'),
    total: z.number().int(),
    nextOffset: z.number().int().nullable(),
  })
  .meta({ id: 'ThemeQuotes' })
export type ThemeQuotes = z.infer<typeof ThemeQuotesSchema>
