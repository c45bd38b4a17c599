import { expect, it } from 'vitest'
import type { ReplyKind } from '../../src/interview/rehearsal/model.ts'
import type { Talk, TalkTurn } from './arm.ts'
import { factsAtTurn, factsAtWords, measureTalk } from './measure-talk.ts'
import { compareArms, summariseArm } from './summarise-arms.ts'

const turn = (text: string, facts: number[], kind: ReplyKind = 'answered'): TalkTurn => ({
  utterance: 'What about bread?',
  technique: 'question',
  reply: { text, kind, heardAs: 'question', facts },
  elapsedMs: 60_000,
})
const talk = (...turns: TalkTurn[]): Talk => ({ personId: 'p', factsHeld: 10, turns })
const four = 'one two three four'

it('follows facts and words turn by turn', async () => {
  const figures = await measureTalk(talk(turn(four, [0, 1]), turn(four, []), turn(four, [2])), null)
  expect(figures.course).toEqual([
    { facts: 2, words: 4 },
    { facts: 2, words: 8 },
    { facts: 3, words: 12 },
  ])
  expect([0, 1, 3, 9].map((turns) => factsAtTurn(figures, turns))).toEqual([0, 2, 3, 3])
  expect([0, 2, 4, 10, 99].map((words) => factsAtWords(figures, words))).toEqual([0, 1, 2, 2.5, 3])
})

it('counts as repeats what the participant took for one, and nothing else', async () => {
  const figures = await measureTalk(
    talk(turn(four, [0]), turn('No.', [], 'asked_again'), turn('No.', [], 'said_already')),
    null,
  )
  expect(figures.repeats).toBe(1)
})

it('a talk without a turn has figures all the same', async () => {
  const figures = await measureTalk(talk(), null)
  expect([factsAtTurn(figures, 3), factsAtWords(figures, 3), figures.minutes]).toEqual([0, 0, 0])
})

it('compares two arms at the turns and at the words of the shorter', async () => {
  const ours = await measureTalk(talk(turn(four, [0, 1]), turn(four, [2, 3])), null)
  const theirs = await measureTalk(talk(turn(four, [0]), turn(four, [1]), turn(four, [2])), null)
  const people = [1, 2, 3].map(() => ({ ours: [ours], theirs: [theirs] }))
  const { atEqualTurns, atEqualWords, whole } = compareArms({ arm: 'a', baseline: 'b', people })
  expect(atEqualTurns.value).toBe(2)
  expect(atEqualWords.value).toBe(2)
  expect(whole.value).toBeCloseTo(4 / 3)
})

it('averages over seeds before it averages over people', async () => {
  const told = await measureTalk(talk(turn(four, [0, 1])), null)
  const silent = await measureTalk(talk(turn(four, [])), null)
  const summary = summariseArm('a', [
    [told, silent],
    [silent, silent],
  ])
  expect(summary.facts.value).toBe(0.5)
  expect(summary.share.value).toBe(0.05)
  expect(summary.participants).toBe(2)
  expect(summary.faultsPerTurn).toBeNull()
  expect(summary.techniques).toEqual({ question: 1 })
  expect(summary.heard).toEqual({ question: 1 })
})
