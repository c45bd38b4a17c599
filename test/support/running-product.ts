/** The product that `test/e2e/setup.ts` started, from inside a test. */
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { type ApiCall, apiOf } from '../../src/cli/client.ts'
import { findRunningInstance, type Instance } from '../../src/platform/runtime/instance-file.ts'
import type { Guide, LaunchTerms } from '../../src/study/model.ts'
import type { DeviceOptions, Devices } from './browser.ts'
import { testContactPerson } from './live-study.ts'

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

/** The studio's first page on a device of its own, with the owner signed in. @param width of the window, in pixels */
export async function openStudio(devices: Devices, width: number, more: DeviceOptions = {}): Promise<Page> {
  const { page } = await devices.open({ width, height: 844, ...more })
  await page.goto(await signInUrl())
  await page.getByRole('button', { name: 'Sign in on this browser' }).click()
  await page.getByRole('link', { name: 'New study' }).first().waitFor()
  return page
}

export interface PublishedStudy {
  studyId: string
  /** The open link, as it would be passed on. */
  url: string
}

interface StudyReply {
  study: { studyId: string; draftVersion: number; draftTerms: LaunchTerms }
}

/** A live study with an open link. Faults of the guide's wording are overridden: they are not what is tested. */
export async function publishStudy(guide: Guide, terms: Partial<LaunchTerms> = {}): Promise<PublishedStudy> {
  const made = await api<StudyReply>('POST', '/api/v1/studies', {
    name: 'Keeping track of money',
    question: 'How do people keep track of what they spend?',
    guide,
  })
  const { studyId, draftVersion, draftTerms } = made.study
  const at = `/api/v1/studies/${studyId}`
  const wanted = {
    ...draftTerms,
    softLaunchAt: null,
    targetCompletes: 1000,
    contactPerson: testContactPerson,
    ...terms,
  }
  const { study } = await api<StudyReply>('PUT', `${at}/terms`, { terms: wanted, version: draftVersion })
  await api('POST', `${at}/publish`, { version: study.draftVersion, overrides: await overridesFor(at) })
  const { url } = await api<{ url: string }>('POST', `${at}/links`, { kind: 'open' })
  return { studyId, url }
}

async function overridesFor(study: string) {
  const { faults } = await api<{
    faults: { code: string; questionKey: string | null; severity: string }[]
  }>('GET', `${study}/launch-check`)
  return faults
    .filter(({ severity, questionKey }) => severity === 'serious' && questionKey !== null)
    .map(({ questionKey, code }) => ({ questionKey, code, reason: 'A test of the room' }))
}

/** A link of one person. */
export async function personalLink(studyId: string): Promise<string> {
  const { url } = await api<{ url: string }>('POST', `/api/v1/studies/${studyId}/links`, { kind: 'personal' })
  return url
}
