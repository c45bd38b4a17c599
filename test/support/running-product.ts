/** The product that `test/e2e/setup.ts` started, from inside a test. */
import { inject } from 'vitest'
import { type ApiCall, apiOf } from '../../src/cli/client.ts'
import { findRunningInstance, type Instance } from '../../src/platform/runtime/instance-file.ts'
import type { Guide, LaunchTerms } from '../../src/study/model.ts'

export const productUrl = (): string => inject('product').url

/** Read anew each time: processes are restarted under other ids. */
export function runningInstance(): Instance {
  const instance = findRunningInstance(inject('product').dataDirectory)
  if (!instance) throw new Error('the product is not running')
  return instance
}

/** A call as the owner. */
export function api<T>(method: ApiCall['method'], path: string, body?: unknown): Promise<T> {
  return apiOf<T>(runningInstance(), { method, path, body })
}

/** A URL that signs the owner in, once. */
export async function signInUrl(): Promise<string> {
  return (await api<{ url: string }>('POST', '/api/v1/sign-in-links')).url
}

export interface PublishedStudy {
  studyId: string
  /** The open link, as it would be passed on. */
  url: string
}

/** A live study with an open link. */
export async function publishStudy(guide: Guide, terms: Partial<LaunchTerms> = {}): Promise<PublishedStudy> {
  const { study } = await api<{ study: { studyId: string; draftVersion: number } }>(
    'POST',
    '/api/v1/studies',
    {
      name: 'Keeping track of money',
      question: 'How do people keep track of what they spend?',
    },
  )
  const at = `/api/v1/studies/${study.studyId}`
  await api('PUT', `${at}/draft`, { draft: guide, draftVersion: study.draftVersion })
  await api('PUT', `${at}/terms`, { softLaunchAt: null, targetCompletes: 1000, ...terms })
  await api('POST', `${at}/publish`, {})
  const { url } = await api<{ url: string }>('POST', `${at}/links`, { kind: 'open' })
  return { studyId: study.studyId, url }
}

/** A link of one person. */
export async function personalLink(studyId: string): Promise<string> {
  const { url } = await api<{ url: string }>('POST', `/api/v1/studies/${studyId}/links`, { kind: 'personal' })
  return url
}
