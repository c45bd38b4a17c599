/** A question put to the interviews in the studio: what they say with their words, what they do not say, what was asked. */
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

async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Ask the interviews' }).fill(question)
  await page.keyboard.press('Enter')
  await page.getByRole('article').getByRole('heading', { name: question }).waitFor()
}

test('people’s own words answer, a word that nobody uses is named, and both pages are accessible', async () => {
  const page = await openStudio(devices, 1280)
  await page.goto(`/studies/${studyId}/ask`)
  await page.getByRole('textbox', { name: 'Ask the interviews' }).waitFor()
  await expectAccessible(page)

  await ask(page, 'Who says that the price went up twice?')
  const answer = page.getByRole('article')
  await expect.poll(() => answer.innerText()).toContain('The price went up twice since spring')
  await answer
    .getByRole('button', { name: /passage/u })
    .first()
    .click()
  await page.getByText('What this rests on').waitFor()
  await expectAccessible(page)

  await ask(page, 'Did anyone buy a helicopter?')
  await answer.getByText('The interviews do not say.').first().waitFor()
  await expect.poll(() => answer.innerText()).toContain('helicopter')
  await expectAccessible(page)

  await page.goto('/ask')
  await ask(page, 'Did anyone buy a helicopter?')
  await expect.poll(() => answer.innerText()).toContain('The interviews do not say.')
  await expectAccessible(page)
})

test('an answer is no wider than a phone', async () => {
  const page = await openStudio(devices, 390)
  await page.goto(`/studies/${studyId}/ask`)
  await ask(page, 'Who says that the price went up twice?')
  await page.getByRole('article').getByText('The price went up twice since spring').first().waitFor()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})
