import { withTenant } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import type { ClarifyingAnswer } from './clarifying-questions.ts'
import { defaultTerms } from './default-terms.ts'
import { draftGuide, type GuideDraft } from './draft-guide.ts'
import {
  type Guide,
  type GuideSource,
  type LaunchTerms,
  noContext,
  type Purpose,
  type StudyContext,
} from './model.ts'
import type { StudyContextOfCall } from './ports.ts'
import { purposeRegistry } from './purposes/index.ts'
import { readTopic } from './purposes/topic/read-topic.ts'
import type { RecognisedPurpose } from './recognise-purpose.ts'
import { insertHistory, insertStudy, type StudyRow, upsertContext } from './store.ts'
import { suggestPublicTitle } from './suggest-public-title.ts'

export interface CreateStudyInput {
  question: string
  decision: string
  context: StudyContext
  answers?: readonly ClarifyingAnswer[]
  stimuli?: readonly string[] | undefined
  recognised?: RecognisedPurpose | undefined
  purpose?: Purpose | null | undefined
  /** Taken from the question when left out. */
  name?: string
  /** A guide that exists already; without it one is drafted. */
  guide?: Guide
  /** A draft that was made already, by a model. */
  draft?: Pick<GuideDraft, 'guide' | 'source' | 'purpose'>
  /** Invented by the product's authors; its context is not kept for the workspace. */
  isSample?: boolean
}

/** A new study with its draft guide and terms. Its context is kept for the workspace and offered again. */
export async function createStudy(call: StudyContextOfCall, input: CreateStudyInput): Promise<StudyRow> {
  const { workspaceId, actor } = call
  const draft = input.guide
    ? { guide: input.guide, source: ownGuide, purpose: null }
    : (input.draft ?? draftGuide(input))
  return withTenant(call.db, workspaceId, async (tx) => {
    const studyId = newId()
    const study = await insertStudy(tx, {
      workspaceId,
      studyId,
      name: input.name?.trim() || nameFrom(input.question, draft.purpose),
      question: input.question.trim(),
      decision: input.decision.trim(),
      context: input.context,
      purpose: draft.purpose,
      draft: draft.guide,
      draftSource: draft.source,
      draftTerms: termsFor(input, draft.guide),
      isSample: input.isSample ?? false,
      createdBy: actor,
    })
    if (!input.isSample && Object.values(input.context).some((words) => words.trim() !== ''))
      await upsertContext(tx, workspaceId, input.context)
    await insertHistory(tx, {
      workspaceId,
      studyId,
      action: 'study.created',
      actor,
      details: { ...draft.source },
    })
    return study
  })
}

function termsFor({ question, context, answers }: CreateStudyInput, guide: Guide): LaunchTerms {
  const terms = defaultTerms(context.company.trim())
  const publicTitle = guide.language === 'en' ? suggestPublicTitle(question, context, answers) : undefined
  return publicTitle ? { ...terms, publicTitle } : terms
}

const ownGuide: GuideSource = { madeBy: 'person', template: null, purpose: null, model: null }

const longestName = 48

/** A short question as it stands; of a long one its purpose and its thing, else its first words. */
export function nameFrom(question: string, purpose: Purpose | null = null): string {
  const line = question.trim().split(/\n/)[0]!.replace(/\s+/g, ' ').trim()
  if (line.length <= longestName) return line || 'Untitled study'
  const { theThing } = readTopic(line, noContext)
  const short = purpose && theThing ? `${purposeRegistry[purpose].label}: ${theThing}` : null
  if (short !== null && short.length <= longestName) return short
  const cut = line.slice(0, longestName)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 24))}…`
}
