/** A researcher's way from the sign-in link to a quote in its transcript, on the screens; axe on each of them. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, testBrowser } from '../support/browser.ts'
import { roomPage } from '../support/room-page.ts'
import { signInUrl } from '../support/running-product.ts'
import { takeInterviews } from '../support/scripted-participants.ts'

const devices = testBrowser()

const said = 'The box cost more than I pay at the market, so in the third week I stopped.'

test('from a question to findings that can be checked', async () => {
  const { page } = await devices.open({ width: 1440, height: 900 })
  await signIn(page)
  const studyId = await makeStudy(page)
  await editGuide(page)
  await tryGuide(page)
  await launch(page)
  const link = await share(page)
  await beInterviewed(link)
  await takeInterviews(link, 9)
  await lookAtSoftLaunch(page, studyId)
  await takeInterviews(link, 2)
  await seeField(page, studyId)
  await analyse(page)
  await followQuote(page)
  await takeAway(page, studyId)
}, 900_000)

async function signIn(page: Page): Promise<void> {
  const url = await signInUrl()
  await page.goto(url)
  const button = page.getByRole('button', { name: 'Sign in on this browser' })
  await button.waitFor()
  expect(page.url(), 'the token does not stay in the address').not.toContain(url.split('#')[1])
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goto(url)
  await button.waitFor()
  await expectAccessible(page)
  await button.click()
  await page.waitForURL((at) => at.pathname === '/')
  await page.getByRole('link', { name: 'New study' }).first().waitFor()
  await expectAccessible(page)
}

async function makeStudy(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'New study' }).first().click()
  await page
    .getByRole('textbox', { name: 'What do you want to find out?' })
    .fill('Why do customers stop using our meal kit after the first month?')
  await page
    .getByRole('textbox', { name: 'What will you decide with it?' })
    .fill('Whether to change the menu or the price first.')
  await page.getByText('Drafted by the program').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make this study' }).click()
  await page.waitForURL(/\/studies\/[^/]+\/guide/)
  return /\/studies\/([^/]+)/.exec(page.url())![1]!
}

async function editGuide(page: Page): Promise<void> {
  const first = page.getByRole('textbox', { name: /question 1/i }).first()
  await first.fill('What was going on in your life when you began with the meal kit?')
  await page.getByRole('status').getByText('Saved', { exact: true }).waitFor()
  await page.reload()
  await expect
    .poll(() => first.inputValue())
    .toBe('What was going on in your life when you began with the meal kit?')
  await expectAccessible(page)
}

async function tryGuide(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it from here' }).click()
  const room = page.frameLocator('iframe[title="The participant’s room"]')
  await room.getByText('Trial run').waitFor()
  await room.getByRole('button', { name: 'I agree, begin' }).click()
  await room.getByRole('heading', { name: 'What was going on in your life when you began' }).waitFor()
  await page.getByRole('button', { name: 'Close' }).click()
}

async function launch(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Launch' }).first().click()
  await page.getByRole('button', { name: 'Launch the study' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Name of the person' }).fill('Ada Test (invented)')
  await page.getByRole('button', { name: 'Launch the study' }).click()
  await page.getByText('Revision 1 is live').first().waitFor()
}

async function share(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Share' }).click()
  const link = page.getByRole('textbox', { name: 'Link', exact: true })
  await link.waitFor()
  await expectAccessible(page)
  return link.inputValue()
}

/** Ten people came to the end: the study paused by itself and waits for a look. */
async function lookAtSoftLaunch(page: Page, studyId: string): Promise<void> {
  await page.goto(`/studies/${studyId}/launch`)
  await page.getByText('The soft launch is over').waitFor()
  await page.getByRole('heading', { name: 'Soft launch' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Pause' }).waitFor()
}

/** One interview on a phone's screen; the others come over HTTP. */
async function beInterviewed(link: string): Promise<void> {
  const { page } = await devices.open()
  const room = roomPage(page)
  await page.goto(link)
  await room.begin()
  for (let turns = 0; turns < 60 && (await room.question.count()) > 0; turns++) {
    await answerAnything(page)
    await room.next(() => room.send.click())
  }
  const confirm = page.getByRole('button', { name: 'Yes, that is right' })
  const end = page.getByRole('button', { name: 'Delete my interview' })
  await confirm.or(end).waitFor()
  if (await confirm.isVisible()) await confirm.click()
  await end.waitFor()
}

async function answerAnything(page: Page): Promise<void> {
  const asking = page.locator('[data-asking]')
  if ((await asking.getByRole('radio').count()) > 0) return asking.getByRole('radio').nth(1).check()
  if ((await asking.getByRole('checkbox').count()) > 0) return asking.getByRole('checkbox').first().check()
  if ((await asking.getByRole('textbox').count()) > 0) await asking.getByRole('textbox').fill(said)
}

async function seeField(page: Page, studyId: string): Promise<void> {
  await page.goto(`/studies/${studyId}/field`)
  await page.getByRole('heading').first().waitFor()
  await expect.poll(() => page.locator('main').innerText()).toMatch(/\b12\b/)
  await expectAccessible(page)
}

async function analyse(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Results' }).click()
  // From the tenth complete interview on findings come by themselves; whoever is quicker asks for them.
  const ask = page.getByRole('button', { name: 'Analyse' })
  const found = page.getByText(/Themes of|Made without the language model/)
  await ask.or(found).first().waitFor({ timeout: 120_000 })
  if (await ask.isVisible()) await ask.click().catch(() => {})
  await found.waitFor({ timeout: 120_000 })
  await expectAccessible(page)
}

async function followQuote(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Themes' }).click()
  const theme = page.getByRole('tabpanel').getByRole('listitem').getByRole('button').first()
  await theme.click()
  const words = page.locator('blockquote button').first()
  await words.waitFor()
  await expectAccessible(page)
  const quote = (await words.locator('.words').innerText()).trim()
  await words.click()
  const marked = page.locator('mark[data-current]')
  await marked.first().waitFor()
  expect((await marked.allInnerTexts()).join(''), 'what is marked is what was quoted').toBe(quote)
  const whole = page.getByRole('link', { name: 'Whole interview' })
  await whole.click()
  // The quote is marked beside the figures too: until these have gone, the page is the old one.
  await whole.waitFor({ state: 'detached' })
  await marked.first().waitFor()
  await expectAccessible(page)
}

/** Drafted, a claim made wrong and mended, published, shared, and read by somebody without an account. */
async function writeReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Write the draft' }).click()
  const claim = page
    .locator('[data-claim]')
    .filter({ hasText: / of \d/ })
    .first()
  await claim.click()
  await expectAccessible(page)
  const right = (await claim.innerText()).replace(/\d+$/, '').trim()
  await page.keyboard.press('e')
  const field = page.getByRole('textbox', { name: 'Claim' })
  await field.fill(right.replace(/(\d+) of (\d+)/, (_, count, of) => `${Number(count) + 1} of ${of}`))
  await page.getByText('Refuted').first().waitFor()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await field.waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await page.getByText('not borne out').first().waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText(/^Every claim is borne out by the record|^Numbers and quotations agree/).waitFor()
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = page.getByRole('textbox', { name: /^Link to version 1/ })
  await link.waitFor()
  await expectAccessible(page)
  const { page: stranger } = await devices.open({ width: 390, height: 844 })
  await stranger.goto(await link.inputValue())
  await stranger.getByRole('heading', { name: 'In short' }).waitFor()
  await expectAccessible(stranger)
  await expectNoSidewaysScroll(stranger)
}

async function takeAway(page: Page, studyId: string): Promise<void> {
  await page.goto(`/studies/${studyId}/report`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectAccessible(page)
  await writeReport(page)
  await page.goto(`/studies/${studyId}/export`)
  await page.getByRole('heading', { name: 'Export' }).waitFor()
  await expectAccessible(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Record/ }).click(),
  ])
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n')
  expect(lines).toHaveLength(12)
  expect(lines.join('\n')).toContain(said)
}
