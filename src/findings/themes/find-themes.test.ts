import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { createEmbedder } from '../../platform/models/create-embedder.ts'
import { createRandom } from '../../statistics/random.ts'
import { type FoundThemes, findThemes, type ThemeInput } from './find-themes.ts'
import { normaliseRows, selectRows, type Vectors } from './vectors.ts'

const dimensions = 48
const vocabularies = [
  'invoice billing statement payment overcharge',
  'delivery parcel courier doorstep parking',
  'password login account lockout reset',
  'battery charger cable overnight socket',
  'recipe kitchen oven vegetables dinner',
].map((line) => line.split(' '))

/** `each` sentences on each of so many subjects, and some that stand alone. */
function invented({ topics = 5, each = 20, alone = 0, seed = 1 } = {}): ThemeInput & { truth: number[] } {
  const random = createRandom(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
  const centres = Array.from({ length: topics }, () => Array.from({ length: dimensions }, normal))
  const texts: string[] = []
  const truth: number[] = []
  const rows: number[][] = []
  for (let at = 0; at < topics * each + alone; at++) {
    const topic = at < topics * each ? at % topics : -1
    const words = topic < 0 ? [`oddity${at}`, `matter${at}`] : vocabularies[topic]!
    texts.push(
      `We spoke of the ${words[random.below(words.length)]} and the ${words[random.below(words.length)]}.`,
    )
    truth.push(topic)
    const centre = topic < 0 ? Array.from({ length: dimensions }, () => 1.5 * normal()) : centres[topic]!
    rows.push(centre.map((value) => value + 0.45 * normal()))
  }
  const data = Float32Array.from(rows.flat())
  const vectors: Vectors = normaliseRows({ data, count: rows.length, dimensions })
  const numbers = Int32Array.from({ length: texts.length }, (_, at) => at)
  return { texts, vectors, speakers: numbers, turns: numbers, truth }
}

const primariesOf = (found: FoundThemes) =>
  found.themes.map((theme) =>
    theme.members.filter((member) => member.isPrimary).map((member) => member.segment),
  )

describe('findThemes', () => {
  test('finds none in nothing, and none in a handful', async () => {
    for (const each of [0, 1]) {
      const input = invented({ topics: 3, each })
      expect(await findThemes(input, { seed: 1 })).toMatchObject({ themes: [], none: input.texts.length })
    }
  })

  test('finds the subjects of twenty answers, untold how many there are', async () => {
    // So few that one draw tells little: some hold two subjects that lie near each other by chance.
    let right = 0
    for (let seed = 1; seed <= 12; seed++) {
      const input = invented({ topics: 4, each: 5, seed })
      const found = await findThemes(input, { seed: 1 })
      const isPure = (rows: number[]) => new Set(rows.map((row) => input.truth[row])).size === 1
      if (found.themes.length === 4 && primariesOf(found).every(isPure)) right++
    }
    expect(right).toBeGreaterThanOrEqual(9)
  })

  test('finds the same in three hundred, each named by words of its own', async () => {
    const input = invented({ topics: 5, each: 60 })
    const found = await findThemes(input, { seed: 1 })
    expect(found.themes).toHaveLength(5)
    expect(new Set(found.themes.map((theme) => theme.name)).size).toBe(5)
    for (const theme of found.themes) {
      const topic = input.truth[theme.members[0]!.segment]!
      const own = vocabularies[topic]!
      expect(own.some((word) => theme.name.toLowerCase().includes(word))).toBe(true)
      expect(theme.statement).toMatch(
        /^The person (?:speaks of|says) .+(?:\d+ of its \d+|All of its) people says? it in the words of the name/,
      )
      expect(theme.stability).toBeGreaterThan(0.8)
    }
  })

  // Each saying was looked at once, as one person's, so that nobody else seemed to share its words: no theme was named.
  test('finds the subjects of people who say the very same sentences', async () => {
    const once = invented({ topics: 3, each: 6 })
    const times = 8
    const rows = Array.from({ length: times * once.texts.length }, (_, row) => row % once.texts.length)
    const numbers = Int32Array.from(rows, (_, row) => row)
    const found = await findThemes(
      {
        // No two different sentences share a word: only who repeats one shares its words.
        texts: rows.map((row) => `Gesture${row} harbour${row} lantern${row}.`),
        vectors: selectRows(once.vectors, rows),
        speakers: numbers.map((row) => row % 12),
        turns: numbers,
      },
      { seed: 1 },
    )
    expect(found.themes.length).toBeGreaterThanOrEqual(2)
    expect(found.none).toBeLessThan(rows.length / 4)
  })

  test('leaves to none what stands alone', async () => {
    const input = invented({ topics: 5, each: 40, alone: 20 })
    const found = await findThemes(input, { seed: 1 })
    const somewhere = new Set(
      found.themes.flatMap(({ members, loose }) => [...members, ...loose].map(({ segment }) => segment)),
    )
    const alone = input.truth.flatMap((topic, row) => (topic < 0 && !somewhere.has(row) ? [row] : []))
    expect(found.none).toBe(input.texts.length - somewhere.size)
    expect(alone.length).toBeGreaterThanOrEqual(14)
  })

  test('is the same for the same seed', async () => {
    const input = invented({ each: 40, alone: 10 })
    expect(await findThemes(input, { seed: 5 })).toEqual(await findThemes(input, { seed: 5 }))
  })

  test('is the same in whatever order the texts come', async () => {
    const input = invented({ topics: 5, each: 30 })
    // Texts of their own, so that each can be found again.
    const texts = input.texts.map((text, row) => `${text} Number ${row}.`)
    const turned = Array.from(texts.keys()).reverse()
    const reversed = {
      texts: turned.map((row) => texts[row]!),
      speakers: Int32Array.from(turned, (row) => input.speakers[row]!),
      turns: Int32Array.from(turned, (row) => input.turns[row]!),
      vectors: selectRows(input.vectors, turned),
    }
    const shape = (found: FoundThemes, rows: readonly number[]) =>
      found.themes.map((theme) => [theme.name, theme.members.map((member) => rows[member.segment])])
    const first = await findThemes({ ...input, texts }, { seed: 1 })
    const second = await findThemes(reversed, { seed: 1 })
    expect(shape(second, turned)).toEqual(shape(first, [...texts.keys()]))
  })

  test('makes no theme of what one person says again and again', async () => {
    const input = invented({ topics: 5, each: 20 })
    const speakers = input.speakers.map((speaker, row) => (input.truth[row] === 2 ? 999 : speaker))
    const found = await findThemes({ ...input, speakers }, { seed: 1 })
    const subjects = primariesOf(found).map((rows) => input.truth[rows[0]!])
    expect(subjects.length).toBeGreaterThanOrEqual(3)
    expect(subjects).not.toContain(2)
  })

  test('survives texts that are all the same, empty of words, or without a vector', async () => {
    const same = invented({ topics: 1, each: 30 })
    same.vectors.data.fill(0)
    for (const texts of [same.texts.map(() => 'the same'), same.texts.map(() => '!!')]) {
      const found = await findThemes({ ...same, texts }, { seed: 1 })
      expect(found.none + new Set(found.themes.flatMap((t) => t.members.map((m) => m.segment))).size).toBe(30)
    }
  })

  test('stops when it is told to', async () => {
    const stopped = AbortSignal.abort(new Error('enough'))
    await expect(findThemes(invented(), { seed: 1, signal: stopped })).rejects.toThrow('enough')
  })

  test('shows quotes of different people, the members strongest first', async () => {
    const input = invented({ topics: 5, each: 30 })
    const found = await findThemes({ ...input, speakers: input.speakers.map((row) => row % 50) }, { seed: 1 })
    for (const theme of found.themes) {
      expect(theme.quotes.length).toBeGreaterThanOrEqual(3)
      expect(theme.quotes.length).toBeLessThanOrEqual(8)
      expect(new Set(theme.quotes.map((row) => row % 50)).size).toBe(theme.quotes.length)
      const strengths = theme.members.map((member) => member.strength)
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a))
    }
  })
})

const banking = new URL('../../../../shared/data/banking77/train.csv.gz', import.meta.url)
const models = new URL('../../../../shared/models/', import.meta.url)
const isThere = existsSync(banking) && existsSync(models)

test.skipIf(!isThere)(
  'sorts real questions to a bank as the bank did (needs ../shared/data/banking77 and ../shared/models)',
  async () => {
    const rows: { text: string; category: string }[] = parse(gunzipSync(readFileSync(banking)), {
      columns: true,
    })
    const wanted = [...new Set(rows.map((row) => row.category))].sort().filter((_, at) => at % 5 === 0)
    const chosen = wanted.flatMap((category) => rows.filter((row) => row.category === category).slice(0, 40))
    const embedder = await createEmbedder({ folder: fileURLToPath(models) })
    try {
      const embedded = await embedder.embed(chosen.map((row) => row.text))
      const data = Float32Array.from(embedded.flatMap((vector) => [...vector]))
      const numbers = Int32Array.from(chosen, (_, at) => at)
      const input = {
        texts: chosen.map((row) => row.text),
        vectors: { data, count: chosen.length, dimensions: embedder.dimensions },
        speakers: numbers,
        turns: numbers,
      }
      const found = await findThemes(input, { seed: 1, embed: (texts) => embedder.embed(texts) })
      expect(Math.abs(found.themes.length - wanted.length)).toBeLessThanOrEqual(5)
      expect(found.none / chosen.length).toBeLessThan(0.05)
      const loose = found.themes.reduce((sum, theme) => sum + theme.loose.length, 0)
      expect(loose / chosen.length).toBeLessThan(0.5)
      expect(
        purityOf(
          primariesOf(found),
          chosen.map((row) => row.category),
        ),
      ).toBeGreaterThan(0.8)
    } finally {
      await embedder.close()
    }
  },
  60_000,
)

/** Share of rows that are of the category that is most frequent in their theme. */
function purityOf(groups: number[][], categories: string[]): number {
  let right = 0
  for (const rows of groups) {
    const counts = new Map<string, number>()
    for (const row of rows) counts.set(categories[row]!, (counts.get(categories[row]!) ?? 0) + 1)
    right += Math.max(...counts.values())
  }
  return right / groups.flat().length
}

test('what all say in the same words is one theme, and what one person says is none', async () => {
  const texts = ['Too expensive.', 'too expensive', 'Too expensive', 'The app']
  const vectors = { data: new Float32Array(4 * 4).fill(0.5), count: 4, dimensions: 4 }
  const numbers = Int32Array.from(texts, (_, at) => at)
  const found = await findThemes({ texts, vectors, speakers: numbers, turns: numbers }, { seed: 1 })
  expect(found.themes.map(({ name, speakers }) => [name, speakers])).toEqual([['Too expensive', 3]])
  expect(found.none).toBe(1)
})
