/** A study that is deleted takes the images with it that its participants were shown, and no other study's. */
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { testApp } from '../../test/support/app.ts'
import { guideOf } from '../../test/support/guides.ts'
import { insertLiveStudy } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import type { Guide } from '../study/model.ts'

const database = testDatabase()
const house = testApp(database)

type Us = ReturnType<Awaited<ReturnType<typeof house.workspace>>['as']>

const uploadTo =
  (us: Us) =>
  async (background: string): Promise<string> => {
    const body = await sharp({ create: { width: 8, height: 6, channels: 3, background } })
      .png()
      .toBuffer()
    const reply = await us.request('POST', '/api/v1/media', {
      body,
      headers: { 'content-type': 'image/png' },
    })
    expect(reply.status).toBe(201)
    return reply.body.mediaId
  }

const showing = (mediaId: string): Guide => {
  const guide = guideOf([{ key: 'why' }])
  const stimulus = { kind: 'image' as const, key: 'concept', mediaId, alternative: { en: 'A box' } }
  return { ...guide, sections: guide.sections.map((section) => ({ ...section, stimulus })) }
}

test('images of its revisions and its draft go, unless another study shows them', async () => {
  const { workspaceId, as } = await house.workspace()
  const us = as('owner')
  const upload = uploadTo(us)
  const [first, shared, unused] = [await upload('#111'), await upload('#222'), await upload('#333')]
  const { studyId } = await insertLiveStudy(database.db, { workspaceId, guide: showing(first) })
  const path = `/api/v1/studies/${studyId}`
  expect((await us.put(`${path}/draft`, { guide: showing(shared), version: 1 })).status).toBe(200)
  const copy = (await us.post(`${path}/duplicate`)).body.study
  const seen = async () =>
    Promise.all([first, shared, unused].map(async (id) => (await us.get(`/api/v1/media/${id}`)).status))
  const kept = async (mediaId: string) =>
    house.deps.media.get({ workspaceId, mediaId }).then(
      () => true,
      () => false,
    )
  expect(await seen()).toEqual([200, 200, 200])
  expect((await us.request('DELETE', path, { body: { name: 'A live study' } })).status).toBe(204)
  expect(await seen()).toEqual([404, 200, 200])
  expect([await kept(first), await kept(shared)]).toEqual([false, true])
  expect(
    (await us.request('DELETE', `/api/v1/studies/${copy.studyId}`, { body: { name: copy.name } })).status,
  ).toBe(204)
  // One that stands in no guide is nobody's: it may be in an editor that has not saved yet.
  expect(await seen()).toEqual([404, 404, 200])
  expect(await kept(shared)).toBe(false)
})

test('a file that cannot be deleted keeps neither the study nor the other files', async () => {
  const { workspaceId, as } = await house.workspace()
  const us = as('owner')
  const upload = uploadTo(us)
  const images = [await upload('#444'), await upload('#555')]
  const { studyId } = await insertLiveStudy(database.db, { workspaceId, guide: showing(images[0]!) })
  const path = `/api/v1/studies/${studyId}`
  expect((await us.put(`${path}/draft`, { guide: showing(images[1]!), version: 1 })).status).toBe(200)
  const deleting = vi.spyOn(house.deps.media, 'delete').mockRejectedValueOnce(new Error('EACCES'))
  try {
    expect((await us.request('DELETE', path, { body: { name: 'A live study' } })).status).toBe(204)
    expect(new Set(deleting.mock.calls.map(([{ mediaId }]) => mediaId))).toEqual(new Set(images))
  } finally {
    deleting.mockRestore()
  }
})
