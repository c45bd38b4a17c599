import { describe, expect, it } from 'vitest'
import { AnswerKinds, readValue } from './answer-values.ts'

function kindOf(cells: string[], question: string | null = null) {
  const kinds = new AnswerKinds()
  for (const cell of cells) kinds.add('q', cell, question)
  return kinds.kindOf('q')
}
const often = (cells: string[], times = 6) => Array.from({ length: times }, () => cells).flat()

describe('what a column of answers holds', () => {
  it.each([
    ['several of few', often(['Web; App', 'App', 'Web; Chat', 'Chat']), ';'],
    ['several of few, with a sign at the end', often(['Web;App;', 'App;', 'Chat;Web;']), ';'],
    ['several of few, by commas', often(['Web, App', 'App', 'Web, Chat', 'Chat']), ','],
    ['several of few, by bars', often(['Web|App', 'App', 'Chat|App|Web']), '|'],
    ['several of few, a line each', often(['Web\nApp', 'App', 'Chat\nWeb', 'Chat']), '\n'],
  ])('%s', (_, cells, separator) => {
    expect(kindOf(cells)).toEqual({ separator })
  })

  it.each([
    ['one of few', often(['Web', 'App', 'Chat'])],
    ['one of few with a comma in its words', often(['Yes, always', 'No, never', 'Yes, sometimes'])],
    [
      'one of few with commas that could recombine',
      often(['Yes, a lot', 'Yes, a bit', 'No, a lot', 'No, a bit']),
    ],
    ['one of few, each once with a semicolon', often(['Price; mostly', 'Time', 'Support'])],
  ])('%s', (_, cells) => {
    expect(kindOf(cells)).toBe('single_choice')
  })

  it.each([
    [
      'words with commas',
      Array.from({ length: 40 }, (_, at) => `It was slow, ${at} times, and dear, number ${at * 7}`),
    ],
    ['names', Array.from({ length: 40 }, (_, at) => `Person ${at}`)],
    ['lists of what nobody else says', Array.from({ length: 40 }, (_, at) => `a${at}; b${at}`)],
    ['too few to tell', ['Web; App', 'App']],
  ])('open: %s', (_, cells) => {
    expect(kindOf(cells)).toBe('open')
  })

  it('points on the scale that the question names, else numbers', () => {
    const points = often(['9', '10', '3', '1'])
    expect(kindOf(points, 'How satisfied, 1 to 10?')).toBe('scale')
    expect(kindOf(points, 'How many people are in your team?')).toBe('number')
    expect(kindOf([...points, '11'], 'How satisfied, 1 to 10?')).toBe('number')
    expect(kindOf([...points, '7.5'], 'How satisfied, 1 to 10?')).toBe('number')
    expect(readValue('9', 'scale', 'en')).toEqual({ kind: 'scale', point: 9 })
  })

  it.each([
    ['<1 year', '>1 year', '1 year'],
    ['C', 'C++', 'C#'],
    ['使用 AI', '不使用 AI', 'AI'],
    ['Да, Excel', 'Нет, Excel', 'Excel'],
    ['25', '25+', '~25'],
    ['👍 Yes', '👎 Yes', 'Yes'],
  ])('keeps options apart that differ in a sign: %s, %s, %s', (...options) => {
    const chosen = options.map((text) => readValue(text, 'single_choice', 'en'))
    expect(new Set(chosen.map((value) => value.kind === 'single_choice' && value.option)).size).toBe(3)
    expect(readValue(options.join(';'), { separator: ';' }, 'en')).toMatchObject({
      options: chosen.map((value) => value.kind === 'single_choice' && value.option),
    })
  })

  it('takes one option in several spellings for one', () => {
    const keys = ['Not at all', 'not at  all.', 'Not-at-all!', '“Not at all”', 'NOT AT ALL'].map((text) =>
      readValue(text, 'single_choice', 'en'),
    )
    for (const key of keys) expect(key).toEqual({ kind: 'single_choice', option: 'not-at-all' })
  })

  it('reads several choices, each once', () => {
    expect(readValue('Web; At home;;Web ', { separator: ';' }, 'en')).toEqual({
      kind: 'multiple_choice',
      options: ['web', 'at-home'],
    })
  })
})
