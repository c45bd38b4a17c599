/** Follow-ups to what an answer leaves open: short questions that point at all of it, or hold the words it ends on. */
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
  const named = said.replace(/^(?:my|our)\b/i, 'your').replace(/^(?:the|an?)\b/i, 'the')
  return unused(technique.wordings, context)
    .filter(({ open }) => open === focus.open)
    .map(({ id, text }) => ({
      text: text.replace('{w}', () => named).replace('{t}', () => said),
      wordings: [id],
      takesUpFocus: text.includes('{'),
    }))
}
