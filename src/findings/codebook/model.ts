/**
 * A study's codebook: codes that keep their identity from run to run, and what researchers ruled about them.
 *
 * Offsets are UTF-16 code units, ends exclusive. A span carries the keyed hash of its words, never the words.
 */
import { z } from 'zod'

export const codeOrigins = ['machine', 'person', 'imported'] as const
export type CodeOrigin = (typeof codeOrigins)[number]

/** A stretch of a participant's turn as a journal keeps it. */
export const SpanRefSchema = z
  .object({
    interviewId: z.uuid(),
    turn: z.number().int().min(0).describe("The turn's number in the interview, from 0, over both speakers"),
    turnRevision: z.number().int().min(0),
    start: z.number().int().min(0).describe("UTF-16 offset into the turn's text"),
    end: z.number().int().min(1).describe('Exclusive'),
    textHash: z.string().describe('Keyed hash of the words; empty where they are only asked about'),
  })
  .meta({ id: 'SpanRef' })
export type SpanRef = z.infer<typeof SpanRefSchema>

/** What a researcher points at; the server adds the hash. */
export const PlaceSchema = SpanRefSchema.omit({ textHash: true }).meta({ id: 'Place' })
export type PlaceRef = z.infer<typeof PlaceSchema>

const name = z.string().trim().min(1).max(200)
const sentence = z.string().trim().max(2000).default('')
const questionKey = z.string().max(64).nullable().default(null)
const examples = z.array(PlaceSchema).max(50).default([])

const WriteSchema = z.object({
  kind: z.literal('write'),
  name,
  definition: sentence,
  inclusion: sentence,
  exclusion: sentence,
  questionKey: questionKey.describe('Null: over the whole study; else within this question'),
  parentId: z.uuid().nullable().default(null),
  examples: examples.describe('Words that belong to it: the machine gathers what is near to them'),
})

/** A code that is tried before it is written. */
export const TryCodeSchema = WriteSchema.omit({ kind: true, parentId: true })
export type TryCode = z.infer<typeof TryCodeSchema>

/** What a researcher may do. Every one of these can be taken back. */
export const ActRequestSchema = z
  .discriminatedUnion('kind', [
    WriteSchema,
    z.object({ kind: z.literal('rename'), codeId: z.uuid(), name }),
    z.object({
      kind: z.literal('describe'),
      codeId: z.uuid(),
      definition: sentence,
      inclusion: sentence,
      exclusion: sentence,
    }),
    z.object({ kind: z.literal('nest'), codeId: z.uuid(), parentId: z.uuid().nullable() }),
    z.object({
      kind: z.literal('merge'),
      from: z.array(z.uuid()).min(1).max(50),
      into: z.uuid(),
      name: name.optional().describe('What the code is called that they become; without it as it was'),
    }),
    z.object({
      kind: z.literal('split'),
      codeId: z.uuid(),
      into: z
        .array(z.object({ name, places: z.array(PlaceSchema).min(1).max(500) }))
        .min(1)
        .max(20)
        .describe('What each new code takes; the rest stays'),
    }),
    z.object({ kind: z.literal('pin'), codeId: z.uuid(), isPinned: z.boolean() }),
    z.object({
      kind: z.literal('move'),
      place: PlaceSchema,
      from: z.uuid().nullable().default(null).describe('Null: it was in none'),
      to: z.uuid().nullable().default(null).describe('Null: only out'),
    }),
    z.object({ kind: z.literal('delete'), codeId: z.uuid() }),
  ])
  .meta({ id: 'CodebookAct' })
export type ActRequest = z.infer<typeof ActRequestSchema>

interface NewCode {
  codeId: string
  questionKey: string | null
  name: string
  definition: string
  inclusion: string
  exclusion: string
  parentId: string | null
  examples: SpanRef[]
  /** Examples that are not in the record: from an imported codebook. */
  exampleTexts?: string[]
}

/** What the machine reports of a code after a run. */
export interface RunTheme {
  codeId: string
  questionKey: string | null
  name: string
  definition: string
  inclusion: string
  exclusion: string
  /** Jaccard overlap with the code's members before, over what both runs saw; null for a new one. */
  overlap: number | null
}

export const changeKinds = ['new', 'back', 'gone', 'kept', 'changed', 'same'] as const

/** One line of "what changed since the last run". */
export const CodeChangeSchema = z
  .object({
    codeId: z.uuid(),
    name: z.string(),
    questionKey: z.string().nullable(),
    change: z
      .enum(changeKinds)
      .describe(
        'new: found for the first time; back: found again after a run without it; gone: not found; kept: not found, and ' +
          'kept because a researcher pinned or wrote it; changed: other people speak of it; same: the same number',
      ),
    before: z.number().int().nullable().describe('Distinct participants in the last run'),
    after: z.number().int().nullable(),
    overlap: z.number().nullable().describe('Jaccard overlap of the members, over what both runs saw'),
  })
  .meta({ id: 'CodeChange' })
export type CodeChange = z.infer<typeof CodeChangeSchema>

/** An act as the journal keeps it: ids given, places hashed. */
export type JournalAct =
  | ({ kind: 'write'; origin: CodeOrigin } & NewCode)
  | { kind: 'import'; codes: NewCode[] }
  | { kind: 'rename'; codeId: string; name: string }
  | { kind: 'describe'; codeId: string; definition: string; inclusion: string; exclusion: string }
  | { kind: 'nest'; codeId: string; parentId: string | null }
  | { kind: 'merge'; from: string[]; into: string; name?: string | undefined }
  | { kind: 'split'; codeId: string; into: { codeId: string; name: string; spans: SpanRef[] }[] }
  | { kind: 'pin'; codeId: string; isPinned: boolean; examples: SpanRef[] }
  | { kind: 'move'; span: SpanRef; from: string | null; to: string | null }
  | { kind: 'delete'; codeId: string }
  | { kind: 'undo'; seq: number }
  | { kind: 'redo'; seq: number }
  | { kind: 'run'; analysisId: string; themes: RunTheme[]; changes: CodeChange[] }

export interface JournalEntry {
  seq: number
  act: JournalAct
  author: string
  at: Date
}

export interface Code {
  codeId: string
  /** Null: over the whole study; else within this question. */
  questionKey: string | null
  name: string
  definition: string
  inclusion: string
  exclusion: string
  origin: CodeOrigin
  parentId: string | null
  isPinned: boolean
  /** Resolved: the code in which its quotes are counted. */
  mergedInto: string | null
  /** When it was merged into that code. */
  mergedAt: Date | null
  /** When a person last changed what counts as it; null: it is as it was written or found. */
  redefinedAt: Date | null
  isDeleted: boolean
  /** The code from which a researcher split it. */
  splitFrom: string | null
  /** A person's name stays, whatever the machine would call it. */
  isNamedByPerson: boolean
  isDescribedByPerson: boolean
  /** What the machine called and wrote of it in the newest run that found it; null: it never did. */
  found: { name: string; definition: string } | null
  examples: SpanRef[]
  exampleTexts: string[]
  movedIn: SpanRef[]
  movedOut: SpanRef[]
  /** The run that found it last. */
  lastRun: string | null
  createdBy: string
  createdAt: Date
  changedBy: string
  changedAt: Date
}

export interface Codebook {
  codes: Map<string, Code>
  lastSeq: number
  latestRun: string | null
  /** The act that undo takes back, and the one that redo puts again. */
  undoable: number | null
  redoable: number | null
}

/** How a segment came to a code: by the machine's themes, the code's words, nearness to it, or a person. */
export const memberWays = ['machine', 'words', 'near', 'moved'] as const
export type MemberWay = (typeof memberWays)[number]
