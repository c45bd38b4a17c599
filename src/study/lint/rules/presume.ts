import type { Fault } from '../model.ts'
import type { LanguagePack } from '../packs/pack.ts'
import { contentStems } from '../questions.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { plain } from '../text.ts'
import { findAll, firstOf } from './find.ts'

/**
 * It takes as given what they have not stated (Patton 2015, ch. 7: presuppositions are fair only where they were
 * established). In an interview everything said so far establishes; in a guide only the wording can be judged.
 */
export const presume: Rule = {
  code: 'presume',
  isReady: (context) => context.place === 'guide' || context.said !== undefined,
  check(input) {
    const worded = findWorded(input)
    if (input.context.place === 'guide') return firstOf(worded)
    return firstOf([...worded, ...findPossessions(input), ...findGivens(input), ...findPresupposed(input)])
  },
}

function findWorded({ analysis, pack, context, voiced }: RuleInput): Fault[] {
  return analysis.questions.flatMap((question) => {
    const text = plain(question.text)
    if (pack.presumeSoftener.test(text)) return []
    const place = { plain: text, offset: question.start }
    const findings = context.place === 'guide' ? [...pack.presume, ...pack.presumeInGuides] : pack.presume
    const faults = findAll(place, findings, { code: 'presume', severity: 'minor' })
    return faults.filter(
      (fault) => !isEstablished(analysis.plain.slice(fault.start, fault.end), voiced, pack),
    )
  })
}

/**
 * "What problems": established as soon as they spoke of a problem, or of an error, which is one. The last content word
 * carries it.
 */
function isEstablished(trigger: string, voiced: ReadonlySet<string>, pack: LanguagePack): boolean {
  const last = [...contentStems(trigger, pack)].at(-1)
  return last !== undefined && relativesOf(last, pack.matterGroups, pack).some((stem) => voiced.has(stem))
}

/** The stem itself, and the stems of words any of which establishes it. */
function relativesOf(stem: string, groups: readonly (readonly string[])[], pack: LanguagePack): string[] {
  const related = groups.map((group) => group.map((word) => pack.stem(word)))
  return [stem, ...related.filter((group) => group.includes(stem)).flat()]
}

function findPossessions({ analysis, pack, context, voiced }: RuleInput): Fault[] {
  // What they were asked about, and answered, has been spoken of.
  const answered = (context.asked ?? []).filter((one) => one.answered)
  const asked = new Set(answered.flatMap(({ text }) => [...contentStems(text, pack)]))
  return analysis.questions.flatMap((question) =>
    [...plain(question.text).matchAll(pack.possession)].flatMap((match) => {
      const related = relativesOf(pack.stem(match[1]!), pack.possessionGroups, pack)
      if (related.some((stem) => voiced.has(stem) || asked.has(stem))) return []
      const start = question.start + match.index
      return [
        fault(start, start + match[0].length, {
          why: `They have not spoken of "${match[1]}".`,
          suggestion: 'Ask first whether there is one, or leave it out.',
          severity: 'minor',
        }),
      ]
    }),
  )
}

/** "Since you moved last year, ...": said as a fact, and hardly a word of it is theirs. */
function findGivens({ analysis, pack, voiced }: RuleInput): Fault[] {
  return analysis.questions.flatMap(({ sentence, sentenceStart }) =>
    [...sentence.matchAll(pack.givenClause)].flatMap((match) => {
      const stems = [...contentStems(match[1]!, pack)]
      const held = stems.filter((stem) => voiced.has(stem)).length
      if (stems.length === 0 || held / stems.length >= 0.4) return []
      const start = sentenceStart + match.index
      return [
        fault(start, start + match[0].length, {
          why: 'They have not said this.',
          suggestion: 'Ask whether it is so, or leave it out.',
          severity: 'serious',
        }),
      ]
    }),
  )
}

/**
 * Acts and changes that a question takes as having happened: "what made you stop", "after you moved" (Levinson 1983,
 * Pragmatics, ch. 4, on change-of-state verbs and temporal clauses). Reported where the act itself is not their word
 * and hardly anything beside it is.
 */
function findPresupposed({ analysis, pack, context, voiced }: RuleInput): Fault[] {
  const asked = new Set((context.asked ?? []).flatMap(({ text }) => [...contentStems(text, pack)]))
  return analysis.questions.flatMap((question) => {
    const text = plain(question.sentence)
    if (pack.presumeSoftener.test(text)) return []
    return pack.presupposed.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const stems = [...contentStems(match[1]!, pack)]
        const held = stems.filter((stem) => voiced.has(stem) || asked.has(stem)).length
        if (stems.length === 0 || held / stems.length > 0.5) return []
        const isActTheirs = voiced.has(pack.stem(match[1]!.split(' ')[0]!))
        if (isActTheirs && held > 0) return []
        const start = question.sentenceStart + match.index
        return [
          fault(start, start + match[0].length, {
            why: 'They have not said that this is so.',
            suggestion: 'Ask first whether it happened, or ask for what they did.',
            severity: 'serious',
          }),
        ]
      }),
    )
  })
}

const fault = (start: number, end: number, rest: Pick<Fault, 'why' | 'suggestion' | 'severity'>): Fault => ({
  code: 'presume',
  start,
  end,
  ...rest,
})
