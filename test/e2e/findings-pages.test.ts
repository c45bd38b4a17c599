/** The pages on which a study is read, with findings on them: axe finds nothing, and nothing is wider than a phone. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { LatestAnalysis } from '../../src/findings/model.ts'
import { expectAccessible, expectNoSidewaysScroll, testBrowser } from '../support/browser.ts'
import { openGuide } from '../support/room-page.ts'
import { api, openStudio, publishStudy } from '../support/running-product.ts'
import { checkCoding, draftReport, keepClaims } from '../support/sample-findings.ts'
import { takeInterviews } from '../support/scripted-participants.ts'

const devices = testBrowser()
let studyId: string

beforeAll(async () => {
  const study = await publishStudy(openGuide())
  studyId = study.studyId
  await takeInterviews(study.url, 12)
  await api('POST', `/api/v1/studies/${studyId}/analyses`, {})
  const latest = () => api<LatestAnalysis>('GET', `/api/v1/studies/${studyId}/analyses/latest`)
  while (!(await latest()).finished) await sleep(200)
  await keepClaims(api, studyId)
  await draftReport(api, studyId)
})

async function open(page: Page, tab: string): Promise<void> {
  await page.goto(`/studies/${studyId}/${tab}`)
  await page.locator('h1, h2').first().waitFor()
  await expect.poll(() => page.locator('[role=status][aria-label^=Loading]').count()).toBe(0)
}

test.each([1280, 390])(
  'findings are accessible at %i pixels, as they are and once people have coded',
  async (width) => {
    const page = await openStudio(devices, width)
    for (const tab of ['results?view=themes', 'claims', 'judge', 'ask', 'coding', 'coding/read', 'report']) {
      await open(page, tab)
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
    if (width === 1280) await checkCoding(api, studyId, 8)
    for (const tab of ['results?view=themes', 'coding', 'coding/read']) {
      await open(page, tab)
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
  },
)

test('a claim is written, checked as it is typed, changed and deleted', async () => {
  const page = await openStudio(devices, 1280)
  await open(page, 'claims')
  await page.getByRole('button', { name: 'Write a claim' }).click()
  const words = page.getByRole('textbox', { name: 'The words' })
  await words.fill('The box was on fire.')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Unsupported').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  const row = page.locator('li[data-claim]', { hasText: 'The box was on fire.' })
  await row.getByText('kept here, may not be published').waitFor()
  // Keys are for the page once the dialog has gone, and for the claim that is open at its side.
  await dialog.waitFor({ state: 'detached' })
  await row.locator('[aria-current]').waitFor()

  await page.keyboard.press('e')
  await words.fill('The price went up twice since spring')
  await dialog.getByText('Supported', { exact: true }).waitFor()
  await page.keyboard.press('Control+Enter')
  // The report quotes the whole sentence.
  const mended = page.locator('li[data-claim]', { hasText: /The price went up twice since spring(?! and)/ })
  await mended.getByText('may be published', { exact: false }).first().waitFor()
  await expectAccessible(page)

  await mended.getByRole('button', { name: /More for this/ }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('button', { name: 'Delete the claim' }).click()
  await expect.poll(() => mended.count()).toBe(0)
})

test('a count rests on a code, with its interval said to be unchecked, and the sentence has to say it', async () => {
  const { codes } = await api<{
    codes: { name: string; themeId: string | null; prevalence: { count: number } }[]
  }>('GET', `/api/v1/studies/${studyId}/codebook`)
  // One whose name stands in no other's: the choice below is found by it.
  const isWithin = (name: string, other: string) =>
    other !== name && other.toLowerCase().includes(name.toLowerCase())
  const code = codes.find(
    ({ themeId, name }) => themeId !== null && !codes.some((other) => isWithin(name, other.name)),
  )!
  const page = await openStudio(devices, 1280)
  await open(page, 'claims')
  await page.getByRole('button', { name: 'Write a claim' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'What kind of claim' }).click()
  await page.getByRole('option', { name: /^Count/ }).click()
  await dialog.getByRole('combobox', { name: 'People are counted by' }).click()
  await page.getByRole('option', { name: /^a code/ }).click()
  await dialog.getByRole('combobox', { name: 'A person counts who spoke of' }).click()
  await page.getByRole('option', { name: code.name }).first().click()
  const sentence = dialog.getByRole('textbox', { name: 'The sentence' })
  await sentence.fill(`Everybody hates ${code.name}.`)
  await dialog.getByText('Unsupported').waitFor()
  // What people found once they have checked the code, as the tests before this one do; else the machine's count.
  const checked = /\d+ of \d+ read(?:, of \d+)?\s·\s(\d+)\s%/u.exec(await dialog.innerText())
  await sentence.fill(
    `${checked ? `${checked[1]} % of people` : `${code.prevalence.count} people`} spoke of ${code.name}.`,
  )
  // By what people found it is supported; the machine's coding alone it can only agree with.
  const verdict = checked ? 'Supported' : 'Agrees with the coding, unchecked'
  await dialog.getByText(verdict, { exact: true }).waitFor()
  await dialog.getByText(/machine coding (unchecked|checked)/).waitFor()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
})

test('a count of a theme is added to the report as the program words it', async () => {
  const page = await openStudio(devices, 1280)
  await open(page, 'report')
  const claims = page.locator('[data-claim]')
  await claims.first().waitFor()
  const before = await claims.count()
  await page.getByRole('button', { name: 'This block' }).first().click()
  await page.getByRole('menuitem', { name: 'Add a count of a theme' }).click()
  await page.getByRole('combobox', { name: 'How many spoke of' }).click()
  await page.getByRole('option').first().click()
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Claim' }).inputValue())
    .toMatch(/people spoke of/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect.poll(() => claims.count()).toBeGreaterThan(before)
})

/** What each page asks first; where it fails the page says so, says what is safe, and can try again. */
const asked = {
  'results?view=themes': 'results',
  claims: 'claims',
  judge: 'claims/to-judge',
  coding: 'coding',
  report: 'report',
}

test('on a phone each page of findings says what failed, and goes on when asked again', async () => {
  const page = await openStudio(devices, 390)
  for (const [tab, path] of Object.entries(asked)) {
    const answers = `**/api/v1/studies/${studyId}/${path}`
    const body = JSON.stringify({ error: { code: 'internal', message: 'Something went wrong.' } })
    await page.route(answers, (route) =>
      route.fulfill({ status: 500, contentType: 'application/json', body }),
    )
    await page.goto(`/studies/${studyId}/${tab}`)
    const alert = page.getByRole('alert').first()
    await alert.getByRole('button', { name: 'Try again' }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.unroute(answers)
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => page.getByRole('alert').count(), { message: tab }).toBe(0)
  }
})

test('on a phone each page of findings waits with a skeleton, and says what to do while there is nothing', async () => {
  const { studyId: empty } = await publishStudy(openGuide())
  const page = await openStudio(devices, 390)
  for (const tab of ['results', 'claims', 'judge', 'coding', 'ask', 'report']) {
    await page.goto(`/studies/${empty}/${tab}`, { waitUntil: 'commit' })
    await page.locator('h1, h2').first().waitFor()
    await expect.poll(() => page.locator('[role=status][aria-label^=Loading]').count()).toBe(0)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
})

test('a table from elsewhere is taken in by its preview, and its closed answers are counted on a phone', async () => {
  const { studyId: other } = await publishStudy(openGuide())
  const rows = Array.from({ length: 12 }, (_, at) =>
    [`r${at}`, at % 2 ? 3 : 9, at % 2 ? '@Desktop' : 'On the web', `It was slow ${at} times.`].join(','),
  )
  const table = ['respondent,"How satisfied are you, 1 to 10?",Which do you use most?,Why?', ...rows]
  const page = await openStudio(devices, 390)
  await page.goto(`/import?study=${other}`)
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'answers.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(table.join('\n')),
  })
  await page.getByRole('button', { name: 'Import 12 interviews' }).click()
  await page.getByRole('link', { name: 'To the results' }).click()
  await page.getByText('Imported interviews do not record who was asked what').waitFor()
  for (const words of ['On the web', '@Desktop', 'Two highest points', '6 of 12 answered'])
    await page.getByText(words).first().waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})
