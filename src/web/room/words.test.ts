/** The room says nothing that a language pack could not say otherwise. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript-6'
import { afterEach, describe, expect, test } from 'vitest'
import { english } from './packs/en.ts'
import { speak, words } from './words.ts'

const folder = import.meta.dirname
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^test-|^packs\//.test(file))
  .map((file) => join(folder, file))

/** Attributes that somebody reads or hears. */
const readAttributes = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label']

/** Two words and more between spaces: what is read, as against a key, a class or a role. */
const prose = /\p{L}{2,}[ ,.:]+\p{L}{2,}/u

/** What stands in the page's own code and would be read: text between tags, read attributes, sentences in quotes. */
function textsIn(name: string, source: string): string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim())
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
      if (readAttributes.includes(node.name.getText()) && /\p{L}/u.test(node.initializer.text))
        found.push(node.initializer.text)
      return
    }
    const isQuoted = ts.isStringLiteralLike(node) || ts.isTemplateHead(node)
    if (
      isQuoted &&
      !isTechnical(node) &&
      /^\p{Lu}/u.test(node.text) &&
      (prose.test(node.text) || ts.isTemplateHead(node))
    )
      found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Imports, and what is thrown for developers. */
function isTechnical(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isImportDeclaration(parent)) return true
  return ts.isNewExpression(parent) && parent.expression.getText() === 'Error'
}

describe('the words of the room', () => {
  test('all stand in its language pack', () => {
    const outside = files.flatMap((file) =>
      textsIn(file, readFileSync(file, 'utf8')).map((text) => [file.slice(folder.length + 1), text]),
    )
    expect(files.length).toBeGreaterThan(40)
    expect(outside).toEqual([])
  })

  test('would be found where they stand outside of it', () => {
    const page =
      '<p title="Read me">Please go on <b aria-label={"Say it again"} />{`Type ' + '${n} or more`}</p>'
    expect(textsIn('a.tsx', page)).toEqual(['Read me', 'Please go on', 'Say it again', 'Type '])
  })

  test('say something everywhere', () => {
    const empty: string[] = []
    const look = (value: unknown, at: string): void => {
      if (typeof value === 'function') look(value(2, 3, 4), at)
      else if (typeof value !== 'string')
        for (const [key, inner] of Object.entries(value as object)) look(inner, `${at}.${key}`)
      else if (value.trim() === '') empty.push(at)
    }
    look(english, 'words')
    expect(empty).toEqual([])
  })
})

describe('a language', () => {
  afterEach(() => speak('en'))

  test('without a pack is English, also under the name of something that every object has', () => {
    for (const language of ['xx', 'en-GB', 'constructor', '']) {
      speak(language)
      expect(words).toBe(english)
    }
  })
})
