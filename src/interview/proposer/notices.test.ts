import { describe, expect, it } from 'vitest'
import { wordNotice } from './notices.ts'

const word = (kind: Parameters<typeof wordNotice>[0], more = {}) =>
  wordNotice(kind, { said: [], language: 'en', ...more })

describe('an answer to what they ask', () => {
  it('rests on what the launch lets be known', () => {
    expect(word('privacy', { kept: 'two years' })).toContain('two years')
    expect(word('privacy')).not.toMatch(/\{|undefined/)
    expect(word('purpose', { sponsor: 'Harbour Trust' })).toContain('Harbour Trust')
    expect(word('purpose')).not.toMatch(/\{|undefined/)
  })

  it('says what is left only where it was counted', () => {
    expect(word('time_and_reward', { minutes: 1, questions: 1 })).toMatch(
      /^One question more, roughly one minute/,
    )
    expect(word('time_and_reward')).toBeNull()
  })

  it('is not said again in the same words', () => {
    const first = word('privacy', { kept: 'two years' })
    expect(word('privacy', { kept: 'two years', said: ['privacy'] })).not.toBe(first)
  })
})

it('says back what somebody is angry about where it is known, each time in other words, and nothing of it else', () => {
  const their = 'They left my piano in the road'
  const first = word('heard', { their })!
  const second = word('heard', { their, said: ['heard'] })!
  for (const text of [first, second, word('offer_way_out', { their })]) expect(text).toContain(`“${their}”`)
  expect(second).not.toBe(first)
  for (const text of [word('heard'), word('heard', { said: ['heard'] }), word('offer_way_out')])
    expect(text).toMatch(/^[^“{}]+$/)
})
