import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { onTestFinished, test } from 'vitest'
import { writeArchive } from './backup-archive.ts'

/** What is written beside the name goes to a disk that is full. */
function archiveOnFullDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  symlinkSync('/dev/full', join(folder, 'b.tar.gz.partial'))
  return { archive: writeArchive(join(folder, 'b.tar.gz')), left: () => readdirSync(folder) }
}

// More than all buffers between it and the disk hold, and nothing that compresses.
const large = randomBytes(4 * 1024 * 1024)

test.skipIf(!existsSync('/dev/full')).for(['add', 'addStream', 'addParts'] as const)(
  'on a full disk %s fails by its error code, and what was begun is taken away',
  async (how, { expect }) => {
    const { archive, left } = archiveOnFullDisk()
    const write = async () => {
      for (let entry = 0; entry < 4; entry++) {
        if (how === 'add') await archive.add('a', large)
        else if (how === 'addStream') await archive.addStream('a', Readable.from([large]), large.length)
        else await archive.addParts('a', Readable.from([large, Buffer.from('\n')]))
      }
      await archive.finish()
    }
    await expect(write()).rejects.toMatchObject({ code: 'ENOSPC' })
    await archive.abandon()
    expect(left()).toEqual([])
  },
)
