import { describe, expect, it } from 'vitest'
import { detectFormat } from './detect-format.ts'

describe('the format of a file', () => {
  it.each([
    ['{"id":1,"turns":[]}\n{"id":2,"turns":[]}', 'jsonl'],
    ['{\n  "id": 1,\n', 'json'],
    ['[\n{"id":1}', 'json'],
    ['{"interviews":[{"id":1}]}', 'json'],
    ['WEBVTT\n\n00:01.000 --> 00:02.000\nx', 'webvtt'],
    ['1\n00:00:01,000 --> 00:00:02,000\nx', 'srt'],
    ['Anna: one\nBen: two\nAnna: three', 'labelled_text'],
    ['1\none\n2\ntwo\n3\nthree\n4\nfour', 'numbered_text'],
    ['First, we went there, and then, later, home.\nIt was late, we were tired, all of us.', 'running_text'],
    ['id,question,answer\n1,Q,a\n2,Q,b', 'csv_answers'],
    ['id,Why?,Since when?\n1,a,b\n2,c,d', 'csv_people'],
    ['Just some words that somebody said once.', 'running_text'],
    ['a;b\n1;2\n3;4', 'csv_people'],
  ])('of %j is %s', (text, format) => {
    const detected = detectFormat(text)
    expect(detected.format).toBe(format)
    expect(detected.reason).toMatch(/^[A-Z].*\.$/)
  })

  it('is a table when the name says so, also when its rows do not fit', () => {
    expect(detectFormat('a,b\n1,2,3\n4,5,6', 'x.csv')).toMatchObject({
      format: 'csv_people',
      confidence: 'low',
    })
    expect(detectFormat('What happened?\nNothing.\nA lot, in fact.', 'answers.csv').format).toBe('csv_people')
  })

  it.each([
    ['', 'empty'],
    [' \n\n', 'empty'],
    ['PK\u0003\u0004abc', 'Word'],
    ['%PDF-1.7', 'PDF'],
    ['\u0001\u0002\u0003\u0004', 'not a text'],
  ])('of %j is none, with what to do', (text, reason) => {
    expect(detectFormat(text)).toMatchObject({ format: null, reason: expect.stringContaining(reason) })
  })
})
