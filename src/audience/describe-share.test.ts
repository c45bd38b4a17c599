import { expect, test } from 'vitest'
import { linkOrigin } from '../platform/http/origins.ts'
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

test('on a local network it carries the address that others share, and not the name of their own computer', async () => {
  const settings = { ...local, host: '0.0.0.0', insecureLan: true }
  const { url, reach } = await describeShare(settings, { token: 'abc', title: 'Meal kits', minutes: 8 })
  expect(url).toBe(`${linkOrigin(settings)}/i/abc`)
  expect(reach.say).toContain('without encryption')
})

test.each([
  [
    'the network’s address',
    {},
    ['127.0.0.1', '[fd00::2]', '192.168.1.20', '10.0.0.2'],
    'http://192.168.1.20:4747',
  ],
  ['localhost where there is no network', {}, ['127.0.0.1', '[::1]'], 'http://localhost:4747'],
  [
    'the one address it listens on',
    { host: '10.0.0.2' },
    ['192.168.1.20', '10.0.0.2'],
    'http://10.0.0.2:4747',
  ],
  ['the public address', { publicUrl: 'https://research.example' }, ['10.0.0.2'], 'https://research.example'],
  [
    'localhost when only this computer is served',
    { insecureLan: false },
    ['10.0.0.2'],
    'http://localhost:4747',
  ],
])('a link for others carries %s', (...[, given, addresses, origin]) => {
  const settings = { ...local, host: '0.0.0.0', insecureLan: true, ...given }
  expect(linkOrigin(settings, () => addresses)).toBe(origin)
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
