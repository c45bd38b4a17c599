/**
 * Which way people speak of something: good of it, bad of it, both, or so that the program cannot tell. Words decide first
 * (closed lists, denials turned round), and where they are silent a line through the embedding space, drawn by invented
 * sentences of many fields; where the two disagree nothing is said.
 */
import { z } from 'zod'
import { ProportionSchema, QuoteSchema } from '../figure-model.ts'

/** Of one passage. Both may hold. */
export interface Direction {
  isGood: boolean
  isBad: boolean
  isWish: boolean
}

/** Of one person, over all their passages; everybody is in exactly one. */
export const sides = ['good', 'bad', 'both', 'unclear'] as const
export type Side = (typeof sides)[number]

export const SidesSchema = z
  .object({
    people: z.number().int().describe('Distinct people who spoke of it'),
    sides: z.array(
      z.object({
        side: z.enum(sides).describe('Everybody is on exactly one; `unclear`: the program cannot tell'),
        proportion: ProportionSchema.describe('Of those who spoke of it'),
        quotes: z.array(QuoteSchema).describe('The plainest words of different people'),
      }),
    ),
    wishes: z.object({ people: z.number().int(), quotes: z.array(QuoteSchema) }),
  })
  .meta({ id: 'Sides' })
export type Sides = z.infer<typeof SidesSchema>
