import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../test/support/postgres.ts'
import { newId } from '../ids.ts'
import { createFolderStore } from './folder-store.ts'
import { addImage, readImage, removeImage } from './media.ts'

const database = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'earwitness-media-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const media = createFolderStore(folder)
const contextOf = (workspaceId: string) => ({ db: database.db, media, workspaceId, actor: 'user:u1' })
const png = () =>
  sharp({ create: { width: 8, height: 6, channels: 3, background: '#0a5' } })
    .png()
    .toBuffer()

describe('an uploaded image', () => {
  test('is found again by its workspace', async () => {
    const context = contextOf(newId())
    const { mediaId, width, height } = await addImage(context, await png())
    expect({ width, height }).toEqual({ width: 8, height: 6 })
    const found = await readImage(context, mediaId)
    expect(found.contentType).toBe('image/png')
    expect((await sharp(found.bytes).metadata()).width).toBe(8)
  })

  test('cannot be read or removed by another workspace', async () => {
    const context = contextOf(newId())
    const { mediaId } = await addImage(context, await png())
    const stranger = contextOf(newId())
    await expect(readImage(stranger, mediaId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(removeImage(stranger, mediaId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(readImage(context, mediaId)).resolves.toMatchObject({ contentType: 'image/png' })
  })

  test('is gone, file and all, when it is removed', async () => {
    const context = contextOf(newId())
    const { mediaId } = await addImage(context, await png())
    await removeImage(context, mediaId)
    await expect(readImage(context, mediaId)).rejects.toMatchObject({ code: 'not_found' })
    expect(readdirSync(join(folder, context.workspaceId))).toEqual([])
  })
})

describe('the folder', () => {
  test.each(['../../etc/passwd', '..', '', 'a/b'])('never follows %j', async (mediaId) => {
    const workspaceId = newId()
    await expect(media.put({ workspaceId, mediaId }, new Uint8Array(1))).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(media.deleteWorkspace(mediaId)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('loses everything of a workspace and nothing of another', async () => {
    const [mine, theirs] = [contextOf(newId()), contextOf(newId())]
    await addImage(mine, await png())
    const kept = await addImage(theirs, await png())
    await media.deleteWorkspace(mine.workspaceId)
    expect(readdirSync(folder)).not.toContain(mine.workspaceId)
    await expect(readImage(theirs, kept.mediaId)).resolves.toBeDefined()
  })
})
