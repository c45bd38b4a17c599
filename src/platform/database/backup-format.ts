/**
 * What is in a backup: one `tar.gz` with, in this order,
 *   header.json                 what made it, which migrations, tables with their columns
 *   tables/<table>/<n>          rows in COPY text format, cut into parts of a few megabytes
 *   keys/secret.key             the key that encrypts stored secrets
 *   media/<workspace>/<id>      files, as they are
 *   manifest.json               SHA-256 and size of every entry, rows of every table; its absence = cut short
 */
import { z } from 'zod'

export const backupFormat = 1

export const backupTable = z.object({
  name: z.string().regex(/^[a-z0-9_]+$/),
  columns: z.array(z.string()),
})

export const backupHeader = z.object({
  format: z.number().int(),
  product: z.literal('earwitness'),
  version: z.string(),
  createdAt: z.iso.datetime(),
  /** Of the server that it was read from; any version from 15 on can be restored into any other. */
  postgres: z.string(),
  /** SHA-256 of the migrations applied, oldest first. */
  migrations: z.array(z.string()),
  /** In an order in which foreign keys hold. */
  tables: z.array(backupTable),
})

export const backupManifest = z.object({
  entries: z.array(z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string() })),
  rows: z.record(z.string(), z.number().int()),
})

export type BackupTable = z.infer<typeof backupTable>
export type BackupHeader = z.infer<typeof backupHeader>
export type BackupManifest = z.infer<typeof backupManifest>

export const entryNames = {
  header: 'header.json',
  manifest: 'manifest.json',
  secret: 'keys/secret.key',
} as const

/** Only names that this program writes: no absolute path, no step upwards. */
export const mediaEntry = /^media\/([0-9a-f-]{36})\/([0-9a-f-]{36})$/
export const tableEntry = /^tables\/([a-z0-9_]+)\/\d{6}$/
