/**
 * Turns and questions of a guide for codes that real interviews lack (`cases.txt`): half with the fault of their section,
 * half that only look like it. `dev` are the odd lines of either sign, `test` the even ones, to which no rule was tuned;
 * of `personal` and `hypothetical` both halves were tuned to after a first look, and `test` was written later.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DetectLanguage, lintGuide, lintText } from '../../../src/study/lint/index.ts'
import { GuideSchema } from '../../../src/study/model.ts'
import { questionOf } from '../../../test/support/guides.ts'

export interface RareCase {
  code: string
  isFault: boolean
  half: 'dev' | 'test'
  language: string
  text: string
  /** What stands after each @@. */
  more: string[]
}

export function readRareCases(): RareCase[] {
  const file = readFileSync(join(import.meta.dirname, 'cases.txt'), 'utf8')
  return file.split(/^== /m).slice(1).flatMap(readSection)
}

function readSection(section: string): RareCase[] {
  const [head, ...lines] = section.trim().split('\n')
  const [code, whole] = head!.split(' ')
  const seen = { '+': 0, '-': 0 }
  return lines.flatMap((line) => {
    const found = /^([+-]) (?:\[(\w+)\] )?(.+)$/.exec(line)
    if (!found) return []
    const sign = found[1] as '+' | '-'
    const [text, ...more] = found[3]!.split(' @@ ')
    const half = (whole ?? (seen[sign]++ % 2 === 0 ? 'dev' : 'test')) as RareCase['half']
    return [{ code: code!, isFault: sign === '+', half, language: found[2] ?? 'en', text: text!, more }]
  })
}

const ofGuides: ReadonlySet<string> = new Set(['hypothetical', 'jargon', 'negative', 'scale'])

/** Whether the lint reports the code of its section. */
export function isFound(one: RareCase, detectLanguage: DetectLanguage): boolean {
  const faults = ofGuides.has(one.code) ? lintGuide(guideFor(one)) : lintTurn(one, detectLanguage)
  return faults.some(({ code }) => code === one.code)
}

function lintTurn({ code, language, text, more: [first, said] }: RareCase, detectLanguage: DetectLanguage) {
  return lintText(text, {
    language,
    detectLanguage,
    ...(code === 'stimulus' && { screen: first, said: said === undefined ? [] : [said] }),
  })
}

/** A guide with the question alone, of the kind that its options or ends ask for. */
function guideFor({ language, text, more: [choice] }: RareCase) {
  const ends = choice?.split(' > ')
  const kind = choice === undefined ? 'open' : ends!.length === 2 ? 'scale' : 'single_choice'
  const named = (label: string) => ({ [language]: label })
  const options = (choice ?? '')
    .split('; ')
    .map((label, at) => ({ key: `o${at}`, label: named(label), role: 'plain' }))
  const settings = {
    open: {},
    scale: { from: 1, to: 5, labelFrom: named(ends?.[0] ?? ''), labelTo: named(ends?.[1] ?? '') },
    single_choice: { options },
  }[kind]
  const question = { ...questionOf({ key: 'q' }), kind, text: named(text), settings }
  return GuideSchema.parse({
    language,
    objectives: [],
    timeBudgetMs: 1_200_000,
    sections: [
      { key: 'core', kind: 'core', title: named('A section'), stimulus: null, questions: [question] },
    ],
  })
}
