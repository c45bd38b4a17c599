import { describe, expect, it } from 'vitest'
import { nearThemes, withoutShared } from './near-themes.ts'

const objectives = [
  'What worries riders about the app',
  'How riders find the app',
  'What riders pay for the app',
]
const themes = [
  { themeId: 'a', name: 'Worried about being tracked' },
  { themeId: 'b', name: 'Told by a friend' },
  { themeId: 'c', name: 'Battery runs out' },
]
/** 400 passages, 40 of a theme each; the first `near` of theme b are the nearest. */
const passages = (near: number, nearest: number) =>
  Array.from({ length: 400 }, (_, at) => ({
    cosine: at >= 40 && at < 40 + near ? nearest : 0.4,
    themeIds: at < 40 ? ['a'] : at < 80 ? ['b'] : at < 120 ? ['c'] : [],
  }))
const near = (objective: string, more: ReturnType<typeof passages> = []) =>
  nearThemes({ objective, objectives, themes, passages: more })
    .filter(({ isNear }) => isNear)
    .map(({ themeId }) => themeId)

describe('themes that lie near an objective', () => {
  it('hold a word by which it differs from the others', () => {
    expect(near(objectives[0]!)).toEqual(['a'])
    expect(near(objectives[1]!)).toEqual([])
  })
  it('are frequent among the passages nearest to it', () => {
    expect(near(objectives[1]!, passages(30, 0.8))).toEqual(['b'])
  })
  it('are none where nothing that was said is near', () => {
    expect(near(objectives[1]!, passages(30, 0.6))).toEqual([])
    expect(near(objectives[1]!, passages(4, 0.8))).toEqual([])
  })
  it('are named near, without what all objectives speak of', () => {
    expect(withoutShared('What worries riders about the app', objectives)).toBe('worries about')
    const named = nearThemes({
      ...{ objective: objectives[2]!, objectives, passages: [] },
      themes: themes.map((theme) => ({ ...theme, nameCosine: theme.themeId === 'c' ? 0.72 : 0.6 })),
    })
    expect(named).toEqual([{ themeId: 'c', isNear: true }])
  })
  it('are not found by a word in common where the two mean something else', () => {
    const [worried] = themes
    const far = nearThemes({
      ...{ objective: objectives[0]!, objectives, passages: [] },
      themes: [{ ...worried!, nameCosine: 0.5 }],
    })
    expect(far.filter(({ isNear }) => isNear)).toEqual([])
  })
  it('are no answer where their name denies what is asked for, and stand against it', () => {
    const some = [
      { themeId: 'no', name: 'Not worried about being tracked' },
      { themeId: 'yes', name: 'Worried about being tracked' },
    ]
    const found = nearThemes({ objective: objectives[0]!, objectives, themes: some, passages: [] })
    expect(found).toContainEqual({ themeId: 'no', isNear: false, isOpposite: true })
    expect(found).toContainEqual({ themeId: 'yes', isNear: true })
    const denied = { objective: 'What riders are not worried about', objectives: ['Why'], passages: [] }
    expect(nearThemes({ ...denied, themes: some })[0]).toEqual({ themeId: 'no', isNear: true })
  })
  it('are no answer where they only say again that it is felt, unless a person tied them', () => {
    const nearness = (one: string, other: string) =>
      new Set([one, other]).isSubsetOf(new Set(['worries', 'concerns', 'worry', 'concern', 'worried']))
        ? 0.7
        : 0
    const some = [
      { themeId: 'again', name: 'Concerns, or none', nameCosine: 0.9 },
      { themeId: 'what', name: 'Concerns about battery life', nameCosine: 0.9 },
      { themeId: 'tied', name: 'Concerns', nameCosine: 0.9, written: `Answers: ${objectives[0]}.` },
    ]
    const found = nearThemes({ objective: objectives[0]!, objectives, themes: some, passages: [], nearness })
    const isNear = new Map(found.map((each) => [each.themeId, each.isNear]))
    expect(isNear.get('again')).toBe(false)
    expect(isNear.get('what')).toBe(true)
    expect(isNear.get('tied')).toBe(true)
  })
  it('come first where a person wrote them for the objective', () => {
    const found = nearThemes({
      ...{ objective: objectives[2]!, objectives, passages: passages(30, 0.8) },
      themes: [
        ...themes.map((theme) => ({ ...theme, nameCosine: 0.3 })),
        {
          themeId: 'd',
          name: 'Pennies',
          nameCosine: 0.3,
          written: 'Coins. Answers: What riders pay for the app.',
        },
        { themeId: 'e', name: 'Cents', nameCosine: 0.3, written: 'Coins. Answers: How riders find the app.' },
      ],
    })
    expect(found[0]).toEqual({ themeId: 'd', isNear: true, isByHand: true })
    expect(found.map(({ themeId }) => themeId)).not.toContain('e')
  })
})
