import type { Fault, LintContext } from '../model.ts'
import type { Rule } from '../rule.ts'
import { splitSentences } from '../text.ts'

/** A sentence is not in the interview's language. Short and ambiguous ones are never reported. */
export const language: Rule = {
  code: 'language',
  isReady: ({ language, detectLanguage }) => language !== undefined && detectLanguage !== undefined,
  check: ({ text, context }) => findForeign(text, context),
}

/** What somebody else said or wrote may be in any language: it stands in quotation marks. */
const quoted = /["“«„][^"“”«»„]{2,200}["”»“]/gu

export function findForeign(text: string, { language, detectLanguage }: LintContext): Fault[] {
  if (language === undefined || !detectLanguage) return []
  const wanted = language.split('-')[0]!
  const own = text.replace(quoted, (held) => ' '.repeat(held.length))
  const first = splitSentences(own).find((sentence) => {
    const found = detectLanguage(sentence.text)
    return found !== null && found !== wanted
  })
  if (!first) return []
  return [
    {
      code: 'language',
      start: first.start,
      end: first.end,
      why: 'It is not in the language of the interview.',
      suggestion: 'Say it in the language that the participant chose.',
      severity: 'serious',
    },
  ]
}
