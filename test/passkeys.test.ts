/** Passkeys in a real browser with a virtual authenticator, over a real socket. Port 21320. */
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { type RunningServer, startServer } from '../src/api/start-server.ts'
import { findBrowser } from '../src/platform/runtime/find-browser.ts'
import { createTestApp } from './support/app.ts'
import { testDatabase } from './support/postgres.ts'

const port = 21320
const origin = `http://localhost:${port}`
const database = testDatabase()

/** Runs in the page: what the studio does, without the studio. */
async function ceremony(kind: 'register' | 'sign-in'): Promise<number> {
  const base = '/api/auth/passkey'
  const options = kind === 'register' ? 'generate-register-options' : 'generate-authenticate-options'
  const verify = kind === 'register' ? 'verify-registration' : 'verify-authentication'
  const publicKey = await (await fetch(`${base}/${options}`)).json()
  const credential =
    kind === 'register'
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey),
        })
  const response = (credential as PublicKeyCredential).toJSON()
  const reply = await fetch(`${base}/${verify}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ response, name: 'Laptop' }),
  })
  return reply.status
}

test('a passkey is added by who is signed in, and signs in from then on', async () => {
  const house = await createTestApp(database, { settings: { EARWITNESS_PORT: String(port) } })
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('No Chromium or Chrome is installed here: apt-get install chromium')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  let server: RunningServer | undefined
  try {
    server = await startServer(house.app, { host: '127.0.0.1', port, tls: null })
    const page = await browser.newPage()
    const client = await page.context().newCDPSession(page)
    await client.send('WebAuthn.enable')
    await client.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await page.goto(`${origin}/api`)
    const session = () => page.evaluate(async () => (await fetch('/api/v1/session')).status)

    // A stranger gets no challenge to register with.
    expect(
      await page.evaluate(async () => (await fetch('/api/auth/passkey/generate-register-options')).status),
    ).toBe(401)

    const link = await house.cli().post('/api/v1/sign-in-links')
    const token = new URL(link.body.url).hash.slice(1)
    await page.evaluate(async (token) => {
      const headers = { 'content-type': 'application/json' }
      await fetch('/api/v1/sign-in', { method: 'POST', headers, body: JSON.stringify({ token }) })
    }, token)
    expect(await session()).toBe(200)
    expect(await page.evaluate(ceremony, 'register' as const)).toBe(200)

    await page.evaluate(() => fetch('/api/v1/sign-out', { method: 'POST' }))
    expect(await session()).toBe(401)
    expect(await page.evaluate(ceremony, 'sign-in' as const)).toBe(200)
    expect(await session()).toBe(200)
  } finally {
    await browser.close()
    await server?.stop(500)
    await house.close()
  }
})
