/** A participant takes a whole interview, on the screens, in the schemes and at the zooms in which people do. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import {
  type DeviceOptions,
  expectAccessible,
  expectNoSidewaysScroll,
  testBrowser,
} from '../support/browser.ts'
import { guideOf } from '../support/guides.ts'
import { everyKindGuide, roomPage } from '../support/room-page.ts'
import { type PublishedStudy, publishStudy } from '../support/running-product.ts'

const devices = testBrowser()
let study: PublishedStudy

beforeAll(async () => {
  study = await publishStudy(everyKindGuide(), {
    sponsor: { name: 'Northwind Savings', mode: 'revealed_at_end' },
    publicTitle: { en: 'Keeping track of money' },
    askConsentFor: ['composition', 'contact'],
  })
})

/** From the link to the end, with a look at each screen on the way. */
async function takeInterview(page: Page, look: (page: Page, screen: string) => Promise<void>): Promise<void> {
  const room = roomPage(page)
  await page.goto(study.url)
  await page.getByRole('heading', { level: 1, name: 'Keeping track of money' }).waitFor()
  await look(page, 'entry')
  await room.begin()
  expect(await room.question.innerText()).toBe('When did you last look at what you spend?')
  await look(page, 'words')
  await room.say('On Sunday, at the kitchen table, because the card was declined.')
  await page.getByLabel('Something else').check()
  await room.field.fill('My sister does it')
  await look(page, 'one of several')
  await room.next(() => room.send.click())
  await page.getByLabel('A spreadsheet').check()
  await look(page, 'several')
  await room.next(() => room.send.click())
  await page.getByText('There are 41.20 left').waitFor()
  await page.getByRole('radio', { name: '4', exact: true }).check()
  await look(page, 'points')
  await room.next(() => room.send.click())
  expect(await page.getByText('There are 41.20 left').isVisible()).toBe(true)
  await room.field.fill('12')
  await look(page, 'number')
  await room.next(() => room.send.click())
  await page.getByRole('link', { name: /The page we mean/ }).waitFor()
  await page.getByRole('button', { name: 'Move up: Free' }).click()
  await look(page, 'order')
  await room.next(() => room.send.click())
  await page.getByRole('radio', { name: 'Yes' }).check()
  await look(page, 'yes or no')
  await room.next(() => room.send.click())
  await page.getByRole('heading', { level: 1, name: /is this what you said/ }).waitFor()
  await look(page, 'summary')
  await page.getByRole('button', { name: 'Something is not right' }).click()
  await page.getByRole('textbox').fill('It was a Saturday.')
  await look(page, 'correction')
  await page.getByRole('button', { name: 'Send the correction' }).click()
  await page.getByRole('button', { name: 'Delete my interview' }).waitFor()
  await look(page, 'end')
}

test('on a phone, from the link to the end, and takes a copy of what was said', async () => {
  const { device, page } = await devices.open()
  await page.goto(study.url)
  await page.getByRole('button', { name: 'I agree, begin' }).waitFor()
  expect(await device.cookies(), 'nothing is kept of somebody who only looks').toEqual([])
  await takeInterview(page, expectNoSidewaysScroll)
  expect(await page.getByText('Northwind Savings').isVisible(), 'the sponsor is revealed at the end').toBe(
    true,
  )
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download my copy' }).click(),
  ])
  const copy = await readFile(await download.path(), 'utf8')
  for (const said of ['the card was declined', 'My sister does it', 'It was a Saturday.'])
    expect(copy).toContain(said)
})

test('axe finds nothing on any screen, in the light and in the dark', async () => {
  const { page } = await devices.open()
  await takeInterview(page, expectAccessible)
})

test('a phone’s keyboard covers neither what is written nor the button that sends it', async () => {
  const { page } = await devices.open()
  const room = roomPage(page)
  await page.goto(study.url)
  await room.begin()
  await room.field.fill('On Sunday.\n\nAt the table.\n\nBecause the card was declined.')
  await page.setViewportSize({ width: 390, height: 430 })
  await expect
    .poll(() => room.send.evaluate((button) => button.getBoundingClientRect().bottom <= window.innerHeight))
    .toBe(true)
})

const narrow: (DeviceOptions & { name: string })[] = [
  { name: '320 pixels', width: 320, height: 640 },
  { name: 'a zoom of 400 %', width: 320, height: 256, zoom: 4, isTouch: false },
]

test.each(narrow)('nothing needs scrolling sideways at $name', async (look) => {
  const { page } = await devices.open(look)
  await takeInterview(page, expectNoSidewaysScroll)
})

test('a word longer than a phone is wide breaks, in the title and in a question', async () => {
  const word = 'Rechtsschutzversicherungsgesellschaften'
  const { url } = await publishStudy(
    guideOf([{ key: 'why', text: `What did you last hear from ${word}?` }]),
    { publicTitle: { en: word } },
  )
  const { page } = await devices.open({ width: 320, height: 640 })
  await page.goto(url)
  await page.getByRole('heading', { level: 1, name: word }).waitFor()
  await expectNoSidewaysScroll(page)
  await roomPage(page).begin()
  await expectNoSidewaysScroll(page)
})
