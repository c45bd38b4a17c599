/**
 * What is said where they seem to have something else before them than was meant: what should stand there, plainly, and
 * what does. Nothing of theirs is read out and nothing is put right: they may see what nobody here knows of.
 */
import { nameShown } from '../reading/find-shown.ts'
import type { Technique } from '../techniques/index.ts'
import type { Candidate, ProposeContext } from './propose.ts'
import { unused } from './unused.ts'

const slot = '{s}'

/** Those that name it first; without them where nothing is known of it. */
export function proposeForScreen({ wordings }: Technique, context: ProposeContext): Candidate[] {
  const named = context.shown ? nameShown(context.shown) : null
  const fresh = unused(
    wordings.filter(({ kind }) => kind !== 'blank_screen'),
    context,
  )
  const naming = named === null ? [] : fresh.filter(({ text }) => text.includes(slot))
  const others = fresh.filter(({ text }) => !text.includes(slot))
  return [...naming, ...others].map(({ id, text }) => ({
    text: text.replace(slot, () => named ?? ''),
    wordings: [id],
    takesUpFocus: false,
  }))
}
