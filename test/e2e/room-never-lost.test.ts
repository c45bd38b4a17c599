/** Nothing that a participant wrote is lost: not by a refresh, a closed tab, a dead network, a dead server. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { childrenOf, signal } from '../../src/platform/runtime/processes.ts'
import { testBrowser } from '../support/browser.ts'
import { openGuide, roomPage } from '../support/room-page.ts'
import {
  openStudio,
  type PublishedStudy,
  personalLink,
  publishStudy,
  runningInstance,
} from '../support/running-product.ts'

const devices = testBrowser()
let study: PublishedStudy

beforeAll(async () => {
  study = await publishStudy(openGuide())
})

const first = 'When did you last look at what you spend?'
const second = 'What surprised you the last time you did?'
const third = 'What would you change about how you do it?'

async function beginOn(page: Page) {
  const room = roomPage(page)
  await page.goto(study.url)
  await room.begin()
  expect(await room.question.innerText()).toBe(first)
  return room
}

/** Everything said so far, as the participant's own copy has it. */
async function copyOf(page: Page): Promise<string> {
  const interviewId = new URL(page.url()).pathname.split('/').at(-1)
  const reply = await page.request.get(`/api/v1/room/interviews/${interviewId}/copy`)
  return reply.text()
}

const timesIn = (text: string, part: string) => text.split(part).length - 1

const earlierOf = (page: Page) => page.getByRole('button', { name: 'Show what was said before' })

test('a refresh keeps every character, also the last one', async () => {
  const { page } = await devices.open()
  const room = await beginOn(page)
  await room.field.pressSequentially('On Sunday, when the card was declin')
  await room.field.press('e')
  await page.reload()
  await expect.poll(() => room.field.inputValue()).toBe('On Sunday, when the card was decline')
  expect(await room.question.innerText()).toBe(first)
})

test('a refresh keeps a change to the last answer that was not saved yet', async () => {
  const { page } = await devices.open()
  const room = await beginOn(page)
  await room.say('On Sunday.')
  const edit = page.getByRole('button', { name: 'Edit' })
  const field = page.getByRole('textbox', { name: 'Edit your last answer' })
  await edit.click()
  await field.fill('On Saturda')
  await page.reload()
  await edit.click()
  await expect.poll(() => field.inputValue()).toBe('On Saturda')
})

test('a refresh goes on at the same question, with the exchange above', async () => {
  const { page } = await devices.open()
  const room = await beginOn(page)
  await room.say('On Sunday.')
  await page.reload()
  await room.question.waitFor()
  expect(await room.question.innerText()).toBe(second)
  await page.getByText('On Sunday.', { exact: true }).waitFor()
})

test('a closed tab goes on from the private link on another device, where earlier words wait to be asked for', async () => {
  const { page } = await devices.open()
  const room = await beginOn(page)
  await room.say('On Sunday.')
  await page.getByRole('button', { name: 'Pause' }).click()
  const link = await page.getByLabel('Your private link').inputValue()
  await page.close()

  const other = await devices.open()
  await other.page.goto(link)
  const there = roomPage(other.page)
  const goOn = other.page.getByRole('button', { name: 'Go on' })
  await goOn.or(there.question).first().waitFor()
  expect(other.page.url(), 'the token does not stay in the address').not.toContain(link.split('/').at(-1))
  if (await goOn.isVisible()) await goOn.click()
  await there.question.waitFor()
  expect(await there.question.innerText()).toBe(second)
  await earlierOf(other.page).waitFor()
  expect(await other.page.getByText('On Sunday.', { exact: true }).count()).toBe(0)
  await earlierOf(other.page).click()
  await other.page.getByText('On Sunday.', { exact: true }).waitFor()
})

test('the open link offers to go on with what was begun on this device, and begins anew otherwise', async () => {
  const { device, page } = await devices.open()
  const room = await beginOn(page)
  await room.say('On Sunday.')
  await page.close()
  const again = await device.newPage()
  await again.goto(study.url)
  await again.getByRole('button', { name: 'Go on with it' }).click()
  await roomPage(again).question.waitFor()
  expect(await roomPage(again).question.innerText()).toBe(second)

  const stranger = await devices.open()
  await stranger.page.goto(study.url)
  await stranger.page.getByRole('button', { name: 'I agree, begin' }).waitFor()
  expect(await stranger.page.getByRole('button', { name: 'Go on with it' }).count()).toBe(0)
})

test('off line an answer is kept on the device, says so, and is sent by itself', async () => {
  const { device, page } = await devices.open()
  const room = await beginOn(page)
  await device.setOffline(true)
  await room.field.fill('On Sunday.')
  await room.send.click()
  await page.getByText('is kept on this device and will be sent by itself').waitFor()
  await page.getByText('Not sent yet').waitFor()
  expect(await room.question.innerText(), 'no thanks and no next question before the save').toBe(first)
  await room.next(() => device.setOffline(false))
  expect(timesIn(await copyOf(page), 'On Sunday.')).toBe(1)
})

test('an answer kept by a tab that was closed is sent when the interview is opened again', async () => {
  const { device, page } = await devices.open()
  const room = await beginOn(page)
  await device.route('**/answers', (route) => route.abort())
  await room.field.fill('On Sunday.')
  await room.send.click()
  await page.getByText('Not sent yet').waitFor()
  const address = page.url()
  await page.close()
  await device.unroute('**/answers')
  const again = await device.newPage()
  await again.goto(address)
  await expect.poll(() => roomPage(again).question.innerText()).toBe(second)
  expect(timesIn(await copyOf(again), 'On Sunday.')).toBe(1)
})

test('a device whose store is full sends from memory, and says what that means', async () => {
  const { device, page } = await devices.open()
  await device.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  const room = await beginOn(page)
  await room.say('On Sunday.')
  await device.setOffline(true)
  await room.field.fill('The phone bill.')
  await room.send.click()
  await page.getByText('Keep this page open').waitFor()
  await room.next(() => device.setOffline(false))
  expect(timesIn(await copyOf(page), 'The phone bill.')).toBe(1)
})

test('an answer whose reply was lost is stored once', async () => {
  const { page } = await devices.open()
  const room = await beginOn(page)
  let lost = 0
  await page.route('**/answers', async (route) => {
    if (lost++ > 0) return route.continue()
    await route.fetch()
    await route.abort()
  })
  await room.say('On Sunday.')
  expect(lost).toBeGreaterThan(1)
  expect(await room.question.innerText()).toBe(second)
  expect(timesIn(await copyOf(page), 'On Sunday.')).toBe(1)
})

test('sending twice at once stores once', async () => {
  const { page } = await devices.open({ width: 1280, height: 800 })
  const room = await beginOn(page)
  await room.field.fill('On Sunday.')
  await room.next(async () => {
    await room.field.press('Control+Enter')
    await room.send.dblclick().catch(() => undefined)
  })
  expect(await room.question.innerText()).toBe(second)
  // Goes out behind whatever else was sent.
  await room.say('The phone bill.')
  expect(await room.question.innerText()).toBe(third)
  expect(timesIn(await copyOf(page), 'On Sunday.')).toBe(1)
})

test('of two tabs the newer one talks; the older says so and can take the interview back with its draft', async () => {
  const { device, page } = await devices.open()
  const room = await beginOn(page)
  await room.field.fill('On Sund')
  const newer = await device.newPage()
  await newer.goto(page.url())
  await roomPage(newer).question.waitFor()
  await expect.poll(() => roomPage(newer).field.inputValue()).toBe('On Sund')
  await page.getByRole('heading', { name: 'The interview goes on in another tab' }).waitFor()
  await page.getByRole('button', { name: 'Go on here' }).click()
  await newer.getByRole('heading', { name: 'The interview goes on in another tab' }).waitFor()
  await room.say('On Sunday.')
  expect(await room.question.innerText()).toBe(second)
})

test('what a follow-up quotes waits on a new device with the earlier words, also in the summary', async () => {
  const { sections, ...guide } = openGuide()
  const [section] = sections
  const [told] = section!.questions
  const question = { ...told!, probing: { ...told!.probing, depth: 'light' as const } }
  const { studyId } = await publishStudy({ ...guide, sections: [{ ...section!, questions: [question] }] })
  const link = await personalLink(studyId)
  const one = await devices.open()
  await one.page.goto(link)
  const there = roomPage(one.page)
  await there.begin()
  const quoting = await there.say(
    'My card was declined at the chemist, because the rent had gone out a day too early and nobody had told me.',
  )
  expect(quoting).toMatch(/“[^”]{8,}”/)

  const two = await devices.open()
  await two.page.goto(link)
  const here = roomPage(two.page)
  await here.question.waitFor()
  expect(await here.question.innerText()).toContain('“…”')
  await earlierOf(two.page).waitFor()
  expect(await two.page.locator('body').innerText()).not.toMatch(/chemist|declined|rent/)
  await earlierOf(two.page).click()
  await expect.poll(() => here.question.innerText()).toBe(quoting)

  for (let turns = 0; turns < 4 && (await here.question.count()) > 0; turns++)
    await here.say('I paid in cash and went home, and that was all of it.')
  await two.page.getByRole('heading', { name: 'Before you go' }).waitFor()
  const three = await devices.open()
  await three.page.goto(link)
  await three.page.getByRole('heading', { name: 'Before you go' }).waitFor()
  await earlierOf(three.page).waitFor()
  expect(await three.page.locator('body').innerText()).not.toMatch(/chemist|declined|rent|cash/)
  await earlierOf(three.page).click()
  await three.page
    .locator('blockquote')
    .getByText(/chemist|cash/)
    .first()
    .waitFor()
})

test('a personal link opens the same interview on a second device, and the first one learns of it', async () => {
  const link = await personalLink(study.studyId)
  const one = await devices.open()
  await one.page.goto(link)
  const there = roomPage(one.page)
  await there.begin()
  expect(one.page.url()).not.toContain(link.split('/').at(-1))
  await there.say('On Sunday.')
  const two = await devices.open()
  await two.page.goto(link)
  await roomPage(two.page).question.waitFor()
  expect(await roomPage(two.page).question.innerText()).toBe(second)
  await there.field.fill('The phone bill.')
  await there.send.click()
  await one.page.getByRole('heading', { name: 'The interview goes on in another tab' }).waitFor()
  const { page, next, question } = there
  await next(() => page.getByRole('button', { name: 'Go on here' }).click())
  await expect.poll(() => question.innerText()).not.toBe(second)
  expect(timesIn(await copyOf(page), 'The phone bill.'), 'what waited is sent once').toBe(1)
})

test('a server that is killed in the middle loses nothing, and the interview goes on at the same turn', async () => {
  const { page } = await devices.open()
  // What is kept is tested here, not how soon a busy machine has the server up again.
  page.setDefaultTimeout(90_000)
  const room = await beginOn(page)
  await room.say('On Sunday.')
  const { server } = runningInstance().pids
  await room.field.fill('The phone bill.')
  process.kill(server!, 'SIGKILL')
  await room.next(() => room.send.click())
  await page.reload()
  await room.question.waitFor()
  expect(await room.question.innerText()).toBe(third)
  const copy = await copyOf(page)
  expect([timesIn(copy, 'On Sunday.'), timesIn(copy, 'The phone bill.')]).toEqual([1, 1])
})

test('a database that answers nobody keeps an answer waiting on the device, and all goes on when it answers', async () => {
  const { page } = await devices.open()
  page.setDefaultTimeout(90_000)
  const room = await beginOn(page)
  const studio = await openStudio(devices, 1280, { mayPrint: /^ApiError: The database does not answer/ })
  const processes = stopDatabase(runningInstance().pids.postgres!)
  try {
    await room.field.fill('On Sunday.')
    await room.send.click()
    await page.getByText('is kept on this device and will be sent by itself').waitFor()
    await page.getByText('Not sent yet').waitFor()
    expect(await room.question.innerText(), 'no next question before the save').toBe(first)
    await studio.goto(`/studies/${study.studyId}/field`)
    await studio.getByText('The database does not answer at the moment.').first().waitFor()
    const { page: late } = await devices.open()
    await late.goto(study.url)
    await late.getByRole('alert').waitFor()
    for (const pid of processes) signal(pid, 'SIGCONT')
    // Nobody presses anything.
    await late.getByRole('button', { name: 'I agree, begin' }).waitFor({ timeout: 90_000 })
    await studio.getByRole('heading', { name: 'Keeping track of money' }).first().waitFor({ timeout: 90_000 })
  } finally {
    for (const pid of processes) signal(pid, 'SIGCONT')
  }
  await expect.poll(() => room.question.innerText(), { timeout: 90_000 }).toBe(second)
  expect(timesIn(await copyOf(page), 'On Sunday.')).toBe(1)
})

/** The postmaster first: it starts nothing any more while what it has started is listed. */
function stopDatabase(postmaster: number): number[] {
  signal(postmaster, 'SIGSTOP')
  const processes = [postmaster, ...childrenOf(postmaster)]
  for (const pid of processes) signal(pid, 'SIGSTOP')
  return processes
}
