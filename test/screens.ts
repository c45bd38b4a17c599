/**
 * A picture of every page at 1440 and 390 px, light and dark, with the sample study, so that whoever changes the look
 * can look at it: `npm run screens`, then open the folder `screens/`.
 *
 * @example node test/screens.ts screens results    only pages whose name holds "results"
 * @example node test/screens.ts --readme            the pictures of the README, into docs/images
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { type Product, startProduct } from '../bench/load/product.ts'
import { findBrowser } from '../src/platform/runtime/find-browser.ts'
import { auditReport, auditTranscript } from './support/audit-files.ts'
import { checkCoding, keepClaims } from './support/sample-findings.ts'

interface Shot {
  name: string
  path: string
  /** What to do on the page before the picture is taken. */
  act?: (page: Page) => Promise<void>
  /** Not signed in. */
  isOutside?: boolean
  /** Taken only once people have checked the coding. */
  isChecked?: boolean
  /** As it is printed. */
  isPrint?: boolean
  /** The window alone, where the page has parts that stick to it. */
  isWindow?: boolean
}

interface SampleStudy {
  studyId: string
  interviewId: string
  link: string
}

const readme = '--readme'
const widths = [1440, 390]
const schemes = ['light', 'dark'] as const

async function main([folder = 'screens', only = '']: string[]): Promise<void> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('No Chromium or Chrome is installed here: apt-get install chromium')
  const target = folder === readme ? resolve(import.meta.dirname, '../docs/images') : resolve(folder)
  mkdirSync(target, { recursive: true })
  const product = await startProduct({ withSample: true })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const study = await findSample(product)
    const state = await signIn(browser, product)
    const isReadme = folder === readme
    const all = isReadme ? readmeShots(study) : shotsOf(study).filter((shot) => shot.name.includes(only))
    await keepClaims(product.api, study.studyId)
    for (const isChecked of [false, true]) {
      const shots = all.filter((shot) => (shot.isChecked ?? false) === isChecked)
      if (shots.length === 0) continue
      if (isChecked) await checkCoding(product.api, study.studyId, 23)
      for (const width of isReadme ? [1440] : widths) {
        for (const scheme of isReadme ? (['light'] as const) : schemes) {
          const inside = await device(browser, { width, scheme, state })
          const outside = await device(browser, { width, scheme, state: undefined })
          for (const shot of shots) {
            const path = join(target, isReadme ? `${shot.name}.png` : `${shot.name}-${width}-${scheme}.png`)
            await take(shot.isOutside ? outside : inside, { shot, url: product.url, path })
          }
          await inside.close()
          await outside.close()
          process.stdout.write(`${shots.length} pages at ${width} px, ${scheme}\n`)
        }
      }
    }
  } finally {
    await browser.close()
    await product.stop()
  }
}

function shotsOf({ studyId, interviewId, link }: SampleStudy): Shot[] {
  const study = `/studies/${studyId}`
  return [
    { name: 'sign-in', path: '/sign-in', isOutside: true },
    { name: 'home', path: '/' },
    { name: 'new-study', path: '/new', act: typeQuestion },
    { name: 'audit', path: '/audit' },
    { name: 'audit-result', path: '/audit', act: audit },
    { name: 'guide', path: `${study}/guide` },
    { name: 'guide-settings', path: `${study}/guide`, act: openSettings, isWindow: true },
    { name: 'guide-try', path: `${study}/guide`, act: tryOut, isWindow: true },
    { name: 'launch', path: `${study}/launch` },
    { name: 'share', path: `${study}/share` },
    { name: 'field', path: `${study}/field` },
    { name: 'interview', path: `${study}/interviews/${interviewId}`, isWindow: true },
    { name: 'interview-why', path: `${study}/interviews/${interviewId}`, act: openWhy },
    { name: 'side-by-side', path: `${study}/side-by-side` },
    { name: 'results', path: `${study}/results` },
    { name: 'results-themes', path: `${study}/results?view=themes` },
    { name: 'results-map', path: `${study}/results?view=themes`, act: openMap, isWindow: true },
    { name: 'results-compare', path: `${study}/results?view=themes`, act: compareGroups, isWindow: true },
    { name: 'results-quotes', path: `${study}/results?view=themes`, act: openTheme, isWindow: true },
    { name: 'results-transcript', path: `${study}/results?view=themes`, act: openQuote, isWindow: true },
    { name: 'results-search', path: `${study}/results?view=search`, act: search },
    { name: 'ask', path: `${study}/ask`, act: ask },
    { name: 'ask-transcript', path: `${study}/ask`, act: openAnswer, isWindow: true },
    { name: 'ask-declined', path: `${study}/ask`, act: askInVain },
    { name: 'claims', path: `${study}/claims`, isWindow: true },
    { name: 'claims-open', path: `${study}/claims`, act: openListedClaim, isWindow: true },
    { name: 'claims-edit', path: `${study}/claims`, act: editListedClaim, isWindow: true },
    { name: 'judge', path: `${study}/judge` },
    { name: 'coding', path: `${study}/coding` },
    { name: 'results-checked', path: `${study}/results?view=themes`, isChecked: true },
    {
      name: 'results-map-checked',
      path: `${study}/results?view=themes`,
      act: openMap,
      isWindow: true,
      isChecked: true,
    },
    { name: 'coding-checked', path: `${study}/coding`, isChecked: true },
    { name: 'coding-read', path: `${study}/coding/read`, isWindow: true, isChecked: true },
    { name: 'report', path: `${study}/report`, act: draftReport },
    { name: 'report-print', path: `${study}/report`, act: draftReport, isPrint: true },
    { name: 'report-claim', path: `${study}/report`, act: openClaim, isWindow: true },
    { name: 'report-edit', path: `${study}/report`, act: editClaim, isWindow: true },
    { name: 'export', path: `${study}/export` },
    { name: 'import', path: '/import' },
    { name: 'settings', path: '/settings' },
    { name: 'commands', path: '/', act: (page) => page.keyboard.press('Control+k'), isWindow: true },
    { name: 'gallery', path: '/gallery' },
    { name: 'room', path: new URL(link).pathname, isOutside: true },
  ]
}

/** Small enough for a page that is read on a screen: the window, in light. */
function readmeShots({ studyId }: SampleStudy): Shot[] {
  const study = `/studies/${studyId}`
  return [
    {
      name: 'results',
      path: `${study}/results?view=themes`,
      act: openTheme,
      isWindow: true,
      isChecked: true,
    },
    { name: 'claims', path: `${study}/claims`, act: openListedClaim, isWindow: true, isChecked: true },
    { name: 'report', path: `${study}/report`, act: draftReport, isWindow: true, isChecked: true },
  ]
}

/** What was considered beside each question, and a replay. */
async function openWhy(page: Page): Promise<void> {
  await page.locator('details.group').first().waitFor()
  await page.locator('details.group').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true
  })
  await page.getByRole('button', { name: 'Replay' }).click()
  await page.getByText('Identical').waitFor()
}

const audit: Shot['act'] = async (page) => {
  await page.locator('input[aria-label="The report"]').setInputFiles({
    name: 'How people get to work.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(auditReport),
  })
  await page.locator('input[aria-label="Transcripts"]').setInputFiles({
    name: 'interviews.jsonl',
    mimeType: 'application/jsonl',
    buffer: Buffer.from(auditTranscript),
  })
  await page.getByRole('button', { name: 'Audit', exact: true }).click()
  await page.getByText('What this audit does not see').first().waitFor({ timeout: 60_000 })
}

const typeQuestion = async (page: Page) => {
  await page
    .getByRole('textbox', { name: 'What do you want to find out?' })
    .fill('Why do people stop cooking with our meal kit after the first month?')
  await page.getByText('Draft guide').first().waitFor()
}

const openSettings = async (page: Page) => {
  const line = page
    .locator('li[id^="question-"]')
    .nth(2)
    .locator('button[aria-expanded]')
    .filter({ hasText: '·' })
  await line.click()
  await line.scrollIntoViewIfNeeded()
}

const tryOut = async (page: Page) => {
  await page.getByRole('button', { name: 'Try it from here' }).click()
  await page.frameLocator('iframe').getByRole('heading').first().waitFor()
}

/** The first picture writes the draft; later ones find it. */
const draftReport = async (page: Page) => {
  const claim = page.locator('[data-claim]').first()
  const draft = page.getByRole('button', { name: 'Write the draft' })
  await claim.or(draft).waitFor()
  if (await draft.isVisible()) await draft.click()
  await claim.waitFor({ timeout: 30_000 })
}

const openClaim = async (page: Page) => {
  await draftReport(page)
  await page.locator('[data-claim]').first().click()
}

const editClaim = async (page: Page) => {
  await openClaim(page)
  await page.keyboard.press('e')
  const field = page.getByRole('textbox', { name: 'Claim' })
  await field.fill((await field.inputValue()).replace(/\d+ of/, '21 of'))
  await page.getByText('Refuted').waitFor()
}

const openListedClaim = async (page: Page) => {
  await page.locator('li[data-claim] button').first().waitFor()
  await page
    .locator('li[data-claim]', { hasText: 'Who speaks of the dock' })
    .getByRole('button')
    .first()
    .click()
}

const editListedClaim = async (page: Page) => {
  await page.locator('li[data-claim] button').first().waitFor()
  await page
    .locator('li[data-claim]', { hasText: 'the dock was free' })
    .getByRole('button', { name: /More/ })
    .click()
  await page.getByRole('menuitem', { name: 'Edit and check again' }).click()
  await page.getByRole('dialog').getByText('Refuted').waitFor()
}

const openTheme = async (page: Page) => {
  await page.locator('figure ol button').first().click()
  await page.locator('blockquote button').first().waitFor()
}

const openMap = async (page: Page) => {
  await page.getByRole('button', { name: 'Map', exact: true }).click()
  const map = page.getByRole('application')
  await map.locator('circle').first().waitFor()
  await map.focus()
  await page.keyboard.press('ArrowRight')
  await page.locator('blockquote button').first().waitFor()
}

const compareGroups = async (page: Page) => {
  await page.getByRole('combobox', { name: 'Compare' }).click()
  await page.getByRole('option', { name: 'pass', exact: true }).click()
  await page
    .getByText(/looked at/)
    .first()
    .waitFor()
}

const openQuote = async (page: Page) => {
  await openTheme(page)
  await page.locator('blockquote button').first().click()
  await page.locator('mark[data-current]').first().waitFor()
}

const search = async (page: Page) => {
  await page.getByRole('searchbox').fill('too far to the next dock')
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: 'said by' }).waitFor()
}

const askFor = (question: string) => async (page: Page) => {
  await page.getByRole('textbox', { name: 'Ask the interviews' }).fill(question)
  await page.keyboard.press('Enter')
  await page.getByText('Each sentence was checked').waitFor()
}
const ask = askFor('What do people say about the docks?')
const askInVain = askFor('Did anyone buy a motorboat?')
const openAnswer = async (page: Page) => {
  await ask(page)
  await page.locator('blockquote button').first().click()
  await page.locator('mark[data-current]').first().waitFor()
}

/** The sample study, once its interviews are analysed. */
async function findSample(product: Product): Promise<SampleStudy> {
  const sample = await until(async () => {
    const { studies } = await product.api<{ studies: { studyId: string; isSample: boolean }[] }>(
      'GET',
      '/api/v1/studies',
    )
    const found = studies.find((study) => study.isSample)
    if (!found) return null
    const { finished } = await product.api<{ finished: unknown }>(
      'GET',
      `/api/v1/studies/${found.studyId}/analyses/latest`,
    )
    return finished ? found : null
  })
  const { studyId } = sample
  const { interviews } = await product.api<{ interviews: { interviewId: string; status: string }[] }>(
    'GET',
    `/api/v1/studies/${studyId}/interviews`,
  )
  const { url } = await product.api<{ url: string }>('POST', `/api/v1/studies/${studyId}/try`)
  const interview = interviews.find((held) => held.status === 'complete') ?? interviews[0]!
  return { studyId, interviewId: interview.interviewId, link: url }
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>

async function signIn(browser: Browser, product: Product): Promise<State> {
  const { url } = await product.api<{ url: string }>('POST', '/api/v1/sign-in-links')
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(url)
  await page.getByRole('button', { name: 'Sign in on this browser' }).click()
  await page.waitForURL((at) => at.pathname === '/')
  const state = await context.storageState()
  await context.close()
  return state
}

interface DeviceOptions {
  width: number
  scheme: (typeof schemes)[number]
  state: State | undefined
}

function device(browser: Browser, { width, scheme, state }: DeviceOptions): Promise<BrowserContext> {
  const isPhone = width < 600
  return browser.newContext({
    viewport: { width, height: isPhone ? 844 : 900 },
    colorScheme: scheme,
    isMobile: isPhone,
    hasTouch: isPhone,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    ...(state ? { storageState: state } : {}),
  })
}

interface Taking {
  shot: Shot
  url: string
  path: string
}

async function take(context: BrowserContext, { shot, url, path }: Taking): Promise<void> {
  const page = await context.newPage()
  await page.goto(new URL(shot.path, url).href, { waitUntil: 'networkidle' })
  await page.getByRole('main').first().waitFor()
  // The gallery shows skeletons for ever.
  if (shot.name !== 'gallery')
    await until(async () =>
      (await page.getByRole('status', { name: /^Loading/ }).count()) === 0 ? true : null,
    )
  await shot.act?.(page)
  if (shot.isPrint) await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(250)
  await page.screenshot({ path, fullPage: !shot.isWindow })
  await page.close()
}

async function until<T>(find: () => Promise<T | null>, timeoutMs = 120_000): Promise<T> {
  for (const end = Date.now() + timeoutMs; Date.now() < end; ) {
    const found = await find()
    if (found !== null) return found
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error('waited too long')
}

await main(process.argv.slice(2))
