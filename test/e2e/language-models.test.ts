/** An owner sets up a language model on the settings page, tests it, orders it, gives a study a budget, removes it. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, testBrowser } from '../support/browser.ts'
import { type ModelServer, startModelServer } from '../support/model-server/model-server.ts'
import { api, productUrl, signInUrl } from '../support/running-product.ts'

const devices = testBrowser()
let server: ModelServer
beforeAll(async () => {
  server = await startModelServer({ models: ['small'] })
})
afterAll(async () => {
  // Interviews of other tests are the program's own.
  const { models } = await api<{ models: { languageModelId: string }[] }>('GET', '/api/v1/language-models')
  for (const { languageModelId } of models) await api('DELETE', `/api/v1/language-models/${languageModelId}`)
  await server.close()
})

const section = (page: Page) => page.getByRole('region', { name: 'Language models' })

test('a language model is set up, tested, ordered, paid for and removed', async () => {
  const { page } = await devices.open({ width: 1280, height: 900 })
  await page.goto(await signInUrl())
  await page.getByRole('button', { name: 'Sign in on this browser' }).click()
  await page.waitForURL((at) => at.pathname === '/')
  await page.goto(`${productUrl()}/settings`)
  await addModel(page)
  await section(page).getByRole('button', { name: 'Test here/small' }).click()
  await section(page).getByText('What happened just before that?').waitFor()
  await expectAccessible(page)
  await takeOffJudge(page)
  await setBudget(page)
  await page.goto(`${productUrl()}/settings`)
  await remove(page)
})

async function addModel(page: Page): Promise<void> {
  const form = section(page).getByRole('form', { name: 'Add a language model' })
  await section(page).getByRole('button', { name: 'Add a language model' }).click()
  await form.getByRole('textbox', { name: 'Address' }).fill(server.url)
  await form.getByRole('textbox', { name: 'Model' }).fill('small')
  await form.getByLabel('Key').fill('a-secret-of-ours')
  await form.getByRole('textbox', { name: 'Read' }).fill('1')
  await form.getByText('All three, or none.').waitFor()
  await form.getByRole('textbox', { name: 'Written' }).fill('2')
  await form.getByRole('textbox', { name: 'Currency' }).fill('eur')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  const label = `${new URL(server.url).host}/small`
  await section(page)
    .getByRole('button', { name: `Change ${label}` })
    .click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByLabel('New key').inputValue(), 'a key is never shown').toBe('')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('here/small')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await section(page).getByText('1 in, 2 out EUR per million tokens · key set').waitFor()
  expect(await page.content()).not.toContain('a-secret-of-ours')
}

async function takeOffJudge(page: Page): Promise<void> {
  const judge = section(page).getByRole('region', { name: 'Judge' })
  await judge.getByRole('button', { name: 'Take here/small off' }).click()
  await judge.getByText('No model').waitFor()
  await expect
    .poll(
      async () =>
        (await api<{ ladders: { judge: string[] } }>('GET', '/api/v1/language-models')).ladders.judge,
    )
    .toEqual([])
}

async function setBudget(page: Page): Promise<void> {
  const { study } = await api<{ study: { studyId: string } }>('POST', '/api/v1/studies', {
    question: 'Why do they leave?',
  })
  await page.goto(`${productUrl()}/studies/${study.studyId}/launch`)
  await section(page).getByRole('textbox', { name: 'Budget' }).fill('5')
  await section(page).getByRole('button', { name: 'Set' }).click()
  await section(page).getByText('5.00 EUR of 5.00 EUR left.').waitFor()
  await expectAccessible(page)
}

async function remove(page: Page): Promise<void> {
  await section(page).getByRole('button', { name: 'Remove here/small' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await section(page).getByText('None is set up.').waitFor()
}
