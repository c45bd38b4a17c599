/** Two people work on one study: what is published is what was looked at, and nobody's edits are lost on the way. */
import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import type { StudyView } from '../../src/web/api-client.ts'
import { expectAccessible, testBrowser } from '../support/browser.ts'
import { openGuide } from '../support/room-page.ts'
import { api, openStudio, publishStudy } from '../support/running-product.ts'

const devices = testBrowser()
let studyId: string

beforeEach(async () => {
  studyId = (await publishStudy(openGuide())).studyId
})

const held = async () => (await api<{ study: StudyView }>('GET', `/api/v1/studies/${studyId}`)).study

/** As a colleague would from another window. */
async function theySave(text: string): Promise<void> {
  const { draft, draftVersion } = await held()
  const guide = structuredClone(draft)
  guide.sections[0]!.questions[1]!.text = { en: text }
  await api('PUT', `/api/v1/studies/${studyId}/draft`, { guide, version: draftVersion })
}

const publishButton = (page: Page) => page.getByRole('button', { name: 'Publish this revision' })
const liveWords = async () => (await held()).liveGuide!.sections[0]!.questions[1]!.text.en

test('what somebody saved since the page was drawn is not published unseen', async () => {
  await theySave('What surprised you most?')
  const page = await openStudio(devices, 1440)
  await page.goto(`/studies/${studyId}/launch`)
  await publishButton(page).waitFor()
  const before = await liveWords()
  await theySave('What surprised you, and')
  await publishButton(page).click()
  await page.getByRole('alert').getByText('look again').waitFor()
  expect(await liveWords()).toBe(before)
  // Shown now, so that it can be looked at.
  await page.getByText('What surprised you, and', { exact: false }).first().waitFor()
  await expectAccessible(page)
})

test('terms that are not saved are not published, and are not left without a word', async () => {
  const page = await openStudio(devices, 390)
  await page.goto(`/studies/${studyId}/launch`)
  await publishButton(page).waitFor()
  await theySave('What surprised you most?')
  await page.getByRole('textbox', { name: 'Finished interviews' }).fill('77')
  await page.getByText('Somebody else saved this study').waitFor()
  await expect.poll(() => publishButton(page).isDisabled()).toBe(true)
  await page.getByRole('link', { name: 'Guide', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Not saved' })
  await dialog.waitFor()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Load theirs' }).click()
  await page.getByText('Somebody else saved this study').waitFor({ state: 'hidden' })
  await expect.poll(() => publishButton(page).isEnabled()).toBe(true)
})

test('a conflict that is put off does not cost what is written afterwards', async () => {
  const page = await openStudio(devices, 1440)
  await page.goto(`/studies/${studyId}/guide`)
  const question = page.getByRole('textbox', { name: 'Question 1' })
  await question.waitFor()
  await theySave('What surprised you most?')
  await question.fill('When did you last look at it?')
  const conflict = page.getByRole('dialog', { name: 'Somebody else saved this guide' })
  // Keys are its own once the focus is in it.
  await expect.poll(() => conflict.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Escape')
  await conflict.waitFor({ state: 'detached' })
  await question.fill('When did you last look at it, and with whom?')
  const dialog = page.getByRole('dialog', { name: 'Not saved' })
  await page.getByRole('link', { name: 'Launch', exact: true }).first().click()
  await dialog.waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await question.inputValue()).toBe('When did you last look at it, and with whom?')
  await page.getByRole('link', { name: 'Launch', exact: true }).first().click()
  await dialog.getByRole('button', { name: 'Leave without it' }).click()
  await publishButton(page).waitFor()
})

test('what can be saved is saved on the way out', async () => {
  const page = await openStudio(devices, 1440)
  await page.goto(`/studies/${studyId}/guide`)
  await page.getByRole('textbox', { name: 'Question 1' }).fill('When was it?')
  await page.getByRole('link', { name: 'Launch', exact: true }).first().click()
  await page.waitForURL(/\/launch$/)
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect((await held()).draft.sections[0]!.questions[0]!.text.en).toBe('When was it?')
})

test('an option that was replaced revisions ago can still be said to mean the same, and that be taken back', async () => {
  const named = async (label: string) => {
    const { draft, draftVersion } = await held()
    const [first] = draft.sections[0]!.questions
    const options = [label, 'Paper'].map((words, at) => ({
      key: `o${at}`,
      label: { en: words },
      role: 'plain' as const,
    }))
    const guide = structuredClone(draft)
    guide.sections[0]!.questions[0] = { ...first!, key: 'tool', kind: 'single_choice', settings: { options } }
    const at = `/api/v1/studies/${studyId}`
    const { study } = await api<{ study: StudyView }>('PUT', `${at}/draft`, { guide, version: draftVersion })
    const { faults } = await api<{
      faults: { code: string; questionKey: string | null; severity: string }[]
    }>('GET', `${at}/launch-check`)
    const overrides = faults
      .filter(({ severity, questionKey }) => severity === 'serious' && questionKey !== null)
      .map(({ questionKey, code }) => ({ questionKey, code, reason: 'A test of the guide' }))
    await api('POST', `${at}/publish`, { version: study.draftVersion, overrides })
  }
  for (const label of ['Tables', 'Excell', 'Excel']) await named(label)
  const formerOnes = async () =>
    (await held()).draft.sections[0]!.questions[0]!.settings.options![0]!.formerLabels
  const page = await openStudio(devices, 1440)
  await page.goto(`/studies/${studyId}/guide`)
  await page.getByText('“Excel” was “Tables”: counted as another option', { exact: false }).waitFor()
  expect(await page.getByText('was “Excell”', { exact: false }).count()).toBe(0)
  await page.getByRole('button', { name: 'It means the same' }).click()
  await page.getByText('“Excel” was “Tables”: counted together.').waitFor()
  await expect.poll(formerOnes).toEqual([{ en: 'Tables' }])
  await expectAccessible(page)
  await page.getByRole('button', { name: 'It is another option' }).click()
  await expect.poll(formerOnes).toBeUndefined()
})
