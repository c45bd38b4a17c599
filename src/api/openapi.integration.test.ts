/** The description of the API as a stranger's generator of clients reads it. */
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestReply, testApp } from '../../test/support/app.ts'
import { testDatabase } from '../../test/support/postgres.ts'

const house = testApp(testDatabase())

interface Described {
  operationId?: string
  summary?: string
  tags?: string[]
  responses: Record<string, { content?: Record<string, { schema?: object }> }>
}

let paths: Record<string, Record<string, Described>>
let tags: { name: string }[]
let schemas: Record<string, object>
let operations: Described[]
const schemaOf = (schema: object) =>
  z.fromJSONSchema({ ...schema, $defs: schemas } as Parameters<typeof z.fromJSONSchema>[0])

beforeAll(async () => {
  const { body } = await house.client().get('/api/openapi.json')
  // Within one JSON Schema (2020-12) the schemas of the document are its definitions.
  const text = JSON.stringify(body).replaceAll('#/components/schemas/', '#/$defs/')
  const document = JSON.parse(text)
  ;({ paths, tags } = document)
  schemas = document.components.schemas
  operations = Object.values(paths).flatMap((item) => Object.values(item))
})

describe('every operation', () => {
  test('has a name of its own that is a name in every language', () => {
    const ids = operations.map(({ operationId }) => operationId ?? '')
    expect(ids.filter((id) => !/^[a-z][a-zA-Z]+$/.test(id))).toEqual([])
    expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(['createStudy', 'pauseStudy', 'sendAnswer', 'skipQuestion']))
  })

  test('belongs to a group that the document names', () => {
    const named = new Set(tags.map(({ name }) => name))
    expect(
      operations.filter((each) => !each.tags?.length || each.tags.some((tag) => !named.has(tag))),
    ).toEqual([])
  })

  test('says what it answers, with a body that is described, and how it fails', () => {
    const isDescribed = ([status, { content }]: [string, Described['responses'][string]]) =>
      status === '204' ||
      (content && Object.values(content).every(({ schema }) => schema && Object.keys(schema).length > 0))
    const wrong = operations.filter(({ responses }) => {
      const good = Object.entries(responses).filter(([status]) => status.startsWith('2'))
      return good.length === 0 || !good.every(isDescribed) || !responses['4XX'] || !responses['5XX']
    })
    expect(wrong.map(({ operationId }) => operationId)).toEqual([])
  })

  test('declares each part of its path', () => {
    const wrong = Object.entries(paths).flatMap(([path, item]) => {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
      return Object.values(item).filter((operation) => {
        const { parameters = [] } = operation as { parameters?: { in: string; name: string }[] }
        const declared = parameters.filter((each) => each.in === 'path').map(({ name }) => name)
        return declared.sort().join() !== parts.join()
      })
    })
    expect(wrong).toEqual([])
  })
})

describe('its schemas', () => {
  test('are read by a reader of JSON Schema, with every reference', () => {
    expect(Object.keys(schemas).length).toBeGreaterThan(100)
    for (const name of Object.keys(schemas))
      expect(() => schemaOf({ $ref: `#/$defs/${name}` }), name).not.toThrow()
    for (const { responses } of operations)
      for (const { content = {} } of Object.values(responses))
        for (const { schema } of Object.values(content)) expect(() => schemaOf(schema!)).not.toThrow()
  })

  test('are what is answered, also where it fails', async () => {
    const owner = (await house.workspace()).as('owner')
    const made = await owner.post('/api/v1/studies', { name: 'Roofs', question: 'Why do people keep bees?' })
    const { studyId } = made.body.study
    const study = '/api/v1/studies/{studyId}'
    const replies: [string, string, TestReply][] = [
      ['post', '/api/v1/studies', made],
      ['post', '/api/v1/studies', await owner.post('/api/v1/studies', { name: 7 })],
      ['get', '/api/v1/studies', await owner.get('/api/v1/studies')],
      ['get', study, await owner.get(`/api/v1/studies/${studyId}`)],
      ['get', `${study}/field`, await owner.get(`/api/v1/studies/${studyId}/field`)],
      ['get', `${study}/launch-check`, await owner.get(`/api/v1/studies/${studyId}/launch-check`)],
      ['get', `${study}/analyses/latest`, await owner.get(`/api/v1/studies/${studyId}/analyses/latest`)],
      ['get', `${study}/codebook`, await owner.get(`/api/v1/studies/${studyId}/codebook`)],
      ['get', '/api/v1/session', await owner.get('/api/v1/session')],
      ['get', '/api/v1/members', await house.client().get('/api/v1/members')],
    ]
    for (const [method, path, { status, body }] of replies) {
      const { responses } = paths[path]![method]!
      const { content } = responses[status] ?? responses[`${String(status)[0]}XX`]!
      const read = schemaOf(content!['application/json']!.schema!).safeParse(body)
      expect([method, path, status, read.error?.issues ?? []]).toEqual([method, path, status, []])
    }
  })
})
