/**
 * Questions that lead up to others, whatever objective they stand under: those that warm up ("how often did you ride?"), and
 * those of yes and no whose answer decides who is asked the next ("have you ridden since?"). Pure.
 */
import { type Guide, listQuestions } from '../../../study/model.ts'
import type { SkipRule } from '../../../study/skip-rules.ts'

/** What warms up is no answer beside another; what decides may be a part of one, and never its first. */
export type LeadingUp = 'warms-up' | 'decides'

export function leadingUpIn(guide: Guide): Map<string, LeadingUp> {
  const all = listQuestions(guide)
  const conditions = new Set(
    all.flatMap(({ question }) => (question.skipWhen ? keysIn(question.skipWhen) : [])),
  )
  // An objective that is asked for nowhere else is what its first question is for.
  const served = new Set(
    all.flatMap(({ section, question }) => (section.kind === 'warm_up' ? [] : [question.objectiveKey])),
  )
  return new Map(
    all.flatMap(({ section, question: { key, kind, objectiveKey } }): [string, LeadingUp][] => {
      if (section.kind === 'warm_up' && served.has(objectiveKey)) return [[key, 'warms-up']]
      return kind === 'yes_no' && conditions.has(key) ? [[key, 'decides']] : []
    }),
  )
}

function keysIn(rule: SkipRule): string[] {
  if ('all' in rule) return rule.all.flatMap(keysIn)
  if ('any' in rule) return rule.any.flatMap(keysIn)
  return [rule.questionKey]
}
