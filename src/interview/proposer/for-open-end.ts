/** Follow-ups to what an answer leaves open: short questions that point at all of it, or hold the words it ends on. */
import { capitalised } from '../../platform/language/capitalised.ts'
import type { Focus } from '../reading.ts'
import type { Technique } from '../techniques/index.ts'
import type { Candidate, ProposeContext } from './propose.ts'
import { unused } from './unused.ts'

export function proposeForOpenEnd(technique: Technique, focus: Focus, context: ProposeContext): Candidate[] {
  const { answer } = context
  if (answer === null) return []
  const said = answer
    .slice(focus.start, focus.end)
    .trim()
    .replace(/[.,;:!]+$/, '')
  const isHint = focus.open?.startsWith('hint_') === true
  const named = isHint
    ? hinted(said)
    : said.replace(/^(?:my|our)\b/i, 'your').replace(/^(?:the|an?)\b/i, 'the')
  return unused(technique.wordings, context)
    .filter(({ open }) => open === focus.open)
    .map(({ id, text }) => ({
      text: (text.startsWith('{w}')
        ? text.replace('{w}', () => capitalised(named))
        : text.replace('{w}', () => named)
      ).replace('{t}', () => said),
      wordings: [id],
      takesUpFocus: text.includes('{'),
    }))
}

/** "Who does", "the catch", "my worry": as the question holds it. */
function hinted(said: string): string {
  const low = /^(?:\p{Lu}\p{Ll}|I\b)/u.test(said) ? said[0]!.toLowerCase() + said.slice(1) : said
  const turned = low.replace(/\b(?:my|our)\b/gi, 'your').replace(/\bme\b/g, 'you')
  return /^(?:catch|snag|hitch|drawback|downside|complication|misunderstanding|incident)$/.test(turned)
    ? `the ${turned}`
    : turned
}
