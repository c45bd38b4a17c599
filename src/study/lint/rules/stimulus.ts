import type { Fault } from '../model.ts'
import type { Rule } from '../rule.ts'
import { plain } from '../text.ts'

/** It speaks of a figure, colour, name or element that is not on the screen. */
export const stimulus: Rule = {
  code: 'stimulus',
  isReady: (context) => context.screen !== undefined,
  check({ analysis, context }) {
    const screen = plain(context.screen!)
    for (const match of analysis.plain.matchAll(/[$€£]\s?\d[\d.,]*/g)) {
      if (!screen.includes(match[0])) return [fault(match.index, match.index + match[0].length)]
    }
    return []
  },
}

const fault = (start: number, end: number): Fault => ({
  code: 'stimulus',
  start,
  end,
  why: 'The screen does not show this.',
  suggestion: 'Say what is on the screen, in its words.',
  severity: 'serious',
})
