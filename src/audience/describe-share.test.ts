import { expect, test } from 'vitest'
import { describeReach, describeShare, type ReachSettings } from './describe-share.ts'

const local: ReachSettings = { publicUrl: null, tls: null, port: 4747, host: '127.0.0.1', insecureLan: false }

test('a link on this computer says plainly that only this computer can open it', () => {
  expect(describeReach(local)).toEqual({
    onlyThisComputer: true,
    say: 'Only this computer can open this link. To invite others, start with --public.',
  })
})

test('a public server’s link carries its public address', async () => {
  const settings = { ...local, publicUrl: 'https://research.example' }
  const share = await describeShare(settings, { token: 'abc', title: 'Meal kits', minutes: 8 })
  expect(share.url).toBe('https://research.example/i/abc')
  expect(share.reach.onlyThisComputer).toBe(false)
})

test('the message names the study, that an AI asks, how long it takes, and the link', async () => {
  const { message, url } = await describeShare(local, { token: 'abc', title: 'Meal kits', minutes: 8 })
  for (const part of ['Meal kits', 'An AI asks', 'about 8 minutes', url]) expect(message).toContain(part)
})

test('the code is a drawing without script', async () => {
  const { qrSvg } = await describeShare(local, { token: 'abc', title: 'Meal kits', minutes: 8 })
  expect(qrSvg).toMatch(/^<svg/)
  expect(qrSvg).not.toContain('<script')
})
