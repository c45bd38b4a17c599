/** What is the participant's to do: decline, skip, pause, stop, edit, ask again, correct, delete; by keyboard alone. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { listQuestions } from '../../src/study/model.ts'
import { expectAccessible, testBrowser } from '../support/browser.ts'
import { everyKindGuide, openGuide, roomPage } from '../support/room-page.ts'
import { api, type PublishedStudy, publishStudy } from '../support/running-product.ts'

const devices = testBrowser()
let openStudy: PublishedStudy
let everyKind: PublishedStudy

beforeAll(async () => {
  openStudy = await publishStudy(openGuide(), { askConsentFor: ['composition'] })
  everyKind = await publishStudy(everyKindGuide())
})

async function beginOn(page: Page, study: PublishedStudy) {
  const room = roomPage(page)
  await page.goto(study.url)
  await room.begin()
  return room
}

test('declining is a page without reproach, nothing is kept, and there is a way back', async () => {
  const { device, page } = await devices.open()
  await page.goto(openStudy.url)
  await page.getByRole('button', { name: 'No, thank you' }).click()
  await page.getByRole('heading', { name: 'That is fine' }).waitFor()
  await expectAccessible(page)
  expect(await device.cookies()).toEqual([])
  await page.getByRole('button', { name: 'Back to the description' }).click()
  await page.getByRole('button', { name: 'I agree, begin' }).waitFor()
})

test('a guide in two languages is described and asked in the one that is chosen', async () => {
  const guide = openGuide()
  for (const { question } of listQuestions(guide)) question.text.de = `Auf Deutsch: ${question.key}?`
  const study = await publishStudy(guide, {
    publicTitle: { en: 'Keeping track of money', de: 'Den Überblick behalten' },
  })
  const { page } = await devices.open()
  await page.goto(study.url)
  await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Deutsch' })
  await page.getByRole('heading', { level: 1, name: 'Den Überblick behalten' }).waitFor()
  await expectAccessible(page)
  const room = roomPage(page)
  await room.begin()
  expect(await room.question.innerText()).toBe('Auf Deutsch: last?')
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('de')
})

test('how an answer was composed is sent only by those who agreed to it, and holds no words', async () => {
  const bodies: { composition?: Record<string, number> }[] = []
  for (const agrees of [false, true]) {
    const { page } = await devices.open()
    await page.goto(openStudy.url)
    if (agrees) await page.getByRole('checkbox').check()
    const room = roomPage(page)
    await room.begin()
    page.on('request', (request) => {
      if (request.url().endsWith('/answers')) bodies.push(request.postDataJSON())
    })
    await room.say('On Sunday.')
  }
  expect(bodies[0]?.composition).toBeUndefined()
  expect(Object.keys(bodies[1]?.composition ?? {}).sort()).toEqual(['durationMs', 'focusChanges', 'pastes'])
})

test('every kind of question can be answered with the keyboard alone', async () => {
  const { page } = await devices.open({ width: 1280, height: 800 })
  const keys = page.keyboard
  await page.goto(everyKind.url)
  await page.getByRole('button', { name: 'I agree, begin' }).focus()
  const room = roomPage(page)
  await keys.press('Enter')
  await room.question.waitFor()
  await expect.poll(() => focusedRole(page)).toBe('textarea')
  await keys.type('On Sunday, when the card was declined.')
  await keys.press('Enter')
  await keys.type('I sat down at the kitchen table with all the receipts.')
  await room.next(() => keys.press('Control+Enter'))
  expect(await focusedText(page), 'the focus is at the question, its field is the next stop').toMatch(
    /use the most/,
  )
  await keys.press('Tab')
  await keys.press('Space')
  await keys.press('ArrowDown')
  expect(await page.getByLabel('A spreadsheet').isChecked()).toBe(true)
  await room.next(() => keys.press('Control+Enter'))
  await keys.press('Tab')
  await keys.press('Space')
  await keys.press('Tab')
  await keys.press('Space')
  await room.next(() => keys.press('Control+Enter'))
  await tabTo(page, 'input[type=radio]')
  await keys.press('Space')
  await keys.press('ArrowRight')
  expect(await page.getByRole('radio', { name: '1', exact: true }).isChecked()).toBe(true)
  await room.next(() => keys.press('Control+Enter'))
  await expect.poll(() => focusedRole(page)).toBe('input')
  await keys.type('7')
  await room.next(() => keys.press('Enter'))
  await tabTo(page, 'button[aria-label="Move down: Quick"]')
  await keys.press('Enter')
  await page.getByText('Quick is now 2 of 3.').waitFor({ state: 'attached' })
  expect(await page.locator('[data-asking] li').allInnerTexts()).toEqual([
    expect.stringContaining('Private'),
    expect.stringContaining('Quick'),
    expect.stringContaining('Free'),
  ])
  await room.next(() => keys.press('Control+Enter'))
  await tabTo(page, 'input[type=radio]')
  await keys.press('Space')
  await room.next(() => keys.press('Control+Enter'))
  await page.getByRole('heading', { name: /is this what you said/ }).waitFor()
  await tabTo(page, 'main button')
  await keys.press('Enter')
  await page.getByRole('button', { name: 'Delete my interview' }).waitFor()
})

test('an answer that cannot be taken says why and what to do, and keeps what was written', async () => {
  const { page } = await devices.open()
  const room = await beginOn(page, everyKind)
  await room.send.click()
  await page.getByRole('alert').getByText('Write a few words, or skip the question.').waitFor()
  await room.say('On Sunday.')
  await page.getByLabel('Something else').check()
  await room.send.click()
  await page.getByRole('alert').getByText('Say in a few words what “Something else” is.').waitFor()
  await expectAccessible(page)
})

test('an option that excludes the rest clears them', async () => {
  const { page } = await devices.open()
  const room = await beginOn(page, everyKind)
  await room.say('On Sunday.')
  await page.getByLabel('My bank’s app').check()
  await room.next(() => room.send.click())
  await page.getByLabel('A spreadsheet').check()
  await page.getByLabel('None of these').check()
  expect(await page.getByLabel('A spreadsheet').isChecked()).toBe(false)
})

test('the last answer can be edited, after a refresh too, and is marked as edited', async () => {
  const { page } = await devices.open()
  const room = await beginOn(page, openStudy)
  await room.say('On Sunday.')
  await page.reload()
  await page.getByRole('button', { name: 'Edit' }).click()
  const field = page.getByRole('textbox', { name: 'Edit your last answer' })
  await expect.poll(() => field.inputValue()).toBe('On Sunday.')
  await field.fill('On Saturday.')
  await page.getByRole('button', { name: 'Save the change' }).click()
  await page.getByText('On Saturday.', { exact: true }).waitFor()
  await page.getByText('edited').waitFor()
  expect(await page.getByText('On Sunday.', { exact: true }).count()).toBe(0)
})

test('a question that was not understood is put differently, and one can be skipped', async () => {
  const { page } = await devices.open()
  const room = await beginOn(page, openStudy)
  const asked = page.getByRole('button', { name: 'I did not understand the question' })
  await room.next(() => asked.click())
  expect(await page.locator('[data-asking]').innerText()).toMatch(/\?/)
  const before = await room.question.innerText()
  expect(await room.next(() => page.getByRole('button', { name: 'Skip' }).click())).not.toBe(before)
})

test('a pause says that all is saved, and going on is one press', async () => {
  const { page } = await devices.open()
  const room = await beginOn(page, openStudy)
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByRole('heading', { name: 'Paused' }).waitFor()
  await expectAccessible(page)
  await page.reload()
  await page.getByRole('heading', { name: 'Paused' }).waitFor()
  await page.getByRole('button', { name: 'Go on' }).click()
  await room.question.waitFor()
})

test('stopping is asked about once, then thanks; deleting removes everything', async () => {
  const { page } = await devices.open()
  const room = await beginOn(page, openStudy)
  await room.say('On Sunday.')
  await page.getByRole('button', { name: 'Stop' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Stop' }).click()
  await dialog.getByRole('button', { name: 'Stop here' }).click()
  const interviewId = new URL(page.url()).pathname.split('/').at(-1)
  await page.getByRole('button', { name: 'Delete my interview' }).click()
  const erase = page.getByRole('button', { name: 'Delete it' })
  await erase.waitFor()
  await expectAccessible(page)
  await erase.click()
  await page.getByRole('heading', { name: 'Deleted' }).waitFor()
  const gone = await page.request.get(`/api/v1/room/interviews/${interviewId}`)
  expect(gone.ok()).toBe(false)
  await page.goto(`/i/${interviewId}`)
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: /nothing at this address|does not know/ })
    .waitFor()
  expect(await storedOnDevice(page)).toEqual({ drafts: 0, letters: 0, visits: 0 })
})

test('a study that is closed, and a link that leads nowhere, say so kindly', async () => {
  const study = await publishStudy(openGuide())
  await api('POST', `/api/v1/studies/${study.studyId}/close`, {})
  const { page } = await devices.open()
  await page.goto(study.url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByRole('button', { name: 'I agree, begin' }).count()).toBe(0)
  await expectAccessible(page)
  await page.goto('/i/no-such-link')
  await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor()
  await expectAccessible(page)
  await page.goto('/i/')
  await page.getByRole('heading', { name: 'This page needs your link' }).waitFor()
})

const focusedRole = (page: Page) => page.evaluate(() => document.activeElement?.tagName.toLowerCase())
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

/** Presses Tab until the focus is on such an element: what cannot be reached so fails. Waits for a field that is still fetched. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor()
  for (let presses = 0; presses < 25; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${selector}`)
}

function storedOnDevice(page: Page): Promise<Record<string, number>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const opened = indexedDB.open('earwitness-room')
        opened.onerror = () => reject(opened.error)
        opened.onsuccess = () => {
          const names = [...opened.result.objectStoreNames]
          const reading = opened.result.transaction(names)
          const counts: Record<string, number> = {}
          for (const name of names) {
            const counted = reading.objectStore(name).count()
            counted.onsuccess = () => {
              counts[name] = counted.result
            }
          }
          reading.oncomplete = () => resolve(counts)
        }
      }),
  )
}
