/** A count that is never alone, the words that go with it, and the record's own words. Shares and bounds are 0 to 1. */
import { z } from 'zod'
import { interviewStatuses } from '../interview/events.ts'

/** The label of every machine-coded figure of this kind. */
export const machineCodedLabel =
  'sampling error only, machine coding unchecked, describes people like those who answered'

/** The label of a code that a person wrote and the machine looked for: how much it overlooks is in no interval. */
export const foundByDefinitionLabel =
  'sampling error only, found by the words of its definition or nearness to it and read by nobody: who says it in other words is not counted'

/** The label of a figure that people have checked on a random sample. */
export const checkedLabel =
  'machine coding checked by people on a random sample, describes people like those who answered'

/** The label of a figure counted by words: nothing was coded, and nothing is known of who says it in other words. */
export const saidLabel =
  'sampling error only, counted by the words of the first reply and not by what is meant: who says it in other words is not counted'

/** The label of a figure counted from closed answers: nothing was coded by a machine. */
export const countedLabel = 'sampling error only, describes people like those who answered'

/** Beside every result made without a language model of sentences. */
export const lexicalLabel =
  'made without the embedding model, by shared words only: themes and search by meaning are rough'

/** Of a code's share. @param isByHand a person wrote it, and no theme of the machine is in it */
export function labelOfCode({ checked }: Pick<Proportion, 'checked'>, isByHand: boolean): string {
  return checked ? checkedLabel : isByHand ? foundByDefinitionLabel : machineCodedLabel
}

/** Of fewer people than this there are counts and no share, mean or median: too few to say. */
export const smallestBase = 5

/** There is somebody, and too few of them to say more than how many. */
export function isTooFew({ of }: Pick<Proportion, 'of'>): boolean {
  return of > 0 && of < smallestBase
}

export const InterviewStatusSchema = z.enum(interviewStatuses)
export const CountsByStatusSchema = z
  .partialRecord(InterviewStatusSchema, z.number().int())
  .describe('Interviews by status')

export const exposureBases = ['events', 'turns', 'mixed', 'answers'] as const
export type ExposureBasis = (typeof exposureBases)[number]

/** How often the machine is right where it says yes. */
export const PrecisionSchema = z
  .object({ share: z.number(), low: z.number(), high: z.number() })
  .describe(
    'Of those to whom the machine gave it, the share that has it, with its interval: from the coded, each weighed by how many people they were drawn for. Null: none of the coded is one of them',
  )

/** A count that is never alone. */
export const ProportionSchema = z
  .object({
    count: z.number().int().describe('Distinct participants counted'),
    of: z.number().int().describe('Distinct participants who could have been counted'),
    share: z
      .number()
      .nullable()
      .describe(
        `count / of, or, where people have checked the coding, what follows from their codes; null where \`of\` is ` +
          `under ${smallestBase}: too few to say more than the count`,
      ),
    low: z.number().nullable().describe('Lower end of the interval; null where the share is'),
    high: z.number().nullable().describe('Upper end of the interval; null where the share is'),
    level: z.literal(0.95),
    method: z
      .enum(['wilson', 'ppi++'])
      .describe(
        'ppi++: the machine’s count of everybody corrected by the codes of people on a random sample',
      ),
    checked: z
      .object({
        coded: z.number().int().describe('Distinct participants coded by a person'),
        having: z.number().int().describe('Of these, those who have it'),
        of: z.number().int().describe('Distinct participants from whom they were drawn'),
        marked: z.number().int().optional().describe('Of the coded, those to whom the machine gave it'),
        right: z.number().int().optional().describe('Of these, those who have it'),
        precision: PrecisionSchema.nullish(),
      })
      .nullish()
      .describe(
        'Set where people have checked the coding: share and interval are then theirs, count the machine’s',
      ),
    readTooFew: z
      .object({
        coded: z.number().int().describe('Distinct participants coded by a person'),
        of: z.number().int().describe('Distinct participants from whom they were drawn'),
      })
      .nullish()
      .describe('Set where people have read too few to say: everything else is then the machine’s count'),
    basis: z
      .enum(exposureBases)
      .describe(
        'Where `of` comes from: `events` exposure events; `turns` everyone who said something (imported ' +
          'interviews have no exposure events); `mixed` both; `answers` everyone who answered that question',
      ),
  })
  .meta({ id: 'Proportion' })
export type Proportion = z.infer<typeof ProportionSchema>

/** The record's own words, located. */
export const QuoteSchema = z
  .object({
    interviewId: z.uuid(),
    participantLabel: z.string().describe('What the researcher calls them, else a number within the study'),
    turn: z.number().int().describe("The turn's number in the interview, from 0, over both speakers"),
    turnRevision: z.number().int(),
    start: z.number().int().describe("UTF-16 offset into the turn's text"),
    end: z.number().int().describe('Exclusive'),
    text: z.string().describe('Exactly the characters between start and end'),
    questionKey: z.string().nullable(),
    startMs: z.number().nullable().describe('Media time of the turn, where there is any'),
  })
  .meta({ id: 'Quote' })
export type Quote = z.infer<typeof QuoteSchema>
