import { z } from 'zod'
import { serverName, usualServers } from './setting.ts'

export interface FoundServer {
  /** `ollama`, or its host and port. */
  name: string
  baseUrl: string
  models: string[]
}

const ModelListSchema = z.object({ data: z.array(z.object({ id: z.string().min(1).max(200) })).max(1000) })

/** A server on this computer answers at once or is none. */
const patienceMs = 1500

export const usualAddresses: readonly string[] = Object.keys(usualServers).map(
  (port) => `http://127.0.0.1:${port}/v1`,
)

/** Servers of language models that answer at these addresses, with what they have. What does not answer is left out. */
export async function findServers(addresses: readonly string[] = usualAddresses): Promise<FoundServer[]> {
  const found = await Promise.all(addresses.map(lookAt))
  return found.filter((server) => server !== null)
}

async function lookAt(baseUrl: string): Promise<FoundServer | null> {
  const { modelFetch } = await import('./model-http.ts')
  try {
    const response = await modelFetch(`${baseUrl}/models`, { signal: AbortSignal.timeout(patienceMs) })
    if (!response.ok) return null
    const { data } = ModelListSchema.parse(await response.json())
    return { name: serverName(baseUrl), baseUrl, models: data.map(({ id }) => id).sort() }
  } catch {
    return null
  }
}
