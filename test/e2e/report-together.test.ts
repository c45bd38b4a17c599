/** Two people write on one report: what one of them changed meanwhile is shown to the other, and nobody's words are lost. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { ReportEdit, ReportView } from '../../src/web/api-client.ts'
import { expectAccessible, testBrowser } from '../support/browser.ts'
import { openGuide } from '../support/room-page.ts'
import { api, openStudio, publishStudy } from '../support/running-product.ts'
import { draftReport } from '../support/sample-findings.ts'
import { takeInterviews } from '../support/scripted-participants.ts'

const devices = testBrowser()
const original = 'Much of it waits until autumn.'
let studyId: string
let blockId: string

beforeAll(async () => {
  const study = await publishStudy(openGuide())
  studyId = study.studyId
  await takeInterviews(study.url, 1)
  await draftReport(api, studyId)
  const { document } = await edit({
    ...{ op: 'add-block', after: null, section: 'findings' },
    block: { kind: 'prose', text: original },
  })
  const added = document.blocks.find(
    (block) =>
      block.kind === 'prose' && block.parts.some((part) => part.kind === 'text' && part.text === original),
  )!
  blockId = added.blockId
})

/** As a colleague would from another window. */
async function edit(change: ReportEdit): Promise<ReportView> {
  const path = `/api/v1/studies/${studyId}/report`
  const { report } = await api<{ report: ReportView }>('GET', path)
  return api('POST', `${path}/edits`, { draftVersion: report.draftVersion, edit: change })
}

const theirs = (seen: string, text: string) =>
  edit({ op: 'set-text', blockId, field: 'parts', at: 0, text, seen })

async function write(page: Page, standing: string, text: string): Promise<void> {
  await page.getByRole('button', { name: standing }).click()
  await page.getByRole('textbox', { name: 'Sentence' }).fill(text)
}

/** The message that something was refused, which stays until then, and which axe takes for hidden while it is shown. */
async function dismissMessages(page: Page): Promise<void> {
  const close = page.getByRole('button', { name: 'Dismiss', includeHidden: true })
  await close.first().waitFor()
  // In the page: one that is fading away already cannot be aimed at.
  const press = () =>
    close.evaluateAll((buttons) => {
      for (const button of buttons as HTMLElement[]) button.click()
    })
  await expect.poll(() => press().then(() => close.count())).toBe(0)
}

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()

test('what a colleague wrote meanwhile stands beside the field, and either can hold', async () => {
  const page = await openStudio(devices, 1280)
  await page.goto(`/studies/${studyId}/report`)
  const field = page.getByRole('textbox', { name: 'Sentence' })
  await write(page, original, 'Mine is about spring.')
  await theirs(original, 'Theirs is about winter.')
  await save(page)
  const meanwhile = page.getByRole('alert').filter({ hasText: 'Theirs is about winter.' })
  await meanwhile.waitFor()
  expect(await field.inputValue()).toBe('Mine is about spring.')
  await dismissMessages(page)
  await expectAccessible(page)
  await meanwhile.getByRole('button', { name: 'Put mine in its place' }).click()
  await page.getByRole('button', { name: 'Mine is about spring.' }).waitFor()

  await write(page, 'Mine is about spring.', 'Mine is about summer.')
  await theirs('Mine is about spring.', 'Theirs is about May.')
  await save(page)
  await page.getByRole('button', { name: 'Go on from theirs' }).click()
  await expect.poll(() => field.inputValue()).toBe('Theirs is about May.')

  await field.fill('Only mine.')
  await edit({ op: 'remove-part', blockId, field: 'parts', at: 0, seen: 'Theirs is about May.' })
  await save(page)
  const kept = page.getByRole('region', { name: 'Not saved' })
  await kept.getByText('Only mine.').waitFor()
  await dismissMessages(page)
  await expectAccessible(page)
  await kept.getByRole('button', { name: 'Let it go' }).click()
  await expect.poll(() => kept.count()).toBe(0)
})

test('a comment and a decision that are being written outlast what is pressed and what a colleague decides', async () => {
  const page = await openStudio(devices, 1440)
  await page.goto(`/studies/${studyId}/report`)
  await page.getByText('Comments, 0 open').click()
  await page.getByRole('textbox', { name: 'Comment' }).fill('Half a thought')
  await page.locator('[data-claim]').first().click()
  await page.getByRole('region', { name: 'Evidence' }).first().getByRole('button', { name: 'Close' }).click()
  await page.getByRole('region', { name: 'Evidence' }).waitFor({ state: 'detached' })
  expect(await page.getByRole('textbox', { name: 'Comment' }).inputValue()).toBe('Half a thought')

  await page.getByRole('button', { name: 'Write down the decision' }).click()
  await page.getByRole('textbox', { name: 'Measure', exact: true }).fill('Fewer who leave')
  await page.getByRole('textbox', { name: 'Owner' }).fill('Ann')
  await edit({ op: 'set-decision', decision: decided({ decision: 'Lower the price', owner: 'Bo' }) })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const meanwhile = page.getByRole('alert').filter({ hasText: 'Meanwhile this stands here' })
  await expect.poll(() => meanwhile.textContent()).toContain('Lower the price')
  await dismissMessages(page)
  await expectAccessible(page)
  await meanwhile.getByRole('button', { name: 'Go on from theirs' }).click()
  await page.getByRole('region', { name: 'Not saved' }).getByText('Owner: Ann').waitFor()
  await expect.poll(() => page.getByRole('textbox', { name: 'Owner' }).inputValue()).toBe('Bo')
  expect(await page.getByRole('textbox', { name: 'Measure', exact: true }).inputValue()).toBe(
    'Fewer who leave',
  )
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect
    .poll(async () => (await held()).document.decision)
    .toMatchObject({ decision: 'Lower the price', owner: 'Bo', measure: 'Fewer who leave' })
})

test('a comment that is being written is there again for whoever leaves the page and comes back', async () => {
  const page = await openStudio(devices, 1440)
  await page.goto(`/studies/${studyId}/report`)
  await page.getByText('Comments, 0 open').click()
  await page.getByRole('textbox', { name: 'Comment' }).fill('Half a thought')
  await page.getByRole('link', { name: 'Guide' }).first().click()
  // The address changes before the page does.
  await page.getByRole('textbox', { name: 'Question 1' }).waitFor()
  await page.goBack()
  const comment = page.getByRole('textbox', { name: 'Comment' })
  await expect.poll(() => comment.inputValue()).toBe('Half a thought')
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  await page.getByText('Comments, 1 open').waitFor()
  await expect.poll(() => comment.inputValue()).toBe('')
})

async function held(): Promise<ReportView> {
  return (await api<{ report: ReportView }>('GET', `/api/v1/studies/${studyId}/report`)).report
}

function decided(fields: object) {
  return { decision: '', owner: '', decidedOn: null, measure: '', measureOn: null, remind: '', ...fields }
}
