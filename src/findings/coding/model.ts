/**
 * Checking the machine's coding: a sample of participants, what people say of each, and what follows for the counts.
 *
 * Shares and bounds are 0 to 1. Times are ISO 8601 at the door.
 */
import { z } from 'zod'
import type { CodingRule } from '../../statistics/prediction-powered.ts'
import { PrecisionSchema } from '../figure-model.ts'

/** What a sample is, as it was locked. */
export interface LockedSample {
  codeIds: string[]
  /** How many were asked for; fewer are drawn where fewer are there. */
  wanted: number
  strata: { frame: number; stratum: number; size: number; take: number }[]
  /** Fixed before anybody codes. */
  rule: CodingRule
}

export type CodingAct = (
  | { kind: 'coded'; codes: { codeId: string; has: boolean }[] }
  | { kind: 'taken back' }
) & {
  /** Who read was settled when this was written. Entries from before that was done lack it. */
  isReaderSettled?: true
}

/** Most themes that one sample serves: more than a person can hold in mind and on a keyboard. */
export const mostCodes = 20

export const checkedMethods = ['ppi++', 'wilson', 'too few'] as const

export const CheckedSchema = z
  .object({
    method: z
      .enum(checkedMethods)
      .describe(
        'ppi++: the machine’s labels corrected by what people said (Angelopoulos, Duchi, Zrnic 2023); wilson: under ten ' +
          'people of one answer, leaning less on the machine; too few: under five coded, no share. Fixed before coding',
      ),
    share: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    coded: z.number().int().describe('Distinct participants whom a person has coded for this'),
    having: z.number().int().describe('Of the coded, those who have it'),
    marked: z.number().int().describe('Of the coded, those to whom the machine gave it'),
    right: z.number().int().describe('Of these, those who have it'),
    precision: PrecisionSchema.nullable(),
    of: z
      .number()
      .int()
      .describe('Distinct participants from whom the sample was drawn and who could have it'),
    machine: z.number().int().describe('Of these, those to whom the machine gave it'),
    effectiveSize: z
      .number()
      .nullable()
      .describe('So many people drawn at random and coded without a machine would have given this interval'),
    lambda: z.number().nullable().describe('How far the machine’s labels were used: 0 not at all, 1 fully'),
    since: z.number().int().describe('Participants heard since the sample was locked: not in it'),
  })
  .meta({ id: 'Checked' })
export type Checked = z.infer<typeof CheckedSchema>

export const AgreementSchema = z
  .object({
    alpha: z
      .number()
      .nullable()
      .describe('Krippendorff’s alpha, nominal; null where everybody said the same'),
    low: z.number().nullable(),
    high: z.number().nullable(),
    people: z.number().int().describe('Participants whom two or more have coded'),
    agreed: z
      .number()
      .nullable()
      .describe('Share of these on whom they agree, weighed for how they were drawn, as alpha is'),
  })
  .meta({ id: 'CodingAgreement' })

export const CodedCodeSchema = z
  .object({
    codeId: z.uuid(),
    name: z.string(),
    definition: z.string(),
    inclusion: z.string(),
    exclusion: z.string(),
    questionKey: z.string().nullable(),
    checked: CheckedSchema,
    outdated: z
      .number()
      .int()
      .describe(
        'People who were read for it and are in no count until they are read again: it was merged, split or defined anew since, or they sat once more',
      ),
    asked: CheckedSchema.nullable().describe(
      'Among those who were asked the question; null for a theme over the whole study, and where nobody knows who was asked',
    ),
    volunteered: CheckedSchema.nullable().describe(
      'Among those who had answered the question before it came. Never added to the asked: they are other people in ' +
        'another position',
    ),
    agreement: AgreementSchema.nullable().describe('Null until a second person has coded somebody'),
    machine: z.object({
      correctYes: z.number().int().describe('Coded people with the machine’s yes who have it'),
      yes: z.number().int(),
      missed: z.number().int().describe('Coded people with the machine’s no who have it'),
      no: z.number().int(),
    }),
  })
  .meta({ id: 'CodedCode' })
export type CodedCode = z.infer<typeof CodedCodeSchema>

export const CodingSampleSchema = z
  .object({
    number: z.number().int(),
    seed: z.number().int(),
    people: z.number().int().describe('Drawn with this sample'),
    wanted: z.number().int(),
    strata: z.array(
      z.object({
        frame: z.number().int(),
        stratum: z.number().int(),
        size: z.number().int(),
        take: z.number().int(),
      }),
    ),
    lockedBy: z.string(),
    lockedAt: z.iso.datetime(),
  })
  .meta({ id: 'CodingSample' })

export const CodingSchema = z
  .object({
    studyId: z.uuid(),
    canDraw: z.boolean().describe('There is a finished analysis with themes to check'),
    samples: z.array(CodingSampleSchema).describe('Oldest first'),
    drawn: z.number().int(),
    coded: z.number().int().describe('Of the drawn, those whom somebody has coded in full'),
    codedTwice: z.number().int(),
    people: z.number().int().describe('Distinct participants heard in the analysis'),
    since: z.number().int().describe('Of these, those heard after the last sample was locked'),
    readers: z.array(z.object({ reader: z.string(), people: z.number().int() })),
    codes: z.array(CodedCodeSchema).describe('Chosen to be checked'),
    others: z
      .array(
        z.object({
          codeId: z.uuid(),
          name: z.string(),
          questionKey: z.string().nullable(),
          participants: z.number().int(),
          of: z.number().int(),
        }),
      )
      .describe('Not chosen yet'),
    rule: z.string().describe('The rule that was fixed before coding, in words'),
    label: z.string(),
  })
  .meta({ id: 'Coding' })
export type Coding = z.infer<typeof CodingSchema>

export const DrawSampleSchema = z
  .object({
    people: z.number().int().min(1).max(5000).describe('How many to draw'),
    codeIds: z
      .array(z.uuid())
      .max(mostCodes)
      .optional()
      .describe('Themes to check; when not given, the twelve most widespread of the whole study'),
    seed: z.number().int().min(0).max(0x7fffffff).optional(),
  })
  .meta({ id: 'DrawCodingSample' })

const reader = z
  .string()
  .trim()
  .max(60)
  .regex(/^[^/]*$/, 'no slash')
  .optional()
  .describe('Who is reading, where several people share an account')

export const CodePersonSchema = z
  .object({
    participantId: z.uuid(),
    codes: z
      .array(z.object({ codeId: z.uuid(), has: z.boolean() }))
      .min(1)
      .max(100),
    reader,
  })
  .meta({ id: 'CodePerson' })

export const UndoCodingSchema = z.object({ reader }).meta({ id: 'UndoCoding' })

export const ImportCodesSchema = z
  .object({
    reader,
    people: z
      .array(
        z.object({
          participantId: z.uuid(),
          codes: z
            .array(z.object({ codeId: z.uuid(), has: z.boolean() }))
            .min(1)
            .max(100),
        }),
      )
      .min(1)
      .max(5000),
  })
  .meta({ id: 'ImportCodes' })

export const PassageSchema = z
  .object({
    interviewId: z.uuid(),
    turn: z.number().int(),
    questionText: z.string().nullable().describe('What the interviewer had said before'),
    text: z.string().describe('The whole turn'),
    isNear: z
      .boolean()
      .describe(
        'Near to one of the themes; of every theme the nearest words are shown, whether it is there or not',
      ),
    marks: z
      .array(z.object({ start: z.number().int(), end: z.number().int() }))
      .describe('The near words, UTF-16 offsets into the text'),
  })
  .meta({ id: 'CodingPassage' })
export type Passage = z.infer<typeof PassageSchema>

export const PersonToCodeSchema = z
  .object({
    person: z
      .object({
        participantId: z.uuid(),
        participantLabel: z.string(),
        place: z.number().int().describe('In the order of the draw, from 1'),
        passages: z.array(PassageSchema).describe('Everything they said, in order'),
        codes: z
          .array(
            z.object({
              codeId: z.uuid(),
              name: z.string(),
              definition: z.string(),
              inclusion: z.string(),
              exclusion: z.string(),
              examples: z
                .array(z.string())
                .describe('Words of up to three others that show it, where no person has described it'),
              has: z.boolean().nullable().describe('What this reader said before; null: nothing yet'),
            }),
          )
          .describe('What they could have spoken of'),
      })
      .nullable()
      .describe('Null: nobody is left to code'),
    drawn: z.number().int(),
    done: z
      .number()
      .int()
      .describe('Of the drawn, those that are coded (in a second reading: by this reader)'),
    canUndo: z.boolean(),
  })
  .meta({ id: 'PersonToCode' })
export type PersonToCode = z.infer<typeof PersonToCodeSchema>

export const CodedSchema = z
  .object({ coded: z.number().int(), drawn: z.number().int() })
  .meta({ id: 'CodingProgress' })

export const UndoneSchema = z.object({ participantId: z.uuid() }).meta({ id: 'UndoneCoding' })

export const SheetSchema = z
  .object({
    codes: z.array(
      z.object({
        codeId: z.uuid(),
        name: z.string(),
        rule: z.string().describe('What counts: as a person described it, else words that show it'),
      }),
    ),
    people: z.array(
      z.object({
        participantId: z.uuid(),
        participantLabel: z.string(),
        place: z.number().int(),
        words: z.array(z.string()).describe('What they said, a turn each, below what they were asked'),
        codes: z.array(z.object({ codeId: z.uuid(), has: z.boolean().nullable() })),
      }),
    ),
  })
  .meta({ id: 'CodingSheet' })
export type Sheet = z.infer<typeof SheetSchema>

export const CodingPlanSchema = z
  .object({
    accuracy: z
      .number()
      .describe('How often the rarer of the machine’s labels (yes or no) is assumed to be right'),
    isMeasured: z.boolean().describe('The accuracy is what was found on the people coded so far'),
    sizes: z.array(
      z.object({
        people: z.number().int(),
        widths: z.array(z.object({ codeId: z.uuid(), width: z.number() })).describe('Expected, end to end'),
        widest: z.number(),
      }),
    ),
    forWidth: z
      .object({
        width: z.number(),
        people: z.number().int().nullable().describe('Null: not even everybody gives it'),
      })
      .nullable(),
    everybody: z.number().int(),
  })
  .meta({ id: 'CodingPlan' })
export type CodingPlan = z.infer<typeof CodingPlanSchema>
