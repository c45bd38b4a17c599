/**
 * What the analysis produces, and the words that go with every figure. The schemas are what the API answers, so
 * that its document and the studio read one source.
 *
 * Offsets are UTF-16 code units, ends exclusive. Shares and bounds are 0 to 1. Times are ISO 8601 at the door.
 */
import { z } from 'zod'
import { interviewStatuses } from '../interview/events.ts'
import { questionKinds } from '../study/model.ts'

export const analysisStatuses = ['queued', 'running', 'finished', 'cancelled', 'failed'] as const
export type AnalysisStatus = (typeof analysisStatuses)[number]

export const analysisStages = ['segmenting', 'embedding', 'clustering', 'naming', 'counting', 'done'] as const
export type AnalysisStage = (typeof analysisStages)[number]

/** The label of every machine-coded figure of this kind. */
export const machineCodedLabel =
  'sampling error only, machine coding unchecked, describes people like those who answered'

/** The label of a figure that people have checked on a random sample. */
export const checkedLabel =
  'machine coding checked by people on a random sample, describes people like those who answered'

/** The label of a figure counted from closed answers: nothing was coded by a machine. */
export const countedLabel = 'sampling error only, describes people like those who answered'

/** Beside every result made without a language model of sentences. */
export const lexicalLabel =
  'made without the embedding model, by shared words only: themes and search by meaning are rough'

/** Of fewer people than this there are counts and no share, mean or median: too few to say. */
export const smallestBase = 5

/** There is somebody, and too few of them to say more than how many. */
export function isTooFew({ of }: Pick<Proportion, 'of'>): boolean {
  return of > 0 && of < smallestBase
}

const InterviewStatusSchema = z.enum(interviewStatuses)
const CountsByStatusSchema = z
  .partialRecord(InterviewStatusSchema, z.number().int())
  .describe('Interviews by status')

// ---- figures --------------------------------------------------------------------------------------------------

export const exposureBases = ['events', 'turns', 'mixed', 'answers'] as const
export type ExposureBasis = (typeof exposureBases)[number]

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
      })
      .nullish()
      .describe(
        'Set where people have checked the coding: share and interval are then theirs, count the machine’s',
      ),
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

// ---- analysis -------------------------------------------------------------------------------------------------

export const AnalysisCountsSchema = z.object({
  interviews: z.number().int(),
  participants: z.number().int().describe('Distinct people in those interviews'),
  turns: z.number().int().describe("Participants' turns"),
  segments: z.number().int().describe('Stretches about one thing'),
  themes: z.number().int().describe('Study-wide themes'),
  none: z.number().int().describe('Segments that belong to no study-wide theme'),
  leftOut: CountsByStatusSchema.describe('Interviews left out, by status'),
  scopes: z
    .array(
      z.object({
        questionKey: z.string().nullable(),
        segments: z.number().int(),
        none: z.number().int(),
        themes: z.number().int(),
      }),
    )
    .describe('What was looked at for themes: the whole study, and each open question'),
})
export type AnalysisCounts = z.infer<typeof AnalysisCountsSchema>

export const recomputeReasons = ['model_arrived', 'new_words', 'new_version'] as const

export const AnalysisSchema = z
  .object({
    analysisId: z.uuid(),
    studyId: z.uuid(),
    status: z.enum(analysisStatuses),
    stage: z.enum(analysisStages),
    progress: z.number().min(0).max(1).describe('Of the whole run'),
    embedderId: z.string(),
    isLexical: z.boolean().describe('Made without a model: say so beside every result'),
    seed: z.number().int(),
    programVersion: z.string(),
    statuses: z.array(InterviewStatusSchema).describe('Interviews of these statuses went in'),
    counts: AnalysisCountsSchema.nullable().describe('Null until counted'),
    cancelRequested: z.boolean(),
    error: z.string().nullable(),
    requestedAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
    isProvisional: z.boolean().describe('Made by itself while fieldwork was running'),
    notes: z.array(z.string()).describe('Sentences to print beside the results'),
  })
  .meta({ id: 'Analysis' })
export type AnalysisView = z.infer<typeof AnalysisSchema>

export const LatestAnalysisSchema = z
  .object({
    latest: AnalysisSchema.nullable().describe('The newest run, whatever its state'),
    finished: AnalysisSchema.nullable().describe('The newest finished run: what the results are read from'),
    recompute: z
      .array(z.enum(recomputeReasons))
      .describe('Why running again would give something else; empty when it would not'),
    waiting: z.object({
      interviews: z.number().int().describe('Interviews of the wanted statuses at this moment'),
      leftOut: CountsByStatusSchema,
    }),
  })
  .meta({ id: 'LatestAnalysis' })
export type LatestAnalysis = z.infer<typeof LatestAnalysisSchema>

export const StartAnalysisSchema = z
  .object({
    statuses: z
      .array(InterviewStatusSchema)
      .min(1)
      .default(['complete'])
      .describe('Which interviews go in; all others are counted as left out'),
    seed: z.number().int().min(0).max(0x7fffffff).default(1).describe('Same record, same seed, same themes'),
  })
  .meta({ id: 'StartAnalysis' })
export type StartAnalysis = z.infer<typeof StartAnalysisSchema>

// ---- themes ---------------------------------------------------------------------------------------------------

/** Hennig's bounds (2007): from .75 a group is surely there, below .5 it dissolves. */
export const stabilityWords = ['sure', 'likely', 'doubtful'] as const
export type StabilityWord = (typeof stabilityWords)[number]

export function stabilityWordOf(value: number): StabilityWord {
  return value >= 0.75 ? 'sure' : value >= 0.5 ? 'likely' : 'doubtful'
}

export const ThemeSchema = z
  .object({
    themeId: z.uuid(),
    questionKey: z.string().nullable().describe('Null: over the whole study; else within this question'),
    position: z.number().int().describe('1 is the most widespread'),
    name: z.string(),
    statement: z.string().describe('One sentence, written by the program, that says what unites the members'),
    terms: z
      .array(z.object({ term: z.string(), weight: z.number() }))
      .describe('Words that mark this theme off from the others, strongest first'),
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

// ---- results by question --------------------------------------------------------------------------------------

const OptionResultSchema = z.object({
  key: z.string(),
  label: z.string(),
  proportion: ProportionSchema,
})

/** Words given with a closed answer, by what was answered. */
export const ReasonsSchema = z.object({
  key: z.string().describe('The option, or `low`, `middle`, `high` of a scale'),
  label: z.string(),
  participants: z.number().int().describe('Participants with this answer'),
  withWords: z.number().int().describe('Of them, those who said something about it'),
  quotes: z.array(QuoteSchema),
})
export type Reasons = z.infer<typeof ReasonsSchema>

const CrossCellSchema = z.object({ key: z.string(), label: z.string(), proportion: ProportionSchema })

export const CrossTabSchema = z
  .object({
    by: z.object({
      kind: z.enum(['attribute', 'question']),
      key: z.string(),
      label: z.string(),
    }),
    groups: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        of: z.number().int().describe('Base: participants of this group who answered'),
        tooFew: z.boolean().describe('Fewer than the smallest base: counts only, no shares'),
        cells: z.array(CrossCellSchema),
        mean: z.number().nullable().describe('Scales and numbers; null where there are too few'),
        median: z.number().nullable(),
      }),
    ),
    unknown: z.number().int().describe('Participants who answered and of whom the group is not known'),
    smallestBase: z.number().int(),
  })
  .meta({ id: 'CrossTab' })
export type CrossTab = z.infer<typeof CrossTabSchema>

/** All null where fewer than the smallest base have answered. */
const SummarySchema = z.object({
  mean: z.number().nullable(),
  meanLow: z.number().nullable().describe('95 % interval of the mean (t)'),
  meanHigh: z.number().nullable(),
  median: z.number().nullable(),
  standardDeviation: z.number().nullable(),
})

export const ClosedResultSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.enum(['single_choice', 'multiple_choice', 'yes_no']),
      options: z.array(OptionResultSchema).describe('In the order of the guide'),
    }),
    z.object({
      kind: z.literal('scale'),
      points: z.array(OptionResultSchema),
      topTwo: ProportionSchema,
      bottomTwo: ProportionSchema,
      summary: SummarySchema,
    }),
    z.object({
      kind: z.literal('number'),
      unit: z.string(),
      summary: SummarySchema,
      quartiles: z
        .object({ first: z.number().nullable(), third: z.number().nullable() })
        .describe('Null as the median is'),
      minimum: z.number().nullable(),
      maximum: z.number().nullable(),
      bins: z.array(z.object({ from: z.number(), to: z.number(), count: z.number().int() })),
    }),
    z.object({
      kind: z.literal('ranking'),
      options: z.array(
        z.object({
          key: z.string(),
          label: z.string(),
          meanRank: z
            .number()
            .nullable()
            .describe(`1 is best; null where fewer than ${smallestBase} ranked the option`),
          first: ProportionSchema.describe('Ranked first'),
          ranks: z.array(z.number().int()).describe('How often it came 1st, 2nd, 3rd ...'),
        }),
      ),
    }),
  ])
  .meta({ id: 'ClosedResult' })
export type ClosedResult = z.infer<typeof ClosedResultSchema>

export const QuestionResultSchema = z
  .object({
    questionKey: z.string(),
    meaning: z.number().int().describe('Only answers of one meaning are pooled'),
    isCurrent: z.boolean().describe('False: the guide has since dropped the question or changed its meaning'),
    kind: z.enum(questionKinds),
    text: z.string(),
    sectionTitle: z.string(),
    exposed: z.number().int().describe('Distinct participants who were asked or had volunteered it'),
    basis: z.enum(exposureBases),
    answered: z.number().int(),
    volunteered: z.number().int().describe('Of the answered, those who said it before they were asked'),
    skipped: z.record(z.string(), z.number().int()).describe('By reason'),
    closed: ClosedResultSchema.nullable(),
    reasons: z.array(ReasonsSchema).describe('The words behind a closed answer, grouped by it'),
    crossTab: CrossTabSchema.nullable(),
    themes: z.array(ThemeSchema).describe('Open questions: themes within the question'),
    none: z.number().int().describe('Segments of its answers that belong to none of these themes'),
    answers: z.array(QuoteSchema).describe('Some answers in full, where there are no themes to show'),
    label: z.string(),
  })
  .meta({ id: 'QuestionResult' })
export type QuestionResult = z.infer<typeof QuestionResultSchema>

export const SplitGroupSchema = z.object({ key: z.string(), label: z.string(), people: z.number().int() })

export const SplitChoiceSchema = z
  .object({
    by: z.string().describe('`attribute:plan`, `question:satisfaction`, `revision`, `status`'),
    label: z.string(),
    groups: z.array(SplitGroupSchema),
  })
  .meta({ id: 'SplitChoice' })
export type SplitChoice = z.infer<typeof SplitChoiceSchema>

export const ResultsSchema = z
  .object({
    studyId: z.uuid(),
    isSample: z.boolean().describe('Invented interviews: label them'),
    analysis: AnalysisSchema.nullable().describe('What the themes of open answers come from'),
    statuses: z.array(InterviewStatusSchema),
    interviews: z.number().int(),
    participants: z.number().int(),
    leftOut: CountsByStatusSchema,
    objectives: z.array(
      z.object({
        key: z.string().nullable().describe('Null: questions without an objective'),
        text: z.string(),
        questions: z.array(QuestionResultSchema),
      }),
    ),
    crossBy: z
      .object({
        attributes: z.array(z.object({ key: z.string(), values: z.number().int() })),
        questions: z.array(z.object({ key: z.string(), text: z.string() })),
      })
      .describe('What results can be split by'),
    choices: z.array(SplitChoiceSchema).describe('What results can be filtered by'),
    corrections: z
      .array(QuoteSchema)
      .describe('What participants put right in the summary of their interview'),
    notes: z.array(z.string()),
  })
  .meta({ id: 'Results' })
export type Results = z.infer<typeof ResultsSchema>

// ---- search ---------------------------------------------------------------------------------------------------

export const searchModes = ['words', 'meaning', 'both'] as const
export type SearchMode = (typeof searchModes)[number]

/** In a body, never in an address: what is searched for may be somebody's words, and proxies log addresses. */
export const SearchSchema = z
  .object({
    query: z.string().min(1).max(500).describe('Words; a "phrase in quotation marks" as it stands'),
    mode: z.enum(searchModes).default('both'),
    statuses: z
      .array(InterviewStatusSchema)
      .min(1)
      .default(['complete'])
      .describe('Interviews of these statuses are searched; all others are counted as left out'),
    question: z.string().max(64).optional().describe('Only words about this question'),
    attribute: z.string().max(300).optional().describe('Only participants with this attribute: `plan=pro`'),
    offset: z.number().int().min(0).max(1_000_000).default(0),
    limit: z.number().int().min(1).max(200).default(50),
  })
  .meta({ id: 'Search' })

export const SearchHitSchema = z
  .object({
    quote: QuoteSchema.describe('The sentence or stretch that was found'),
    marks: z
      .array(z.object({ start: z.number().int(), end: z.number().int() }))
      .describe("Where the searched words stand, as offsets into the turn's text"),
    matchedBy: z.array(z.enum(['words', 'meaning'])),
    similarity: z.number().nullable().describe('Cosine to the query; null where only words were compared'),
  })
  .meta({ id: 'SearchHit' })
export type SearchHit = z.infer<typeof SearchHitSchema>

export const SearchResultSchema = z
  .object({
    query: z.string(),
    mode: z.enum(searchModes),
    hits: z.array(SearchHitSchema),
    total: z.number().int().describe('Hits in all; by meaning, those above the threshold'),
    participants: z.number().int().describe('Distinct participants among all hits'),
    nextOffset: z.number().int().nullable(),
    embedderId: z.string().nullable(),
    statuses: z.array(InterviewStatusSchema),
    leftOut: CountsByStatusSchema,
    notes: z.array(z.string()),
  })
  .meta({ id: 'SearchResult' })
export type SearchResult = z.infer<typeof SearchResultSchema>

// ---- evidence and transcript ----------------------------------------------------------------------------------

/**
 * Why a quotation is not in the record as the participant's words. `empty`: nothing to look for. `interviewer`: the
 * interviewer's words. `stitched`: verbatim parts of different places, put together as if said at once. `altered`:
 * most of the words were said in this order, but not these words.
 */
export const missReasons = ['empty', 'not_found', 'altered', 'stitched', 'interviewer'] as const
export type MissReason = (typeof missReasons)[number]

export const MarkSchema = z
  .object({
    start: z.number().int(),
    end: z.number().int(),
    segmentId: z.uuid(),
    themes: z.array(
      z.object({ themeId: z.uuid(), name: z.string(), strength: z.number(), isPrimary: z.boolean() }),
    ),
  })
  .meta({ id: 'Mark' })
export type Mark = z.infer<typeof MarkSchema>

export const MarkedTranscriptSchema = z
  .object({
    interviewId: z.uuid(),
    studyId: z.uuid(),
    participantLabel: z.string(),
    status: InterviewStatusSchema,
    origin: z.enum(['live', 'import', 'sample']),
    attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    analysisId: z.uuid().nullable(),
    turns: z.array(
      z.object({
        turn: z.number().int(),
        turnRevision: z.number().int(),
        role: z.enum(['participant', 'interviewer']),
        kind: z.string(),
        questionKey: z.string().nullable(),
        text: z.string().nullable().describe('Null: the words were erased'),
        at: z.iso.datetime(),
        startMs: z.number().nullable(),
        marks: z.array(MarkSchema).describe('Stretches of this turn that belong to study-wide themes'),
      }),
    ),
  })
  .meta({ id: 'MarkedTranscript' })
export type MarkedTranscript = z.infer<typeof MarkedTranscriptSchema>

export const LocateSchema = z
  .object({
    quotation: z.string().max(20_000),
    interviewId: z.uuid().optional().describe('Look in this interview only'),
  })
  .meta({ id: 'Locate' })

export const LocatedSchema = z
  .object({
    found: z.boolean(),
    reason: z.enum(missReasons).nullable().describe('Null when it was found'),
    quotes: z.array(QuoteSchema).describe('Every place where it was said'),
    nearest: z.array(QuoteSchema).describe('What was said instead, where it was not found'),
  })
  .meta({ id: 'Located' })
export type Located = z.infer<typeof LocatedSchema>
