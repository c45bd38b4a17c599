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
    return firstOf([...worded, ...findPossessions(input), ...findGivens(input)])
  },
}

function findWorded({ analysis, pack, voiced }: RuleInput): Fault[] {
  return analysis.questions.flatMap((question) => {
    const text = plain(question.text)
    if (pack.presumeSoftener.test(text)) return []
    const place = { plain: text, offset: question.start }
    const faults = findAll(place, pack.presume, { code: 'presume', severity: 'minor' })
    return faults.filter(
      (fault) => !isEstablished(analysis.plain.slice(fault.start, fault.end), voiced, pack),
    )
  })
}

/** "What problems": established as soon as they spoke of a problem. The last content word carries it. */
function isEstablished(trigger: string, voiced: ReadonlySet<string>, pack: LanguagePack): boolean {
  const stems = [...contentStems(trigger, pack)]
  const last = stems.at(-1)
  return last !== undefined && voiced.has(last)
}

function findPossessions({ analysis, pack, voiced }: RuleInput): Fault[] {
  const faults: Fault[] = []
  for (const match of analysis.plain.matchAll(pack.possession)) {
    const thing = pack.stem(match[1]!)
    const groups = pack.possessionGroups.filter((group) => group.some((word) => pack.stem(word) === thing))
    const established = [thing, ...groups.flat().map((word) => pack.stem(word))].some((stem) =>
      voiced.has(stem),
    )
    if (established) continue
    faults.push({
      code: 'presume',
      start: match.index,
      end: match.index + match[0].length,
      why: `They have not spoken of a ${match[1]}.`,
      suggestion: 'Ask first whether there is one, or leave it out.',
      severity: 'minor',
    })
  }
  return faults
}

function findGivens({ analysis, pack, voiced }: RuleInput): Fault[] {
  const faults: Fault[] = []
  for (const match of analysis.plain.matchAll(pack.givenClause)) {
    const stems = [...contentStems(match[1]!, pack)]
    const held = stems.filter((stem) => voiced.has(stem)).length
    if (stems.length === 0 || held / stems.length >= 0.5) continue
    faults.push({
      code: 'presume',
      start: match.index,
      end: match.index + match[0].length,
      why: 'They have not said this.',
      suggestion: 'Ask whether it is so, or leave it out.',
      severity: 'serious',
    })
  }
  return faults
}
