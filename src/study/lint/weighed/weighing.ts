import type { Fault, FaultCode } from '../model.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { chanceOf } from './chance.ts'
import type { WeighedCode, WeightsByKind } from './model.ts'
import stored from './weights.json' with { type: 'json' }

const weights: WeightsByKind = stored

/**
 * A rule that in interviews that were held is joined by the weighing of its signs. While somebody waits, and in guides,
 * the rule stands alone: a false alarm would drop a good question, and weighing compares more texts than there is time
 * for.
 */
export function weighing(rule: Rule, weighed: WeighedCode): Rule {
  return {
    ...rule,
    check(input) {
      if (input.context.place !== 'held') return rule.check(input)
      // The rule of `presume` is one sign among others: in answers of a few words it reports too much.
      const ruled = weighed.code === 'presume' ? [] : rule.check(input)
      return ruled.length > 0 ? ruled : weigh(weighed, input)
    },
  }
}

function weigh({ code, read }: WeighedCode, input: RuleInput): Fault[] {
  const kind = input.context.similarity?.kind ?? 'lexical'
  const own = weights[kind][code]
  const reading = own ? read(input) : null
  if (!own || !reading || chanceOf(reading.features, own) < own.least) return []
  const { start, end } = reading.place
  const { why, suggestion } = said[code]!
  const blamed = reading.word ? `They have not said "${reading.word}".` : why
  return [{ code, start, end, why: blamed, suggestion, severity: 'serious' }]
}

const said: Partial<Record<FaultCode, Pick<Fault, 'why' | 'suggestion'>>> = {
  leading: {
    why: 'It tells them how it was, or which answer is wanted.',
    suggestion: 'Ask how it was for them, without naming a feeling or a judgement.',
  },
  presume: {
    why: 'They have not said that this is so.',
    suggestion: 'Ask first whether it is so, or ask for what they did.',
  },
  repeat: {
    why: 'It was asked before, and answered.',
    suggestion: 'Ask what their answer left open, or go on.',
  },
  answered: { why: 'They have said it already.', suggestion: 'Take up what they said, or go on.' },
  invented: {
    why: 'It goes beyond what they said.',
    suggestion: 'Use their own words, or leave the reference out.',
  },
}
