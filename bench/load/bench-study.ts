/** Makes and publishes an invented study through the API, and gives the slug of its open link. */
import type { Guide, LaunchTerms } from '../../src/study/model.ts'
import { defaultBenchGuide } from './guides.ts'
import type { Product } from './product.ts'

interface Made {
  study: { studyId: string; draftVersion: number; draftTerms: LaunchTerms }
}

const contactPerson = { name: 'Load Test (invented)' }

export async function publishStudy(
  product: Product,
  guide: Guide = defaultBenchGuide(),
): Promise<{ studyId: string; slug: string }> {
  const question = 'Why do people stop using their meal kit?'
  const made = await product.api<Made>('POST', '/api/v1/studies', { question, name: 'Load', guide })
  const path = `/api/v1/studies/${made.study.studyId}`
  const terms = { ...made.study.draftTerms, softLaunchAt: null, targetCompletes: 100_000, contactPerson }
  const { study } = await product.api<Made>('PUT', `${path}/terms`, {
    terms,
    version: made.study.draftVersion,
  })
  const overrides = await overridesFor(product, path)
  await product.api('POST', `${path}/publish`, { version: study.draftVersion, overrides })
  const link = await product.api<{ url: string }>('POST', `${path}/links`, { kind: 'open' })
  return { studyId: made.study.studyId, slug: link.url.split('/').at(-1)! }
}

/** A guide of a hundred alike questions has faults that matter to people; this one is for load. */
async function overridesFor(product: Product, path: string) {
  const { faults } = await product.api<{
    faults: { code: string; questionKey: string | null; severity: string }[]
  }>('GET', `${path}/launch-check`)
  return faults
    .filter((fault) => fault.severity === 'serious' && fault.questionKey !== null)
    .map((fault) => ({ questionKey: fault.questionKey, code: fault.code, reason: 'A load test' }))
}
