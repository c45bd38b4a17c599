import { ChildProcess, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { DOMParser } from '@xmldom/xmldom'
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Database } from '../../platform/database/database.ts'
import { newId } from '../../platform/ids.ts'
import { importInterviews } from '../import-interviews.ts'
import { openText } from './inspect-bytes.ts'
import { openImport } from './open-import.ts'
import { parseApart } from './parse-apart.ts'
import { parseFile } from './parse-file.ts'
import { readSources } from './qdpx/read-sources.ts'
import { isInterview, type ParsedItem } from './records.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earwitness-apart-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function fileOf(bytes: string | Uint8Array, name = 'talks.json'): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

async function all(items: AsyncIterable<ParsedItem>): Promise<ParsedItem[]> {
  const found: ParsedItem[] = []
  for await (const item of items) found.push(item)
  return found
}

const talk = (id: string, turns = 2) => ({
  id,
  plan: 'pro',
  messages: Array.from({ length: turns }, (_, at) => ({
    role: at % 2 ? 'user' : 'assistant',
    content: at % 2 ? `It rained 🌧 ${at}` : 'Why?',
  })),
})
const many = Array.from({ length: 400 }, (_, at) => talk(`p${at}`, 8))
const project = (source: string) =>
  zipSync({
    'project.qde': strToU8(`<Project><Sources>${source}</Sources></Project>`),
    'sources/a.txt': strToU8('Ann: Why?\n\nUser: It rained.'),
  })

describe('a document that is parsed apart', () => {
  it.each([
    ['many interviews, over several portions', JSON.stringify(many, null, 1), 'utf-8'],
    [
      'bad ones among them, by their lines',
      JSON.stringify([talk('a'), { no: 1 }, talk('b', 0)], null, 1),
      'utf-8',
    ],
    ['a document that is cut off', JSON.stringify(many, null, 1).slice(0, -40), 'utf-8'],
    ['no interviews', '{"a": 1}', 'utf-8'],
    ['another encoding', JSON.stringify([talk('ä')]), 'utf-16le'],
  ])('gives what it gives here: %s', async (_, text, encoding) => {
    const path = await fileOf(iconv.encode(text, encoding))
    const how = { isGzip: false, encoding }
    const here = await all(parseFile('json', openText(path, how)))
    expect(here.length).toBeGreaterThan(0)
    expect(await all(parseApart({ format: 'json', path, ...how }))).toEqual(here)
  })

  it('may be compressed', async () => {
    const path = await fileOf(gzipSync(JSON.stringify(many)), 'talks.json.gz')
    const items = await all(parseApart({ format: 'json', path, isGzip: true, encoding: 'utf-8' }))
    expect(items.filter(isInterview).map(({ id }) => id)).toEqual(many.map(({ id }) => id))
  })

  it('gives the interviews of a project, and refuses a damaged one in the same words', async () => {
    const bytes = project('<TextSource guid="a" name="A" plainTextPath="internal://a.txt"/>')
    const path = await fileOf(bytes, 'a.qdpx')
    expect(await all(parseApart({ format: 'qdpx', path }))).toEqual([...readSources(bytes)])
    const cut = await fileOf(bytes.slice(0, 100), 'cut.qdpx')
    await expect(all(parseApart({ format: 'qdpx', path: cut }))).rejects.toMatchObject({
      name: 'AppError',
      code: 'invalid_input',
      say: expect.stringContaining('not a whole zip archive'),
    })
  })

  it('says nothing of what stands in it where its process fails', async () => {
    const path = join(folder, 'nowhere.json')
    await expect(
      all(parseApart({ format: 'json', path, isGzip: false, encoding: 'utf-8' })),
    ).rejects.toMatchObject({ code: 'internal', message: 'a parser failed: ENOENT' })
  })

  it('can be left in the middle', async () => {
    const path = await fileOf(JSON.stringify(many))
    for await (const item of parseApart({ format: 'json', path, isGzip: false, encoding: 'utf-8' })) {
      expect(item).toMatchObject({ id: 'p0' })
      break
    }
  })
})

describe('what a parser takes', () => {
  afterEach(() => vi.restoreAllMocks())

  /** What `fork` calls on each, which the types do not tell. */
  const started = () => vi.spyOn(ChildProcess.prototype as unknown as { spawn(): void }, 'spawn')
  const parsersOf = (each: ReturnType<typeof started>) => each.mock.contexts as unknown as ChildProcess[]
  const json = (path: string) => parseApart({ format: 'json', path, isGzip: false, encoding: 'utf-8' })
  const sparing = (megabytes: number) =>
    vi.spyOn(process, 'availableMemory').mockReturnValue(megabytes * 1024 * 1024)

  /** A document that is being parsed until `give` lets it be read. */
  function slowDocument() {
    const path = join(folder, `${newId()}.json`)
    execFileSync('mkfifo', [path])
    return { path, give: () => writeFile(path, JSON.stringify(many)) }
  }

  it('is one document at a time, in their order, whether one is read to its end, left or refused', async () => {
    const forks = started()
    const path = await fileOf(JSON.stringify(many))
    const slow = slowDocument()
    const [read, left, refused, after] = [
      json(slow.path),
      json(path),
      json(join(folder, 'nowhere.json')),
      json(path),
    ]
    const first = read.next()
    const [second, third, fourth] = [left.next(), refused.next(), after.next()]
    third.catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(parsersOf(forks)).toHaveLength(1)
    await slow.give()
    expect(await first).toMatchObject({ value: { id: 'p0' } })
    for await (const item of read) expect(item).toBeDefined()
    await second
    await left.return(undefined)
    await expect(third).rejects.toThrow('ENOENT')
    expect(await fourth).toMatchObject({ value: { id: 'p0' } })
    await after.return(undefined)
    expect(parsersOf(forks)).toHaveLength(4)
    expect(parsersOf(forks).filter(({ exitCode, signalCode }) => (exitCode ?? signalCode) === null)).toEqual(
      [],
    )
  })

  it('is given back when a document is parsed: whoever stores its interviews for minutes holds nobody up', async () => {
    const path = await fileOf(JSON.stringify(many))
    const [storing, other] = [json(path), json(path)]
    await storing.next()
    expect(await other.next()).toMatchObject({ value: { id: 'p0' } })
    // And what is being stored comes to its end all the same.
    expect((await all(storing)).length).toBe(many.length - 1)
    await other.return(undefined)
  })

  it('is waited for half a minute, then the file is to be sent again; who comes after is served in turn', async () => {
    const path = await fileOf(JSON.stringify(many))
    const slow = slowDocument()
    const holder = json(slow.path)
    const held = holder.next()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const [late, next] = [json(path), json(path)]
    const refused = expect(late.next()).rejects.toMatchObject({ code: 'unavailable', retryAfterSeconds: 30 })
    await vi.advanceTimersByTimeAsync(20_000)
    const second = next.next()
    await vi.advanceTimersByTimeAsync(10_000)
    await refused
    await slow.give()
    await held
    expect(await second).toMatchObject({ value: { id: 'p0' } })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await next.next()).toMatchObject({ value: { id: 'p1' } })
    await next.return(undefined)
    await holder.return(undefined)
    vi.useRealTimers()
  })

  it('is not waited for with a connection that answers need', async () => {
    const large = JSON.stringify(Array.from({ length: 1500 }, (_, at) => talk(`p${at}`, 8)))
    const [path, other] = [await fileOf(large, 'large.json'), await fileOf(JSON.stringify(many))]
    const slow = slowDocument()
    const connect = vi.fn(() => Promise.reject(new Error('as far as this goes')))
    const db = { $client: { connect } } as unknown as Database
    const forks = started()
    const importing = importInterviews(
      { db, workspaceId: newId(), actor: 'cli' },
      { fileName: 'large.json', studyId: newId(), path },
    )
    importing.catch(() => undefined)
    // It looks through the file first; then it is the other's turn, and the import reads again.
    await expect.poll(() => parsersOf(forks).length, { interval: 5 }).toBe(1)
    const holder = json(slow.path)
    const held = holder.next()
    await expect.poll(() => parsersOf(forks).length, { interval: 5 }).toBe(2)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect([parsersOf(forks).length, connect.mock.calls.length]).toEqual([2, 0])
    await slow.give()
    await held
    await holder.return(undefined)
    await expect(importing).rejects.toThrow('as far as this goes')
    // What it had begun to read is let go of.
    const after = json(other)
    expect(await after.next()).toMatchObject({ value: { id: 'p0' } })
    await after.return(undefined)
    expect(parsersOf(forks)).toHaveLength(4)
  })

  it('is no more memory than the machine has to spare: what needs more in one piece is refused', async () => {
    const path = await fileOf(`[${'[],'.repeat(8_000_000)}[]]`)
    sparing(128)
    await expect(all(json(path))).rejects.toMatchObject({ code: 'too_large' })
  })

  it('counts what an archive unpacks to, which no limit of a heap does', async () => {
    const bytes = zipSync({
      'project.qde': strToU8('<Project><Sources/></Project>'),
      'sources/a.txt': new Uint8Array(80 * 1024 * 1024),
    })
    const path = await fileOf(bytes, 'wide.qdpx')
    sparing(128)
    await expect(all(parseApart({ format: 'qdpx', path }))).rejects.toMatchObject({
      code: 'too_large',
      say: expect.stringContaining('unpack to more than 63 MB'),
    })
  })

  it('ends no server where its process fails or is gone between two portions', async () => {
    const forks = started()
    const path = await fileOf(JSON.stringify(many))
    const failing = json(path)
    await failing.next()
    // Without a listener this throws here, and in a server it is an uncaught exception.
    parsersOf(forks)[0]!.emit('error', Object.assign(new Error('words of somebody'), { code: 'EBROKEN' }))
    await expect(all(failing)).rejects.toMatchObject({ message: 'a parser failed: EBROKEN' })
    const gone = json(path)
    await gone.next()
    const [, parser] = parsersOf(forks)
    const exited = once(parser!, 'exit')
    parser!.kill('SIGTERM')
    await exited
    await expect(all(gone)).rejects.toMatchObject({ code: 'internal', message: 'a parser ended' })
  })
})

describe('an import', () => {
  it('has no large JSON document parsed in the process that takes answers', async () => {
    const large = JSON.stringify(Array.from({ length: 1500 }, (_, at) => talk(`p${at}`, 8)))
    const opened = await openImport({ path: await fileOf(large), fileName: 'talks.json' })
    expect(opened.format).toBe('json')
    const parse = vi.spyOn(JSON, 'parse')
    const items = await all(opened.parse())
    const longest = Math.max(0, ...parse.mock.calls.map(([text]) => text.length))
    parse.mockRestore()
    expect([items.length, longest]).toEqual([1500, expect.any(Number)])
    expect(longest).toBeLessThan(large.length / 100)
  })

  it('has no project read there: a small one may unpack to half a gigabyte', async () => {
    const source = '<TextSource guid="a" name="A" plainTextPath="internal://a.txt"/>'
    const opened = await openImport({ path: await fileOf(project(source), 'a.qdpx'), fileName: 'a.qdpx' })
    const parse = vi.spyOn(DOMParser.prototype, 'parseFromString')
    const items = await all(opened.parse())
    const parsed = parse.mock.calls.length
    parse.mockRestore()
    expect([items.length, parsed]).toEqual([1, 0])
  })
})
