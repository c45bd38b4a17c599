import { AppError } from '../../platform/errors.ts'
import {
  type Generated,
  type LanguageModels,
  type LanguageRung,
  languageRoles,
} from '../../platform/models/language/language-models.ts'
import { type DraftInput, draftGuide, type GuideDraft } from '../draft-guide.ts'
import { lintGuide } from '../lint/index.ts'
import { type Guide, listQuestions } from '../model.ts'
import { guideFromSketch, replaceFaulty, withStimuli, withWordings } from './guide-from-sketch.ts'
import { draftPrompt, draftPromptVersion, rewordPrompt, rewordPromptVersion } from './prompts.ts'
import { RewordedSchema, type Sketch, SketchSchema } from './sketch.ts'

export interface DraftingModels {
  languageModels: LanguageModels
  workspaceId: string
}

const deadlineMs = 120_000
/** Faults go back to the model this often; what is faulty then is the template's. */
const mostRounds = 2
/** With less left of its own, the model's draft is none. */
const fewestQuestions = 4

/**
 * A guide drafted by a language model and judged by the same lint as everything else: faulty questions go back to it
 * for two rounds, then the template's take their place. Where the model gives nothing, the template's guide, which
 * says so. Participants' words are no part of it.
 *
 * @throws AppError `invalid_input` for a model that is not set up here
 */
export async function draftWithModel(
  models: DraftingModels,
  input: DraftInput,
  label: string,
): Promise<GuideDraft> {
  const template = draftGuide(input)
  const rung = await findRung(models, label)
  const sketch = await askForSketch(models, rung, input)
  if (!sketch.ok) {
    return withNote(
      template,
      `${label} gave no draft (${sayReason(sketch.reason)}), so this is the template’s.`,
    )
  }
  const known = [input.question, input.decision, ...sketch.value.objectives]
  const lint = (guide: Guide) => lintGuide(guide, { known })
  const first = guideFromSketch(sketch.value)
  const reworded = await rewordFaulty(models, rung, { guide: first, lint })
  const { guide, replaced, dropped } = replaceFaulty(reworded, template.guide, lint)
  const count = listQuestions(guide).length
  if (count - replaced < fewestQuestions) {
    return withNote(
      template,
      `Too few questions of ${label} passed the lint, so this is the template’s draft.`,
    )
  }
  const { purpose, recognised, clarifying, source } = template
  const shown = withStimuli(guide, template.guide, input.stimuli ?? [])
  return {
    guide: shown,
    purpose,
    recognised,
    clarifying,
    source: { ...source, madeBy: 'model', model: label, promptVersion: draftPromptVersion },
    notes: notesOn({ label, count, replaced, dropped }),
  }
}

async function findRung(
  { languageModels, workspaceId }: DraftingModels,
  label: string,
): Promise<LanguageRung> {
  const labels = new Set<string>()
  // `analyst` first, whose work this is; a model may stand on another ladder only.
  for (const role of ['analyst', ...languageRoles] as const) {
    const rungs = await languageModels.rungsFor(workspaceId, role)
    const rung = rungs.find((known) => known.label === label)
    if (rung) return rung
    for (const known of rungs) labels.add(known.label)
  }
  throw new AppError('invalid_input', 'no such language model', {
    say: `There is no language model "${label}" on any ladder. There are: ${[...labels].join(', ') || 'none'}.`,
    details: [{ where: 'model', say: 'Is not set up.' }],
  })
}

function askForSketch(
  { languageModels, workspaceId }: DraftingModels,
  rung: LanguageRung,
  input: DraftInput,
): Promise<Generated<Sketch>> {
  return languageModels.generate(workspaceId, rung, {
    call: { role: 'analyst', purpose: 'guide.draft', promptVersion: draftPromptVersion },
    ...draftPrompt(input),
    schema: SketchSchema,
    schemaName: 'discussion_guide',
    deadlineMs,
    maxOutputTokens: 3000,
    temperature: 0.4,
  })
}

/** As long as it gets better, two rounds at most. */
async function rewordFaulty(
  { languageModels, workspaceId }: DraftingModels,
  rung: LanguageRung,
  { guide, lint }: { guide: Guide; lint: (guide: Guide) => ReturnType<typeof lintGuide> },
): Promise<Guide> {
  let best = guide
  for (let round = 0; round < mostRounds; round += 1) {
    const faults = lint(best).filter((fault) => fault.questionKey !== null)
    if (faults.length === 0) return best
    const made = await languageModels.generate(workspaceId, rung, {
      call: { role: 'analyst', purpose: 'guide.reword', promptVersion: rewordPromptVersion },
      ...rewordPrompt(best, faults),
      schema: RewordedSchema,
      schemaName: 'reworded_questions',
      deadlineMs,
      maxOutputTokens: 2000,
      temperature: 0.4,
    })
    if (!made.ok) return best
    const faulty = new Set(faults.map((fault) => fault.questionKey))
    // Only what was faulty is taken: the rest had passed.
    const questions = made.value.questions.filter(({ key }) => faulty.has(key))
    const next = withWordings(best, { questions })
    if (lint(next).filter((fault) => fault.questionKey !== null).length < faults.length) best = next
  }
  return best
}

function withNote(template: GuideDraft, note: string): GuideDraft {
  return { ...template, notes: [note, ...template.notes] }
}

function sayReason(reason: string): string {
  return reason.replaceAll('_', ' ')
}

function notesOn({
  label,
  count,
  replaced,
  dropped,
}: {
  label: string
  count: number
  replaced: number
  dropped: number
}): string[] {
  const notes = [
    `Drafted by ${label} and checked by the question lint: ${count - replaced} of ${count} questions are its own.`,
  ]
  if (replaced > 0)
    notes.push(`${replaced} of its questions had faults that stayed; the template’s are in their place.`)
  if (dropped > 0) notes.push(`${dropped} more had faults and were left out.`)
  return notes
}
