import { describe, expect, it } from 'vitest'
import { personFrom } from '../../src/interview/rehearsal/cut-facts.ts'
import type { SpokenTurn } from '../../src/interview/rehearsal/model.ts'
import { createHashedLexicalEmbedder } from '../../src/platform/models/lexical/lexical-embedder.ts'
import { guideOf } from '../../test/support/guides.ts'
import { type Arm, armOf, mostTurns } from './arm.ts'
import { chooseCells, headline } from './cells.ts'
import { chooseArms } from './choose-arms.ts'
import { embeddedArm } from './embedded-arm.ts'
import { recordCeiling } from './record-ceiling.ts'
import { form, quoting, tellMeMore } from './simple-arms.ts'

const guide = guideOf([
  { key: 'a', text: 'How do you plan your mornings?' },
  { key: 'b', text: 'What do customers complain about?' },
])
const turns: SpokenTurn[] = [
  { role: 'interviewer', text: 'How do you plan your mornings?' },
  {
    role: 'participant',
    text: 'I write the orders on a whiteboard every evening. My sister checks the flour delivery before the shop opens. The rye dough rests in the cellar until six. We open the green shutters at seven.',
  },
]
const recorded = { person: personFrom({ personId: 'p', turns }), turns }
const hold = (arm: Arm) => arm.hold({ recorded, temper: headline, seed: 1, guide })
const asked = async (arm: Arm) => (await hold(arm)).turns.map(({ utterance }) => utterance)

describe('arms', () => {
  it('a form asks the guide, and nothing more', async () => {
    expect(await asked(form)).toEqual(['How do you plan your mornings?', 'What do customers complain about?'])
  })

  it('"tell me more" follows every answer, twice at most, and not after there is no more', async () => {
    const more = 'Can you tell me more about that?'
    expect(await asked(tellMeMore)).toEqual([
      'How do you plan your mornings?',
      more,
      more,
      'What do customers complain about?',
    ])
  })

  it('quoting takes up their words by the rules, whatever they are', async () => {
    const { turns: held } = await hold(quoting)
    expect(held.map(({ reply }) => reply.heardAs)).toEqual(['question', 'own_words', 'own_words', 'question'])
  })

  it('ours is the product’s engine, by the same guide', async () => {
    const { turns: held } = await hold(embeddedArm(createHashedLexicalEmbedder()))
    expect(held[0]!.utterance).toBe('How do you plan your mornings?')
    expect(held.some(({ technique }) => technique !== 'question')).toBe(true)
  })

  it('the record tells everything', async () => {
    const { turns: held, factsHeld } = await hold(recordCeiling)
    expect(held.flatMap(({ reply }) => reply.facts)).toHaveLength(factsHeld)
  })

  it('an interviewer that never ends is cut', async () => {
    const endless = armOf({ name: 'endless', next: () => ({ text: 'And then?', technique: 'more' }) })
    expect((await hold(endless)).turns).toHaveLength(mostTurns)
  })
})

describe('choosing', () => {
  const choose = (named: string) => chooseArms({ named, embedder: createHashedLexicalEmbedder(), rungs: [] })

  it('an arm that there is not is refused with those that there are', () => {
    expect(() => choose('form,psychic')).toThrow(/no arm "psychic".*tell-me-more/)
    expect(choose('form, embedded').map(({ name }) => name)).toEqual(['form', 'embedded'])
  })

  it('a cell is named by bonus and penalty', () => {
    expect(chooseCells(undefined)).toHaveLength(6)
    expect(chooseCells('half')).toEqual([headline])
    expect(chooseCells('full,full')).toEqual([{ probingBonus: 1, praisePenalty: true }])
    expect(chooseCells('half,none/none,none')).toHaveLength(2)
    for (const wrong of ['some', 'half,toString', ''])
      expect(() => chooseCells(wrong)).toThrow(/--cell takes/)
  })
})
