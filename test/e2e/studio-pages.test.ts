/** Every page of the studio, by itself: axe finds nothing, and nothing is wider than a phone. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, testBrowser } from '../support/browser.ts'
import { openGuide } from '../support/room-page.ts'
import { openStudio, publishStudy } from '../support/running-product.ts'
import { takeInterviews } from '../support/scripted-participants.ts'

const devices = testBrowser()
let studyId: string

beforeAll(async () => {
  const study = await publishStudy(openGuide())
  studyId = study.studyId
  await takeInterviews(study.url, 3)
})

const outside = ['/sign-in', '/join']
const pages = ['/', '/new', '/import', '/settings', '/gallery']
const tabs = [
  'guide',
  'launch',
  'share',
  'field',
  'results',
  'ask',
  'coding',
  'claims',
  'judge',
  'report',
  'export',
]

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.locator('h1, h2').first().waitFor()
  // Skeletons stand where something is being fetched; the gallery shows them for ever.
  if (path === '/gallery') return
  await expect.poll(() => page.locator('[role=status][aria-label^=Loading]').count()).toBe(0)
}

test('axe finds nothing before the door and on the pages beside a study', async () => {
  const { page: stranger } = await devices.open({ width: 1280, height: 800 })
  for (const path of outside) {
    await open(stranger, path)
    await expectAccessible(stranger)
  }
  const page = await openStudio(devices, 1280)
  for (const path of pages) {
    await open(page, path)
    await expectAccessible(page)
  }
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await expectAccessible(page)
})

test('a word longer than a phone is wide breaks, while a question is typed and above its study', async () => {
  const page = await openStudio(devices, 320)
  const question = 'Why do members of the Rechtsschutzversicherungsgesellschaftenverband leave?'
  await open(page, '/new')
  await page.getByLabel('What do you want to find out?').fill(question)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Make this study' }).click()
  await page.waitForURL(/\/guide$/)
  await page.getByText('Drafted by the program').waitFor()
  await expectNoSidewaysScroll(page)
})

test.each([390, 320])('no page of the studio scrolls sideways at %i pixels', async (width) => {
  const page = await openStudio(devices, width)
  for (const path of [...pages, ...tabs.map((tab) => `/studies/${studyId}/${tab}`)]) {
    await open(page, path)
    await expectNoSidewaysScroll(page)
  }
})
