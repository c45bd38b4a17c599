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
})
