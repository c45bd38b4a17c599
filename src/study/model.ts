/**
 * What a study is made of: its question, its guide (sections of questions, each tied to an objective) and the
 * terms under which it is launched. Everything that a participant reads is kept by language.
 */
import { z } from 'zod'
import { SkipRuleSchema } from './skip-rules.ts'

/** BCP 47 language tag, for example `en` or `pt-BR`. */
export const LanguageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as "en"')
/** The longest text that participants read in one piece. */
export const mostTextCharacters = 4000
/** A text by language: `{en: "What brought you here?"}`. */
export const LocalizedTextSchema = z.record(LanguageSchema, z.string().max(mostTextCharacters))
export type LocalizedText = z.infer<typeof LocalizedTextSchema>

/** The stable identity of a question, section, objective, option or stimulus: kept across revisions. */
export const KeySchema = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'a key of a-z, 0-9, - and _')

export const purposes = [
  'discovery',
  'churn',
  'usability',
  'concept_test',
  'message_test',
  'pricing',
  'brand',
  'journey',
  'win_loss',
  'satisfaction',
  'workplace',
  'diary',
] as const
export type Purpose = (typeof purposes)[number]
export const PurposeSchema = z.enum(purposes)

export const ObjectiveSchema = z.object({ key: KeySchema, text: z.string().min(1).max(500) })
export type Objective = z.infer<typeof ObjectiveSchema>

/** The objective of a question that asks what nobody thought of. It has no other answer than what is said to that question. */
export const unaskedKey = 'unasked'

export const StimulusSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), key: KeySchema, text: LocalizedTextSchema }),
  z.object({ kind: z.literal('image'), key: KeySchema, mediaId: z.uuid(), alternative: LocalizedTextSchema }),
  z.object({
    kind: z.literal('link'),
    key: KeySchema,
    url: z.url({ protocol: /^https?$/ }),
    label: LocalizedTextSchema,
  }),
])
export type Stimulus = z.infer<typeof StimulusSchema>

export const probingDepths = ['none', 'light', 'moderate', 'deep'] as const
export type ProbingDepth = (typeof probingDepths)[number]

/**
 * `fixed`: the same probes for all who are asked. `adaptive`: the engine probes up to `depth`. `both`: the fixed
 * probes first, then adaptive ones. Declared, so that every count knows who was asked what.
 */
export const ProbingSchema = z.object({
  mode: z.enum(['fixed', 'adaptive', 'both']),
  depth: z.enum(probingDepths),
  fixedProbes: z.array(LocalizedTextSchema).max(5).default([]),
  notes: z.string().max(2000).default(''),
})
export type Probing = z.infer<typeof ProbingSchema>

export const OptionSchema = z.object({
  key: KeySchema,
  label: LocalizedTextSchema,
  /** `other` asks for words of their own; `exclusive` ("none of these") clears the rest of a multiple choice. */
  role: z.enum(['plain', 'other', 'exclusive']).default('plain'),
  /** Words under which its key was published before and that mean the same: answers under them are counted with it. */
  formerLabels: z.array(LocalizedTextSchema).max(20).optional(),
})
export type Option = z.infer<typeof OptionSchema>

export const questionKinds = [
  'open',
  'single_choice',
  'multiple_choice',
  'scale',
  'ranking',
  'number',
  'yes_no',
] as const
export type QuestionKind = (typeof questionKinds)[number]

/** What a kind needs beside the text; each kind's module (`question-kinds/`) checks its own. */
export const QuestionSettingsSchema = z.object({
  options: z.array(OptionSchema).max(50).optional(),
  randomizeOptions: z.boolean().optional(),
  minimumChoices: z.number().int().min(0).optional(),
  maximumChoices: z.number().int().min(1).optional(),
  scaleFrom: z.number().int().optional(),
  scaleTo: z.number().int().optional(),
  labelFrom: LocalizedTextSchema.optional(),
  labelMiddle: LocalizedTextSchema.optional(),
  labelTo: LocalizedTextSchema.optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  unit: LocalizedTextSchema.optional(),
  wholeNumber: z.boolean().optional(),
})
export type QuestionSettings = z.infer<typeof QuestionSettingsSchema>

export const QuestionSchema = z.object({
  key: KeySchema,
  /** Raised when the editor says that the meaning changed: answers of different meanings are never pooled. */
  meaning: z.number().int().min(1).default(1),
  kind: z.enum(questionKinds),
  text: LocalizedTextSchema,
  objectiveKey: KeySchema.nullable(),
  probing: ProbingSchema,
  required: z.boolean(),
  priority: z.enum(['high', 'normal', 'low']),
  timeBudgetMs: z.number().int().min(5_000).max(3_600_000).nullable(),
  // Not `nullable()`: of a schema that names itself the description of the API would lose it.
  skipWhen: z.union([SkipRuleSchema, z.null()]),
  settings: QuestionSettingsSchema.default({}),
})
export type Question = z.infer<typeof QuestionSchema>

export const SectionSchema = z.object({
  key: KeySchema,
  kind: z.enum(['warm_up', 'core', 'wrap_up']),
  title: LocalizedTextSchema,
  /** Stays on screen for the whole section. */
  stimulus: StimulusSchema.nullable(),
  questions: z.array(QuestionSchema).max(100),
})
export type Section = z.infer<typeof SectionSchema>

export const GuideSchema = z
  .object({
    /** The language in which the guide is written; texts may hold others beside it. */
    language: LanguageSchema,
    objectives: z.array(ObjectiveSchema).max(12),
    sections: z.array(SectionSchema).min(1).max(20),
    /**
     * By technique of follow-up: how its score is scaled, learnt from the side-by-side board. Part of the guide, so that
     * a revision holds them and a replay finds them.
     */
    probeWeights: z.record(z.string().max(40), z.number().min(0.5).max(2)).optional(),
    /** The whole interview's time budget; the engine cuts low priority first. */
    timeBudgetMs: z
      .number()
      .int()
      .min(60_000)
      .max(4 * 3_600_000),
  })
  .superRefine((guide, context) => {
    const seen = new Set<string>()
    const objectives = new Set(guide.objectives.map((objective) => objective.key))
    for (const [s, section] of guide.sections.entries()) {
      for (const [q, question] of section.questions.entries()) {
        const path = ['sections', s, 'questions', q]
        if (seen.has(question.key)) {
          context.addIssue({
            code: 'custom',
            path: [...path, 'key'],
            message: `the key "${question.key}" is used twice`,
          })
        }
        seen.add(question.key)
        if (question.objectiveKey !== null && !objectives.has(question.objectiveKey)) {
          context.addIssue({
            code: 'custom',
            path: [...path, 'objectiveKey'],
            message: `there is no objective "${question.objectiveKey}"`,
          })
        }
      }
    }
  })
export type Guide = z.infer<typeof GuideSchema>

/** Where a draft came from: shown beside it, and kept with the revision. */
export const GuideSourceSchema = z.object({
  madeBy: z.enum(['template', 'model', 'person', 'import']),
  template: z.string().nullable(),
  purpose: PurposeSchema.nullable(),
  model: z.string().nullable(),
  /** Of what the model was told. */
  promptVersion: z.string().max(100).optional(),
})
export type GuideSource = z.infer<typeof GuideSourceSchema>

export const StudyContextSchema = z.object({
  company: z.string().max(500).default(''),
  product: z.string().max(1000).default(''),
  customerWords: z.string().max(2000).default(''),
})
export type StudyContext = z.infer<typeof StudyContextSchema>
export const noContext: StudyContext = { company: '', product: '', customerWords: '' }

/** Who at the study reads moments that call for care; without a mail address the inbox is where they read them. */
export const ContactPersonSchema = z.object({
  name: z.string().trim().max(200),
  /** Checked at the launch, so that a half-written one can be saved. */
  email: z.string().trim().max(320).optional(),
})
export type ContactPerson = z.infer<typeof ContactPersonSchema>

/** Whether people under 18 may take part, and what a guardian and they themselves read and agree to. */
export const MinorsSchema = z.object({
  allowed: z.boolean(),
  guardianConsent: LocalizedTextSchema,
  assentText: LocalizedTextSchema,
})
export type Minors = z.infer<typeof MinorsSchema>

export const sponsorModes = ['shown', 'masked', 'revealed_at_end'] as const

/** The terms of a launch; part of the revision, because participants agreed to them. */
export const LaunchTermsSchema = z.object({
  targetCompletes: z.number().int().min(1).max(100_000),
  closesAt: z.iso.datetime().nullable(),
  /** Completes after which a soft launch pauses for a look; null means none. */
  softLaunchAt: z.number().int().min(1).max(1000).nullable(),
  sponsor: z.object({ name: z.string().max(200), mode: z.enum(sponsorModes) }),
  /** What participants read above the consent: never the study's internal name, which may say too much. */
  publicTitle: LocalizedTextSchema.optional(),
  publicPurpose: LocalizedTextSchema.optional(),
  consentText: LocalizedTextSchema,
  consentTextVersion: z.number().int().min(1),
  retentionDays: z.number().int().min(1).max(36_500),
  modes: z.array(z.enum(['text', 'voice'])).min(1),
  /** Whether a language model may word follow-ups where one is set up; without it, it may. */
  followUpWording: z.enum(['model', 'program']).optional(),
  /**
   * Participants are told that what they write goes to a language model elsewhere. Set when published, by the models that
   * are set up then; without it only models on this computer word follow-ups.
   */
  tellsOfModels: z.boolean().optional(),
  /**
   * Participants are told that their answers are read with a language model elsewhere. Set when published; without it no
   * such model is shown what they said.
   */
  tellsOfModelAnalysis: z.boolean().optional(),
  /** Purposes asked for, beside the interview itself. */
  askConsentFor: z.array(z.enum(['recording', 'reuse', 'contact', 'forecasting', 'composition'])).default([]),
  /** Shown at once when somebody tells of distress, of another person's secret, of their health. */
  help: LocalizedTextSchema.optional(),
  /** Nothing is launched without one. */
  contactPerson: ContactPersonSchema.optional(),
  /** Without it whoever says to be a minor is thanked, and the interview ends. */
  minors: MinorsSchema.optional(),
})
export type LaunchTerms = z.infer<typeof LaunchTermsSchema>

export const studyStatuses = ['draft', 'live', 'paused', 'closed', 'archived'] as const
export type StudyStatus = (typeof studyStatuses)[number]

export interface Study {
  workspaceId: string
  studyId: string
  name: string
  question: string
  decision: string
  context: StudyContext
  purpose: Purpose | null
  status: StudyStatus
  /** Invented by the product's authors, labelled everywhere as a sample. */
  isSample: boolean
  draft: Guide
  draftSource: GuideSource
  /** Rises with each save; a save against an older one is refused as `stale_version`. */
  draftVersion: number
  draftTerms: LaunchTerms
  liveRevisionId: string | null
  createdAt: Date
  updatedAt: Date
}

export interface GuideRevision {
  workspaceId: string
  revisionId: string
  studyId: string
  /** 1, 2, 3 ... within the study. */
  number: number
  guide: Guide
  terms: LaunchTerms
  source: GuideSource
  /** Serious lint faults that somebody overrode, with the reason given. */
  overrides: { questionKey: string; code: string; reason: string }[]
  changes: GuideChange[]
  publishedAt: Date
  publishedBy: string
}

export interface GuideChange {
  kind:
    | 'added'
    | 'removed'
    | 'reworded'
    | 'moved'
    | 'settings_changed'
    | 'probing_changed'
    | 'meaning_changed'
  questionKey: string
  before: string | null
  after: string | null
}

/** All questions of a guide in order, each with its section. */
export function listQuestions(guide: Guide): { section: Section; question: Question }[] {
  return guide.sections.flatMap((section) => section.questions.map((question) => ({ section, question })))
}

/** The text in the wanted language, else in the guide's own, else whichever there is; empty if none. */
export function textIn(text: LocalizedText, language: string, fallback = 'en'): string {
  return text[language] ?? text[language.split('-')[0]!] ?? text[fallback] ?? Object.values(text)[0] ?? ''
}
