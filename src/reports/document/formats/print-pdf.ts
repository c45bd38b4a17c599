/** A report as PDF, by the print of a Chromium or Chrome that is installed here. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { AppError } from '../../../platform/errors.ts'
import { findBrowser } from '../../../platform/runtime/find-browser.ts'

const run = promisify(execFile)
const patienceMs = 60_000

/** @throws AppError `unavailable` where there is no browser, or where it does not print */
export async function printPdf(html: string, browser: string | null = findBrowser()): Promise<Uint8Array> {
  if (browser === null)
    throw new AppError('unavailable', 'no browser to print with', {
      say: 'No Chromium or Chrome is installed where Earwitness runs, so it cannot make a PDF. Export HTML and print it from a browser.',
    })
  // Words of participants: in a folder that only this user reads, and gone when it is printed.
  const folder = await mkdtemp(join(tmpdir(), 'earwitness-report-'))
  try {
    const page = join(folder, 'report.html')
    const file = join(folder, 'report.pdf')
    await writeFile(page, html, { mode: 0o600 })
    await run(browser, argumentsOf({ folder, page, file }), { timeout: patienceMs })
    return new Uint8Array(await readFile(file))
  } catch (cause) {
    throw new AppError('unavailable', `the browser did not print: ${nameOf(cause)}`, {
      say: 'The browser that is installed here did not print the report. Export HTML and print it from a browser.',
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function argumentsOf({ folder, page, file }: { folder: string; page: string; file: string }): string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    // A page of ours without scripts; in containers the sandbox cannot be set up by an ordinary user.
    '--no-sandbox',
    '--disable-dev-shm-usage',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    // Headings as bookmarks.
    '--generate-pdf-document-outline',
    `--print-to-pdf=${file}`,
    pathToFileURL(page).href,
  ]
}

function nameOf(cause: unknown): string {
  const { code, name } = cause as { code?: unknown; name?: string }
  return String(code ?? name ?? 'unknown')
}
