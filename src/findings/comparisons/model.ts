/**
 * Themes compared between groups of people, with everything that was looked at in one view counted as a look.
 *
 * Shares, bounds and differences are 0 to 1 (differences -1 to 1).
 */
import { z } from 'zod'
import { filters } from '../segmenting/model.ts'

/** What was looked at is called different when at most this part of such calls is expected to be false. */
export const falseDiscoveryRate = 0.05

export const CompareSchema = z
  .object({
    by: z
      .string()
      .max(200)
      .nullable()
      .default(null)
      .describe(
        '`attribute:KEY`, `question:KEY` (a closed question), `revision`, `arm` (the concept shown), or `code:ID` (who spoke of ' +
          'it, and who could have and did not); null: only ' +
          'what people can be compared by',
      ),
    groups: z
      .tuple([z.string().max(300), z.string().max(300)])
      .nullable()
      .default(null)
      .describe('Two of the groups, side by side; null: all of them'),
    filters,
    codeIds: z
      .array(z.uuid())
      .max(200)
      .optional()
      .describe('Show only these themes; looks are those of all of the scope'),
    questionKey: z
      .string()
      .max(64)
      .nullable()
      .default(null)
      .describe('Themes within this question; null: the study'),
    weights: z
      .array(
        z.object({
          attribute: z.string().min(1).max(100),
          targets: z.record(z.string(), z.number().min(0)).describe('What part each value should have'),
        }),
      )
      .max(8)
      .optional()
      .describe('Rake the people to these margins. Weighted shares are of the machine’s coding'),
  })
  .meta({ id: 'Compare' })
export type Compare = z.infer<typeof CompareSchema>

export const GroupShareSchema = z
  .object({
    group: z.string(),
    count: z.number().int().describe('Distinct participants to whom the machine gave it'),
    of: z.number().int().describe('Distinct participants of the group who could have it'),
    coded: z.number().int().describe('Of these, coded by a person'),
    having: z.number().int().describe('Of the coded, those who have it'),
    share: z.number().nullable().describe('Null: too few to say'),
    low: z.number().nullable(),
    high: z.number().nullable(),
  })
  .meta({ id: 'GroupShare' })
export type GroupShare = z.infer<typeof GroupShareSchema>

export const DifferenceSchema = z
  .object({
    group: z.string(),
    against: z.string().nullable().describe('The other group; null: all the others together'),
    difference: z
      .number()
      .nullable()
      .describe('Share of the group less that of the other; null: too few to say'),
    low: z.number().nullable(),
    high: z.number().nullable(),
    pValue: z.number().nullable(),
    adjusted: z
      .number()
      .nullable()
      .describe('Benjamini and Hochberg over all looks of the scope, whichever themes are shown'),
    isDifferent: z.boolean().describe(`adjusted is at most ${falseDiscoveryRate}`),
  })
  .meta({ id: 'GroupDifference' })
export type GroupDifference = z.infer<typeof DifferenceSchema>

export const ComparisonSchema = z
  .object({
    by: z.string().nullable(),
    label: z.string().describe('What the groups are'),
    groups: z.array(z.object({ key: z.string(), label: z.string(), people: z.number().int() })),
    unknown: z.number().int().describe('Participants of whom the group is not known'),
    codes: z.array(
      z.object({
        codeId: z.uuid(),
        themeId: z.uuid(),
        name: z.string(),
        basis: z
          .enum(['checked', 'machine'])
          .describe(
            'checked: from the codes of people in each group; machine: unchecked, the difference may be its own',
          ),
        shares: z.array(GroupShareSchema),
        differences: z.array(DifferenceSchema),
      }),
    ),
    looks: z.number().int().describe('Differences that were worked out in the scope, shown or not'),
    expectedFalse: z
      .number()
      .describe('So many of those called different in the scope are expected to be false'),
    weighting: z
      .object({
        people: z.number().int(),
        effectiveSize: z.number().describe('As many people without weights say as much (Kish)'),
        most: z.number().describe('Largest weight'),
        missing: z.array(z.string()).describe('Values with a target and nobody in them'),
      })
      .nullable(),
    splits: z
      .array(z.object({ by: z.string(), label: z.string(), groups: z.number().int() }))
      .describe('What can be compared by'),
    notes: z.array(z.string()),
  })
  .meta({ id: 'Comparison' })
export type Comparison = z.infer<typeof ComparisonSchema>

export const saturationAdvice = ['too early', 'go on', 'nearly', 'enough'] as const

export const SaturationSchema = z
  .object({
    studyId: z.uuid(),
    interviews: z.number().int(),
    people: z.number().int(),
    themes: z.number().int(),
    lastTen: z
      .array(z.object({ codeId: z.uuid(), name: z.string() }))
      .describe('Themes first met in the last ten interviews'),
    expectedNext: z
      .number()
      .nullable()
      .describe('Themes expected to be first met in the next ten, as the ten before brought (rarefaction)'),
    curve: z
      .array(z.object({ people: z.number().int(), themes: z.number() }))
      .describe('Themes met in so many people, over all orders of the interviews'),
    unseen: z
      .object({
        estimate: z.number().describe('All themes, met or not (Chao 1987): a lower bound'),
        low: z.number(),
        high: z.number(),
        coverage: z.number().describe('Part of all mentions that belong to themes already met'),
      })
      .nullable()
      .describe('Null where it cannot be estimated: no theme is one person’s alone'),
    none: z.number().int().describe('Passages that belong to no theme'),
    passages: z.number().int(),
    advice: z.enum(saturationAdvice),
    sentence: z.string(),
    notes: z.array(z.string()),
  })
  .meta({ id: 'Saturation' })
export type Saturation = z.infer<typeof SaturationSchema>
