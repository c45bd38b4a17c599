import { describe, expect, it } from 'vitest'
import { guideOf } from '../../../test/support/guides.ts'
import { type Reply, talkInMemory } from '../../../test/support/talk-in-memory.ts'
import { createHashedLexicalEmbedder } from '../../platform/models/lexical/lexical-embedder.ts'
import type { Probing } from '../../study/model.ts'
import type { SteeringKind } from '../events.ts'
import { replayInterview } from '../replay/replay-interview.ts'

const embedder = createHashedLexicalEmbedder()
const light: Probing = { mode: 'adaptive', depth: 'light', fixedProbes: [], notes: '' }
const guide = guideOf([
  { key: 'a', text: 'How do you order your vegetables?', probing: light },
  { key: 'b', text: 'What was left over last month?', probing: light },
  { key: 'c', text: 'Which days suit you for a delivery?', required: true, probing: light },
  { key: 'd', text: 'How did you hear of the box?', probing: light },
])
const said =
  'I usually order on Sunday evening because then I know what the week looks like, and last Sunday I took the small box for 18 euros.'

interface Note {
  afterReply: number
  kind: SteeringKind
  questionKey?: string
  text?: string
}

/** What is asked, question by question, when a note comes after some reply. */
async function askedWith(notes: readonly Note[], reply: Reply = { text: said }) {
  const { log, live } = await talkInMemory({
    guide,
    embedder,
    seed: 5,
    reply: () => reply,
    notes: (replies) => notes.filter(({ afterReply }) => afterReply === replies),
  })
  const asked = log.events
    .filter(({ type }) => type === 'question.asked' || type === 'probe.asked')
    .map(
      ({ payload }) =>
        payload as { questionKey: string; technique?: string; contentId: string; noteId?: string },
    )
  expect((await replayInterview(log)).outcome).toBe('identical')
  return {
    asked,
    log,
    live,
    keys: asked.map(({ questionKey, technique }) => (technique ? `${questionKey}+` : questionKey)),
  }
}

describe('a note to a running interview', () => {
  it('goes deeper where it was asked to, although the answer is rich', async () => {
    const plain = await askedWith([])
    const deeper = await askedWith([{ afterReply: 0, kind: 'deeper', questionKey: 'a' }])
    const followUps = (keys: string[]) => keys.filter((key) => key === 'a+').length
    expect(followUps(deeper.keys)).toBeGreaterThan(followUps(plain.keys))
  })

  it('leaves a question that was still to come, with the reason, and the ones after it stay', async () => {
    const { keys, live } = await askedWith([{ afterReply: 0, kind: 'leave', questionKey: 'b' }])
    expect(keys).not.toContain('b')
    expect(keys).toContain('d')
    expect(live.state.questions.b).toMatchObject({ state: 'skipped', skipReason: 'researcher' })
  })

  it('leaves the question on screen after its reply, without a follow-up', async () => {
    const { keys } = await askedWith([{ afterReply: 0, kind: 'leave', questionKey: 'a' }], { text: 'Cheap.' })
    expect(keys).not.toContain('a+')
    expect(keys).toContain('b')
  })

  it('asks a follow-up word for word, once, even on a question that is behind them', async () => {
    const text = 'What did you pay for the last one?'
    const { asked, live, log } = await askedWith([{ afterReply: 3, kind: 'ask', questionKey: 'a', text }])
    const noted = asked.filter(({ technique }) => technique === 'noted')
    expect(noted).toHaveLength(1)
    expect(log.texts.get(noted[0]!.contentId)).toBe(text)
    expect(live.state.notes[0]).toMatchObject({ questionKey: 'a', turn: expect.any(Number) })
  })

  it('waits with a follow-up until its question was answered', async () => {
    const { keys, asked } = await askedWith([
      { afterReply: 0, kind: 'ask', questionKey: 'c', text: 'And on Mondays?' },
    ])
    expect(keys.indexOf('c')).toBeLessThan(asked.findIndex(({ technique }) => technique === 'noted'))
  })

  it('closes soon: what is required is still asked, nothing else, and no follow-ups', async () => {
    const { keys } = await askedWith([{ afterReply: 0, kind: 'close_soon' }], { text: 'Cheap.' })
    expect(keys).toEqual(['a', 'c'])
  })

  it('passes no time for the participant', async () => {
    const one = await askedWith([])
    const other = await askedWith([{ afterReply: 1, kind: 'ask', questionKey: 'd', text: 'Who told you?' }])
    const first = (talk: typeof one) => talk.live.state.questions.a!.activeMs
    expect(first(other)).toBe(first(one))
  })
})
