import { spawn } from 'node:child_process'
import { defineCommand } from 'citty'
import { runningInstance } from '../client.ts'
import { print, printJson } from '../output.ts'
import { newSignInUrl } from '../sign-in-url.ts'

export default defineCommand({
  meta: { name: 'open', description: 'Makes a URL that signs you in, once, within ten minutes' },
  args: {
    browser: { type: 'boolean', description: 'Open it in the browser of this computer' },
    json: { type: 'boolean', description: 'Print JSON' },
  },
  async run({ args }) {
    const signInUrl = await newSignInUrl(runningInstance())
    if (args.json) printJson({ signInUrl })
    else print(signInUrl)
    if (args.browser) openBrowser(signInUrl)
  },
})

function openBrowser(url: string): void {
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open'
  const child = spawn(opener, [url], { detached: true, stdio: 'ignore' })
  // Without a browser the printed URL is there to copy.
  child.once('error', () => undefined)
  child.unref()
}
