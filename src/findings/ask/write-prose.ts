/**
 * Better sentences by a language model, from the same evidence: each reports one quotation and is checked as a paraphrase
 * of that person's turn. What cannot be shown is left out; where nothing is left, the program's own sentences stay.
 */
import type { LanguageModels } from '../../platform/models/language/language-models.ts'
import { verifyClaim } from '../claims/index.ts'
import type { LocatablePassage } from './check-sentence.ts'
import type { AnswerSentence } from './model.ts'
import { ProseSchema, prosePrompt, prosePromptVersion } from './prose-prompt.ts'

export interface ProseContext {
  languageModels: LanguageModels
  workspaceId: string
}

export interface ProseInput {
  question: string
  studyId: string | null
  /** Places of the evidence that supports the answer. */
  places: readonly number[]
  located: readonly LocatablePassage[]
  /** Of them those that a model elsewhere may be shown: their people were told that one reads their answers. */
  told: ReadonlySet<number>
}

export interface WrittenProse {
  sentences: AnswerSentence[]
  /** Sentences that could not be shown. */
  dropped: number
  writtenBy: string
  /** Quotations that this model was not shown, because nobody had told these people of it. */
  withheld: number
}

const mostQuotations = 16
const deadlineMs = 20_000

/** Null where no model is set up, none answered in time, or nothing that it wrote could be shown. Never throws. */
export async function writeProse(
  { languageModels, workspaceId }: ProseContext,
  { question, studyId, places, located, told }: ProseInput,
): Promise<WrittenProse | null> {
  if (places.length === 0) return null
  const rungs = await languageModels.rungsFor(workspaceId, 'analyst', studyId ?? undefined)
  for (const rung of rungs) {
    const open = rung.isLocal ? places : places.filter((place) => told.has(place))
    const given = open.slice(0, mostQuotations)
    if (given.length === 0) continue
    const quotations = given.map((place, at) => ({ number: at + 1, text: located[place]!.text }))
    const made = await languageModels.generate(workspaceId, rung, {
      call: {
        role: 'analyst',
        purpose: 'findings.ask',
        promptVersion: prosePromptVersion,
        ...(studyId ? { studyId } : {}),
      },
      ...prosePrompt(question, quotations),
      schema: ProseSchema,
      schemaName: 'answer',
      deadlineMs,
      maxOutputTokens: 900,
      temperature: 0.2,
    })
    if (!made.ok) continue
    const { sentences: written } = made.value
    const sentences = written.flatMap(({ text, quotation }) => {
      const place = given[quotation - 1]
      return place !== undefined && isShown(text, located[place]!) ? [sentenceOf(text, place)] : []
    })
    if (sentences.length > 0)
      return {
        sentences,
        dropped: written.length - sentences.length,
        writtenBy: rung.label,
        withheld: places.length - open.length,
      }
  }
  return null
}

/** As the program shows it: clause by clause, of this person's own words. */
function isShown(text: string, { turn, turnText }: LocatablePassage): boolean {
  const record = new Map([['said', [{ role: 'participant' as const, text: turnText, turn }]]])
  return verifyClaim({ id: 0, kind: 'paraphrase', interviewId: 'said', text }, record).verdict === 'supported'
}

function sentenceOf(text: string, place: number): AnswerSentence {
  return { kind: 'paraphrase', text, evidence: [place], proportion: null, compared: null }
}
