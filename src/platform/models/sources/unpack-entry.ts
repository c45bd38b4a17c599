import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Unzip, UnzipInflate } from 'fflate'

/**
 * Copies one entry of a zip archive (a jar and a Python wheel are zip archives too) into `target`.
 * Returns false when the archive has no such entry. Never holds more than a few blocks in memory.
 */
export async function unpackEntry(archive: string, entryName: string, target: string): Promise<boolean> {
  await mkdir(dirname(target), { recursive: true })
  const blocks: Uint8Array[] = []
  const seen: { found: boolean; error?: Error } = { found: false }
  const unzip = new Unzip((file) => {
    if (file.name !== entryName) return
    seen.found = true
    file.ondata = (error, data) => {
      if (error) seen.error = error
      else blocks.push(data)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  const output = createWriteStream(target)
  try {
    for await (const chunk of createReadStream(archive, { highWaterMark: 1 << 18 })) {
      unzip.push(chunk as Uint8Array)
      await drain(blocks, output, seen.error)
    }
    unzip.push(new Uint8Array(0), true)
    await drain(blocks, output, seen.error)
  } finally {
    await new Promise<void>((resolve) => output.end(() => resolve()))
  }
  return seen.found
}

async function drain(
  blocks: Uint8Array[],
  output: ReturnType<typeof createWriteStream>,
  error: Error | undefined,
): Promise<void> {
  if (error) throw error
  for (const block of blocks.splice(0)) {
    await new Promise<void>((resolve, reject) => {
      output.write(block, (failure) => (failure ? reject(failure) : resolve()))
    })
  }
}
