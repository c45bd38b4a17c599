/** What is searched for over everything said, and the places that were found. */
import { z } from 'zod'
import { CountsByStatusSchema, InterviewStatusSchema, QuoteSchema } from './figure-model.ts'

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
    attribute: z
      .string()
      .max(300)
      // A name alone would be compared with nothing, and find those of whom it is not known.
      .regex(/^[^=]+=/, 'Must say what it is: "plan=pro".')
      .optional()
      .describe('Only participants with this attribute: `plan=pro`'),
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
