/**
 * A real browser for end-to-end tests: one Chromium for each test file, a device of its own for each test. What a
 * page prints as an error fails its test, unless the test expected the network to fail.
 */
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { findBrowser } from '../../src/platform/runtime/find-browser.ts'

export interface DeviceOptions {
  width?: number
  height?: number
  scheme?: 'light' | 'dark'
  /** A finger and a phone's viewport. */
  isTouch?: boolean
  /** 4 is the zoom of 400 %: `width` and `height` are then what is left of the window. */
  zoom?: number
  /** What the page may print as an error, because the test makes it fail. */
  mayPrint?: RegExp
}

export interface Devices {
  open(options?: DeviceOptions): Promise<{ device: BrowserContext; page: Page }>
}

/** At the top of a test file. */
export function testBrowser(): Devices {
  let browser: Browser | undefined
  const devices: BrowserContext[] = []
  const faults: string[] = []
  beforeAll(async () => {
    const executablePath = findBrowser()
    if (!executablePath)
      throw new Error('No Chromium or Chrome is installed here. Install one: apt-get install chromium')
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await photograph(devices, task.name)
    for (const device of devices.splice(0)) await device.close()
    expect(faults.splice(0)).toEqual([])
  })
  afterAll(() => browser?.close())
  return {
    async open({
      width = 390,
      height = 844,
      scheme = 'light',
      isTouch = width < 600,
      zoom = 1,
      mayPrint,
    } = {}) {
      const device = await browser!.newContext({
        baseURL: inject('product').url,
        viewport: { width, height },
        deviceScaleFactor: zoom,
        colorScheme: scheme,
        hasTouch: isTouch,
        isMobile: isTouch,
        reducedMotion: 'reduce',
        locale: 'en-GB',
      })
      devices.push(device)
      device.setDefaultTimeout(30_000)
      device.on('page', (page) => page.on('pageerror', (error) => faults.push(String(error))))
      device.on('console', (message) => {
        const isNetwork = message.text().startsWith('Failed to load resource')
        const isExpected = isNetwork || mayPrint?.test(message.text())
        if (message.type() === 'error' && !isExpected) faults.push(message.text())
      })
      return { device, page: await device.newPage() }
    },
  }
}

/** What a failed test last saw, into the folder that git does not keep. */
async function photograph(devices: readonly BrowserContext[], name: string): Promise<void> {
  const pages = devices.flatMap((device) => device.pages())
  for (const [index, page] of pages.entries()) {
    const path = `screens/failed/${name.replace(/[^a-z0-9]+/gi, '-').slice(0, 60)}-${index}.png`
    await page.screenshot({ path }).catch(() => undefined)
  }
}

/** WCAG 2.2 A and AA, and axe's best practices, and the contrast in the other scheme as well. */
export async function expectAccessible(page: Page): Promise<void> {
  const isDark = await page.evaluate(() => window.matchMedia('(prefers-color-scheme: dark)').matches)
  const [scheme, other] = isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const)
  const whole = await axe(page)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  await page.emulateMedia({ colorScheme: other })
  // In the same page, where axe is by now: to load it again takes as long as what it looks at here.
  const contrast = await page.evaluate(
    (options) => (window as unknown as WindowWithAxe).axe.run(document, options),
    { ...reported, runOnly: ['color-contrast'] },
  )
  await page.emulateMedia({ colorScheme: scheme })
  expect([...faultsOf(whole, scheme), ...faultsOf(contrast, other)]).toEqual([])
}

/**
 * Legacy means: in the page itself, instead of a blank page beside it; we have no frames of other origins. What passed is
 * not described, which is most of the time that axe takes.
 */
const axe = (page: Page) => new AxeBuilder({ page }).options(reported).setLegacyMode()

const reported: RunOptions = { resultTypes: ['violations'] }

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>
type RunOptions = Parameters<AxeBuilder['options']>[0]

interface WindowWithAxe {
  axe: { run(context: Document, options: RunOptions): Promise<AxeResults> }
}

/** What is wrong, with the element. */
function faultsOf({ violations }: AxeResults, scheme: string): string[] {
  return violations.map(
    ({ id, help, nodes }) =>
      `${scheme}: ${id}: ${help} (${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')})`,
  )
}

/** Nothing is wider than the window: no scrolling in two directions. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { wide, culprits } = await page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const culprits = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .slice(0, 3)
      .map((element) => element.outerHTML.slice(0, 120))
    return { wide: document.documentElement.scrollWidth - width, culprits }
  })
  expect(wide > 0 ? culprits : []).toEqual([])
}
