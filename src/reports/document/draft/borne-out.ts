/**
 * Themes that people's check does not bear out: they stand in no summary, chart or finding, and are told with the reason
 * where a reader looks for what is not known. Pure.
 */
import { type CheckFault, checkFaultOf } from '../../../findings/check-of-coding.ts'
import type { Theme } from '../../../findings/model.ts'
import { howMachineDid, sentenceOf } from '../sentences.ts'
import type { DraftBuilder } from './draft-builder.ts'
import { byShown } from './in-order.ts'
import { numberOfTheme } from './leads.ts'
import type { DraftMaterial } from './material.ts'

export interface NotBorneOut {
  theme: Theme
  /** As it was asked; empty for a theme of the whole study. */
  wording: string
  fault: CheckFault
}

/** The material without them, and they. */
export function withoutRefuted(material: DraftMaterial): { kept: DraftMaterial; dropped: NotBorneOut[] } {
  const { results, themes } = material
  const dropped: NotBorneOut[] = []
  const keep = (all: readonly Theme[], wording: string): Theme[] =>
    all.filter((theme) => {
      const fault = checkFaultOf(theme.prevalence)
      if (fault) dropped.push({ theme, wording, fault })
      return fault === null
    })
  const kept: DraftMaterial = {
    ...material,
    themes: { ...themes, themes: byShown(keep(themes.themes, '')) },
    results: {
      ...results,
      objectives: results.objectives.map((objective) => ({
        ...objective,
        questions: objective.questions.map((question) => ({
          ...question,
          themes: byShown(keep(question.themes, question.text)),
        })),
      })),
    },
  }
  return { kept, dropped }
}

export const notBorneOutHeading = 'What the check does not bear out'

export const notBorneOut = 'The check does not bear this theme out.'

const reasons: Record<CheckFault, string> = {
  members: 'Most of the people to whom the machine gave it, and who were read, did not speak of it.',
  share: 'The machine gave it to more people than the interval of what people found allows.',
}

export function draftNotBorneOut(draft: DraftBuilder, dropped: readonly NotBorneOut[]): void {
  if (dropped.length === 0) return
  draft.add('unknown', { kind: 'heading', level: 3, text: notBorneOutHeading })
  for (const { theme, wording, fault } of dropped) {
    const number = numberOfTheme(theme, wording)
    const machine = howMachineDid(theme.prevalence)
    // Held without a place of its own, so that a sentence that was written about it before is counted again.
    draft.figure(number)
    draft.prose('unknown', sentenceOf(number), notBorneOut, reasons[fault], ...(machine ? [machine] : []))
  }
}
