/** What researchers mark in transcripts: highlights, notes, clips for the report. Always places, never copied words. */
import { z } from 'zod'
import { PlaceSchema } from '../codebook/model.ts'
import { QuoteSchema } from '../model.ts'

const changesSomething = (change: Record<string, unknown>) =>
  Object.values(change).some((value) => value !== undefined)

export const annotationKinds = ['highlight', 'note'] as const

export const NewAnnotationSchema = z
  .object({
    kind: z.enum(annotationKinds),
    place: PlaceSchema,
    body: z.string().trim().max(5000).default('').describe('What the researcher writes; a note needs some'),
  })
  .refine(({ kind, body }) => kind !== 'note' || body !== '', {
    path: ['body'],
    message: 'A note needs words.',
  })
  .meta({ id: 'NewAnnotation' })
export type NewAnnotation = z.infer<typeof NewAnnotationSchema>

export const ChangeMarkSchema = z
  .object({
    body: z.string().trim().max(5000).optional(),
    isRemoved: z.boolean().optional().describe('True takes it back, false puts it again'),
  })
  .refine(changesSomething, { message: 'Say what to change.' })
  .meta({ id: 'ChangeMark' })

export const AnnotationSchema = z
  .object({
    annotationId: z.uuid(),
    kind: z.enum(annotationKinds),
    body: z.string(),
    author: z.string(),
    at: z.iso.datetime(),
    isRemoved: z.boolean(),
    quote: QuoteSchema.describe('The marked words, from the record'),
  })
  .meta({ id: 'Annotation' })
export type Annotation = z.infer<typeof AnnotationSchema>

export const NewClipSchema = z
  .object({
    place: PlaceSchema,
    note: z.string().trim().max(2000).default('').describe('Why it belongs into the report'),
  })
  .meta({ id: 'NewClip' })
export type NewClip = z.infer<typeof NewClipSchema>

export const ChangeClipSchema = z
  .object({
    note: z.string().trim().max(2000).optional(),
    position: z.number().int().min(0).max(1_000_000).optional().describe('Clips are ordered by it'),
    isRemoved: z.boolean().optional(),
  })
  .refine(changesSomething, { message: 'Say what to change.' })
  .meta({ id: 'ChangeClip' })

export const ClipSchema = z
  .object({
    clipId: z.uuid(),
    note: z.string(),
    position: z.number().int(),
    author: z.string(),
    at: z.iso.datetime(),
    isRemoved: z.boolean(),
    quote: QuoteSchema,
  })
  .meta({ id: 'Clip' })
export type Clip = z.infer<typeof ClipSchema>

export const CodedSpanSchema = z
  .object({
    codeId: z.uuid(),
    name: z.string(),
    quote: QuoteSchema,
    seq: z.number().int().nullable().describe('The act that put it there, where it can be taken back'),
  })
  .meta({ id: 'CodedSpan' })
export type CodedSpan = z.infer<typeof CodedSpanSchema>

export const MarksSchema = z
  .object({
    annotations: z.array(AnnotationSchema),
    clips: z.array(ClipSchema),
    codes: z.array(CodedSpanSchema).describe('Stretches that a person put into a code'),
  })
  .meta({ id: 'Marks' })
export type Marks = z.infer<typeof MarksSchema>
