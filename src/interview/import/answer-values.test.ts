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

  it.each([
    [
      'spelled in several ways',
      [...often(['Price', 'Too slow'], 8), 'price', 'PRICE.', 'too slow'],
      'Main reason',
    ],
    [
      'some of which stand alone',
      [...often(['price', 'slow'], 12), 'the weather', 'moved away', 'my wife'],
      'Main reason',
    ],
    ['asked for in words, in mixed manner', often(['price', 'Too slow', 'no time'], 5), 'Why did you leave?'],
  ])('open, though short and repeated: %s', (_, cells, question) => {
    expect(kindOf(cells, question)).toBe('open')
  })

  it('one of few, as a list spells them, also with one rare option or one slip of the hand', () => {
    const plans = often(['Basic', 'Plus', 'Family', 'Team'], 5)
    expect(kindOf(plans, 'Which plan do you have?')).toBe('single_choice')
    expect(kindOf([...plans, 'None'], 'Which plan do you have?')).toBe('single_choice')
    expect(kindOf([...plans, 'basic'], 'Which plan do you have?')).toBe('single_choice')
    expect(kindOf(often(['Price', 'Speed', 'Support']), 'Why did you leave?')).toBe('single_choice')
  })

  it('“1,2” is two choices where the column says so, and a number where its other cells or columns write decimals so', () => {
    const chosen = often(['1', '2', '3', '1,2', '2,3'])
    expect(kindOf(chosen, 'Which of these? (several)')).toEqual({ separator: ',' })
    expect(readValue('1,2', { separator: ',' }, 'en')).toEqual({
      kind: 'multiple_choice',
      options: ['1', '2'],
    })
    expect(kindOf([...chosen, '1,2,3'])).toEqual({ separator: ',' })
    const asked = 'Which of these? (several)'
    expect(kindOf([...chosen, '2,50'], asked)).toBe('number')
    expect(kindOf([...chosen, '3,1'], asked)).toBe('number')
    expect(kindOf(often(['1,2', '2,3', '3,4', '5,6']))).toBe('number')
    const kinds = new AnswerKinds()
    for (const cell of chosen) kinds.add('q', cell, asked)
    for (const cell of often(['12,50', '0,75', '3'])) kinds.add('price', cell)
    expect([kinds.kindOf('q'), kinds.kindOf('price')]).toEqual(['number', 'number'])
  })

  it.each([
    ['half stars', ['1', '1,5', '2', '2,5', '3', '3,5', '4', '4,5'], 'Sterne'],
    ['marks', ['1', '1,3', '1,7', '2', '2,3', '2,7', '3'], 'Note'],
    ['hours', ['1', '2', '1,5', '2,5', '3'], 'Stunden am Tag'],
    ['hours without a heading', ['1', '2', '1,5', '2,5', '3'], null],
    ['what could be choices', ['1', '2', '3', '1,2', '2,3'], 'Channels'],
  ])('decimals after a comma are no choices, unless several are asked for: %s', (_, cells, question) => {
    const kinds = new AnswerKinds()
    for (const cell of often(cells)) kinds.add('q', cell, question)
    expect(kinds.list()).toMatchObject([
      { kind: 'number', reason: expect.stringContaining('could also be choices, where you say so') },
    ])
    expect(readValue(cells.find((cell) => cell.includes(','))!, 'number', 'de')).toMatchObject({
      kind: 'number',
    })
  })

  it.each([
    'Select all that apply',
    'Kanäle (Mehrfachnennungen möglich)',
    'Welche? Mehrere möglich',
    'Choose up to two',
  ])('several are asked for: %s', (question) =>
    expect(kindOf(often(['1', '2', '3', '1,2', '2,3']), question)).toEqual({ separator: ',' }),
  )

  it('is what a person says it is, by the question’s words or key, and says why it was taken for something', () => {
    const kinds = new AnswerKinds({ 'WHY did you leave?': 'open', n: 'multiple_choice' })
    for (const cell of often(['Price', 'Speed'])) kinds.add('why', cell, 'Why did you leave?')
    for (const cell of often(['1,2', '2,50'])) kinds.add('n', cell)
    for (const cell of often(['Basic', 'Plus'])) kinds.add('plan', cell, 'Plan')
    expect(kinds.list()).toMatchObject([
      { question: 'Why did you leave?', kind: 'open', reason: 'you said so', answers: 12 },
      { key: 'n', kind: 'multiple_choice', reason: 'you said so' },
      { key: 'plan', kind: 'single_choice', reason: '2 answers come back, each spelled one way' },
    ])
    expect(readValue('a lot', 'number', 'en')).toEqual({ kind: 'open' })
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
