/** What is agreed to before anything is kept, purpose by purpose. */
import type { RoomIntro } from '../../interview/room-model.ts'
import { note, print } from '../output.ts'

/** Each purpose with its own words; null when the interview itself is not agreed to. */
export async function askConsent(
  items: RoomIntro['consent'],
  lines: AsyncIterator<string>,
): Promise<string[] | null> {
  const agreed: string[] = []
  for (const { purpose, text, required } of items) {
    print(`${text} [yes/no]`)
    const isYes = await readYesOrNo(lines)
    if (isYes) agreed.push(purpose)
    else if (required) return null
  }
  return agreed
}

/** Consent is a yes and a refusal is a no: anything else is asked again. Nothing more to read is a no. */
async function readYesOrNo(lines: AsyncIterator<string>): Promise<boolean> {
  for (;;) {
    const next = await lines.next()
    if (next.done) return false
    const answer = /^(?:(y|yes|yes,? please|i agree|agreed?)|n|no|nope|no,? thanks?(?: you)?)[.!]?$/i.exec(
      next.value.trim(),
    )
    if (answer) return answer[1] !== undefined
    note('Please type yes or no. Nothing is kept before you agree.')
  }
}
