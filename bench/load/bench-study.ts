/** Makes and publishes an invented study through the API, and gives the slug of its open link. */
import { z } from 'zod'
import type { Guide } from '../../src/study/model.ts'
import { defaultBenchGuide } from './guides.ts'
import type { Product } from './product.ts'

const Made = z.object({ study: z.object({ studyId: z.uuid(), draftVersion: z.number() }) })

export async function publishStudy(
  product: Product,
  guide: Guide = defaultBenchGuide(),
): Promise<{ studyId: string; slug: string }> {
  const made = Made.parse(
    await product.api('POST', '/api/v1/studies', {
      name: 'Load',
      question: 'Why do people stop using their meal kit?',
    }),
  )
  const { studyId, draftVersion } = made.study
  await product.api('PUT', `/api/v1/studies/${studyId}/draft`, { draft: guide, draftVersion })
  await product.api('PUT', `/api/v1/studies/${studyId}/terms`, {
    softLaunchAt: null,
    targetCompletes: 100_000,
  })
  await product.api('POST', `/api/v1/studies/${studyId}/publish`, {})
  const link = await product.api<{ url: string }>('POST', `/api/v1/studies/${studyId}/links`, {
    kind: 'open',
  })
  return { studyId, slug: link.url.split('/').at(-1)! }
}
