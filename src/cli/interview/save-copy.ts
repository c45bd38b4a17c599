/** The participant's copy as a file that only this user reads. */
import { writeFile } from 'node:fs/promises'
import { AppError } from '../../platform/errors.ts'
import type { TerminalRoom } from './room-client.ts'

/** Says where it was saved. A file that was named is never written over. */
export async function saveCopy(room: TerminalRoom, named: string): Promise<string> {
  const file = named || `interview-${room.interviewId.slice(0, 8)}.txt`
  const text = await room.copy()
  try {
    await writeFile(file, text, { mode: 0o600, flag: named ? 'wx' : 'w' })
  } catch (cause) {
    const isThere = (cause as NodeJS.ErrnoException).code === 'EEXIST'
    const why = isThere
      ? `${file} is there already. Name another file.`
      : `${file} cannot be written. Name another file: /download FILE`
    throw new AppError('invalid_input', 'copy cannot be written', { cause, say: why })
  }
  return `Saved as ${file}.`
}
