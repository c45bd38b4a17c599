/** What the program itself says to a participant stands in a pack, and nowhere in the code around it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript-6'
import { expect, test } from 'vitest'
import { english } from './en.ts'
import { roomPackFor } from './index.ts'

const room = join(import.meta.dirname, '..')
const files = ['room-texts.ts', 'consent-shown.ts', 'door.ts', 'room-state.ts', 'transcript.ts']

/** Three words in a row in quotes, but for what an error says: an error is the caller's and not the room's. */
function sentencesIn(source: string): string[] {
  const file = ts.createSourceFile('room.ts', source, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'AppError') return
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    if (isText && /\p{L}+[ ,]+\p{L}+[ ,]+\p{L}+/u.test(node.text)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

test('no text of the room is outside its pack', () => {
  for (const file of files) {
    expect([file, sentencesIn(readFileSync(join(room, file), 'utf8'))]).toEqual([file, []])
  }
  expect(sentencesIn(readFileSync(join(room, 'room-packs/en.ts'), 'utf8')).length).toBeGreaterThan(20)
})

test('English is complete, and stands in for a language without a pack', () => {
  const texts = JSON.stringify(english, (_, value) => (typeof value === 'function' ? value(2, 3) : value))
  expect(texts).not.toMatch(/:""|undefined|null/)
  for (const language of ['en', 'en-GB', 'xx', 'toString', '']) expect(roomPackFor(language)).toBe(english)
})

test.each([
  [1, 'one day'],
  [45, '45 days'],
  [30, 'one month'],
  [90, '3 months'],
  [365, 'one year'],
  [730, '2 years'],
])('%i days are kept for %s', (days, words) => {
  expect(english.storage(days)).toContain(`kept for ${words}, then deleted`)
})
