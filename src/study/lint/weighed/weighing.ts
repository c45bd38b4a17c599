import type { Fault, FaultCode, PossibleFault } from '../model.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { chanceOf } from './chance.ts'
import type { WeighedCode, Weights, WeightsByKind } from './model.ts'
import stored from './weights.json' with { type: 'json' }

const weights = stored as WeightsByKind

/**
 * A rule that in interviews that were held is joined by the weighing of its signs. While somebody waits, and in guides,
 * the rule stands alone: a false alarm would drop a good question, and weighing compares more texts than there is time
 * for. What is weighed is a fault only where reports of it were found to be right more often than wrong.
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

function weigh({ code, read }: WeighedCode, input: RuleInput): (Fault | PossibleFault)[] {
  const kind = input.context.similarity?.kind ?? 'lexical'
  const own = weights[kind][code]
  if (input.context.surely && own?.reports === 'possible') return []
  const reading = own && !isRuleAlone(own) ? read(input) : null
  const chance = own && reading ? chanceOf(reading.features, own) : 0
  if (!own || !reading || chance < own.least) return []
  const { start, end } = reading.place
  const { why, suggestion } = said[code]!
  const blamed = reading.word ? `They have not said "${reading.word}".` : why
  const fault: Fault = { code, start, end, why: blamed, suggestion, severity: 'serious' }
  return own.reports === 'fault' ? [fault] : [{ ...fault, chance: Math.round(chance * 100) / 100 }]
}

/** Where no weighing did better than the rule, no threshold below certainty was chosen: there is nothing to read. */
const isRuleAlone = ({ least }: Weights): boolean => least >= 1

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
