/**
 * The corpus's own interviewer with its own participant, as it was: by construction everything is told. A ceiling to
 * read the other figures by, not an arm: its participant is not rehearsed.
 */
import { replyMs } from '../../src/interview/rehearsal/pace.ts'
import type { Arm, TalkTurn } from './arm.ts'

export const recordCeiling: Arm = {
  name: 'the record (ceiling)',
  async hold({ recorded: { person, turns: spoken } }) {
    const turns: TalkTurn[] = []
    let utterance = ''
    let elapsedMs = 0
    let breath = 0
    for (const { role, text } of spoken) {
      if (role === 'interviewer') {
        utterance = text
        continue
      }
      const facts = person.facts.filter((fact) => fact.breath === breath).map(({ at }) => at)
      breath++
      elapsedMs += replyMs(utterance, text)
      const kind = facts.length > 0 ? ('answered' as const) : ('nothing_more' as const)
      turns.push({
        utterance,
        technique: 'question',
        reply: { text, kind, heardAs: 'question', facts },
        elapsedMs,
      })
    }
    return { personId: person.personId, factsHeld: person.facts.length, turns }
  },
}
