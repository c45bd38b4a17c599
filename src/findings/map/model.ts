import { z } from 'zod'
import { ProportionSchema, QuoteSchema } from '../model.ts'

export const ThemeMapSchema = z
  .object({
    codes: z.array(
      z.object({
        codeId: z.uuid(),
        themeId: z.uuid(),
        name: z.string(),
        people: z.number().int().describe('Whom the machine counted'),
        prevalence: ProportionSchema,
        x: z.number(),
        y: z.number(),
      }),
    ),
    segments: z.array(z.object({ codeId: z.uuid(), x: z.number(), y: z.number(), quote: QuoteSchema })),
    ofSegments: z.number().int().describe('Segments in all; of very many a part is drawn'),
    shown: z.number().describe('Share of the differences between codes that two directions show'),
    note: z.string(),
  })
  .meta({ id: 'ThemeMap' })
export type ThemeMap = z.infer<typeof ThemeMapSchema>
