/** A viewer is offered what a viewer may do, on every page; where there is only something to do, they are told who may. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { LatestAnalysis } from '../../src/findings/model.ts'
import { expectAccessible, testBrowser } from '../support/browser.ts'
import { openGuide } from '../support/room-page.ts'
import { api, productUrl, publishStudy } from '../support/running-product.ts'
import { checkCoding, draftReport, keepClaims } from '../support/sample-findings.ts'
import { takeInterviews } from '../support/scripted-participants.ts'

const devices = testBrowser()
let studyId: string
let interviewId: string
let cookies: string[]

beforeAll(async () => {
  const study = await publishStudy(openGuide())
  studyId = study.studyId
  await takeInterviews(study.url, 12)
  await api('POST', `/api/v1/studies/${studyId}/analyses`, {})
  const latest = () => api<LatestAnalysis>('GET', `/api/v1/studies/${studyId}/analyses/latest`)
  while (!(await latest()).finished) await sleep(200)
  await keepClaims(api, studyId)
  await draftReport(api, studyId)
  await checkCoding(api, studyId, 8)
  const { interviews } = await api<{ interviews: { interviewId: string }[] }>(
    'GET',
    `/api/v1/studies/${studyId}/interviews`,
  )
  interviewId = interviews[0]!.interviewId
  cookies = await joinAsViewer()
})

/** What the browser of somebody who was invited keeps. */
async function joinAsViewer(): Promise<string[]> {
  const { url } = await api<{ url: string }>('POST', '/api/v1/invitations', { name: 'Mo', role: 'viewer' })
  const account = { name: 'Mo', email: `mo-${Date.now()}@example.org`, password: 'a password of theirs' }
  const reply = await fetch(`${productUrl()}/api/v1/invitations/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: productUrl() },
    body: JSON.stringify({ token: new URL(url).hash.slice(1), account }),
  })
  expect(reply.ok).toBe(true)
  return reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!)
}

/** Their studio, and what the server refused them in it. */
async function openAsViewer(): Promise<{ page: Page; refused: string[] }> {
  const { device, page } = await devices.open({ width: 1280, height: 844 })
  await device.addCookies(
    cookies.map((cookie) => {
      const at = cookie.indexOf('=')
      return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: productUrl() }
    }),
  )
  const refused: string[] = []
  page.on('response', (reply) => {
    if (reply.status() === 403) refused.push(`${reply.request().method()} ${new URL(reply.url()).pathname}`)
  })
  return { page, refused }
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.locator('h1, h2').first().waitFor()
  await expect.poll(() => page.locator('[role=status][aria-label^=Loading]').count()).toBe(0)
}

/** What can be pressed or written in on the page, by its name: links lead somewhere and are no action. */
async function offered(page: Page): Promise<string[]> {
  const controls = page.locator(
    'main :is(button, input, textarea, select, [role=switch], [role=combobox], [contenteditable=true])',
  )
  return controls.evaluateAll((found) =>
    found
      .filter((element) => element.checkVisibility() && !element.matches(':disabled, [aria-disabled=true]'))
      .map((element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()),
  )
}

const told = 'You read this workspace as a viewer. An owner can make you a researcher, who may change things'

test.each(['/new', '/import', '/audit', 'coding/read'])(
  'on %s there is nothing to fill in, and who can change that',
  async (path) => {
    const { page } = await openAsViewer()
    await open(page, path.startsWith('/') ? path : `/studies/${studyId}/${path}`)
    await page.getByText(told).waitFor()
    expect(await offered(page)).toEqual([])
    await expectAccessible(page)
  },
)

const tabs = [
  ...[
    'guide',
    'launch',
    'share',
    'field',
    'side-by-side',
    'results',
    'results?view=themes',
    'results?view=search',
  ],
  ...['results?view=marks', 'ask', 'coding', 'claims', 'judge', 'report', 'export'],
]

/** Words of whatever changes something, wherever it stands. */
const changing =
  /^(New |Add |Write |Edit|Delete|Remove|Rename|Recompute|Analyse|Cancel|Publish|Save|Launch|Pause|Close|Reopen|Archive|Import|Make |Set aside|Bring back|Mark |Highlight|Undo|Redo|Draw|Start|Go on coding|They |Unsure|Keep|Share$|Count again|Revoke|Invite|Comment|More for |Try it|Pick|Tell|Note |Measured)/

test('no page offers a viewer to change anything, and nothing that was asked of the server was refused', async () => {
  const { page, refused } = await openAsViewer()
  const found: Record<string, string[]> = {}
  for (const tab of ['/', '/ask', ...tabs, `interviews/${interviewId}`]) {
    await open(page, tab.startsWith('/') ? tab : `/studies/${studyId}/${tab}`)
    const names = await offered(page)
    const wrong = names.filter((name) => changing.test(name))
    if (wrong.length > 0) found[tab] = wrong
  }
  expect(found).toEqual({})
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog')
  await palette.getByRole('option', { name: 'Settings' }).waitFor()
  expect(await palette.getByRole('option').allInnerTexts()).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/New study|Import|Analyse|Add a section|Try it/)]),
  )
  expect(refused).toEqual([])
})

test('in the settings a viewer changes what is their own, and reads the rest', async () => {
  const { page, refused } = await openAsViewer()
  await open(page, '/settings')
  await page.getByText(told).first().waitFor()
  const own = page.getByRole('region', { name: 'You' })
  const all = await offered(page)
  expect(all.length).toBeGreaterThan(0)
  expect(await own.count()).toBe(1)
  for (const title of ['Workspace', 'Context', 'Colleagues', 'Language models']) {
    const section = page.getByRole('region', { name: title, exact: true })
    await section.waitFor()
    const open = await section
      .locator('button, input, textarea, [role=combobox]')
      .evaluateAll(
        (list) =>
          list.filter((element) => !element.matches(':disabled, [aria-disabled=true], [data-disabled]'))
            .length,
      )
    expect({ title, open }).toEqual({ title, open: 0 })
  }
  expect(refused).toEqual([])
})
