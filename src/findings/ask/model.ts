/**
 * A question put to the interviews and what they answer. The schemas are what the API answers.
 *
 * Every sentence of an answer is of a closed kind and was checked: its quotes stand in the record, its numbers were
 * counted from it. Shares and chances are 0 to 1.
 */
import { z } from 'zod'
import { interviewStatuses } from '../../interview/events.ts'
import { ProportionSchema, QuoteSchema } from '../model.ts'
import { askKinds } from './question-kind.ts'

export const AskSchema = z
  .object({
    question: z.string().trim().min(3).max(500).describe('In plain words: "Did anyone switch banks?"'),
    statuses: z
      .array(z.enum(interviewStatuses))
      .min(1)
      .default(['complete'])
      .describe('Interviews of these statuses are asked; all others are counted as left out'),
    evidence: z
      .number()
      .int()
      .min(1)
      .max(500)
      .default(60)
      .describe('How many passages to give back at most; more only where each sentence needs one of its own'),
    prose: z
      .boolean()
      .default(true)
      .describe(
        'Better sentences by the language model for analysis, where one is set up; false: by the program',
      ),
  })
  .meta({ id: 'Ask' })
export type Ask = z.infer<typeof AskSchema>

export const verdicts = ['answered', 'hinted', 'not_said'] as const
export type Verdict = (typeof verdicts)[number]

/**
 * `count`: distinct people over those heard. `presence`: somebody says so. `quote`: words of one participant. `group`:
 * a name that was asked for, with the people who give it. `contrast`: two counts side by side. `paraphrase`: what one
 * participant says, in a model's words, shown clause by clause. `against`: who says the opposite. `absence`: nobody says so.
 */
export const sentenceKinds = [
  'count',
  'presence',
  'quote',
  'paraphrase',
  'group',
  'contrast',
  'against',
  'absence',
] as const

export type SentenceKind = (typeof sentenceKinds)[number]

export const AnswerSentenceSchema = z
  .object({
    kind: z.enum(sentenceKinds),
    text: z.string(),
    evidence: z.array(z.number().int()).describe('Places in `evidence` that it rests on'),
    proportion: ProportionSchema.nullable().describe('The figure that it states'),
    compared: ProportionSchema.nullable().describe('The second figure of a contrast'),
  })
  .meta({ id: 'AnswerSentence' })
export type AnswerSentence = z.infer<typeof AnswerSentenceSchema>

export const EvidenceSchema = z
  .object({
    quote: QuoteSchema,
    studyId: z.uuid(),
    group: z.number().int().nullable().describe('Place in `groups`'),
    stance: z.enum(['for', 'against']).describe('`against`: the opposite of what is asked is said'),
  })
  .meta({ id: 'AnswerEvidence' })
export type AnswerEvidence = z.infer<typeof EvidenceSchema>

export const AnswerSchema = z
  .object({
    question: z.string(),
    studyIds: z.array(z.uuid()),
    kind: z.enum(askKinds),
    verdict: z.enum(verdicts),
    chance: z
      .number()
      .describe(
        'How often an answer with this much behind it was right; 0 where nothing is answered, 1 where people were asked it',
      ),
    inWords: z.string().describe('The same in words: `probably`, `perhaps`, `a hint`, `not said`, `asked`'),
    asked: z
      .object({ studyId: z.uuid(), questionKey: z.string(), text: z.string() })
      .nullable()
      .describe(
        'The question of the interviews that this is, where it was asked there: these are its answers',
      ),
    sentences: z.array(AnswerSentenceSchema),
    proportion: ProportionSchema.nullable().describe(
      'Distinct people who say so, of those heard; null where it is no more than `perhaps`: a count would rest on guesses',
    ),
    ofWhom: z.string().nullable().describe('Whom the count is over, where the question narrows it'),
    groups: z.array(
      z
        .object({ name: z.string(), proportion: ProportionSchema })
        .describe('Names that were asked for, each with how many give it'),
    ),
    evidence: z.array(EvidenceSchema),
    evidenceTotal: z
      .number()
      .int()
      .describe(
        'Passages in all; `evidence` holds as many as were asked for, and always one for each sentence',
      ),
    nearest: z.array(QuoteSchema).describe('What comes nearest, where the interviews do not say'),
    missing: z.array(z.string()).describe('Words of the question that nobody uses in any form'),
    isVerified: z
      .literal(true)
      .describe('Each sentence was checked against the record; what failed is not here'),
    dropped: z.number().int().describe('Sentences that failed a check and were left out'),
    writtenBy: z.string().describe('`program`, or the language model'),
    label: z.string(),
    statuses: z.array(z.enum(interviewStatuses)),
    leftOut: z.partialRecord(z.enum(interviewStatuses), z.number().int()),
    notes: z.array(z.string()),
  })
  .meta({ id: 'Answer' })
export type Answer = z.infer<typeof AnswerSchema>

export const AskedSchema = z
  .object({
    askedId: z.uuid(),
    studyId: z.uuid().nullable().describe('Null: put to all studies'),
    question: z.string(),
    verdict: z.enum(verdicts),
    askedAt: z.iso.datetime(),
  })
  .meta({ id: 'Asked' })
export type Asked = z.infer<typeof AskedSchema>
