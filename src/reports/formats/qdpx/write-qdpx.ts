import { zipPieces } from '../zip-pieces.ts'
import { type QdpxInput, qdpxProject } from './project.ts'

/** A REFI-QDA project (`.qdpx`): `project.qde` and one UTF-8 text an interview, without a byte order mark. */
export async function* writeQdpx(input: QdpxInput): AsyncGenerator<Uint8Array> {
  const { xml, sources } = qdpxProject(input)
  const encoder = new TextEncoder()
  const files = [{ path: 'project.qde', text: xml }, ...sources]
  yield* zipPieces(
    files.map(({ path, text }) => ({ path, pieces: [encoder.encode(text)] })),
    input.at,
  )
}
