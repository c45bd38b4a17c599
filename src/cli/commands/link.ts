import { defineCommand } from 'citty'
import { AppError } from '../../platform/errors.ts'
import { api } from '../client.ts'
import { findStudy } from '../find-study.ts'
import { print, printJson, table } from '../output.ts'

interface LinkReply {
  linkId: string
  kind: 'open' | 'personal'
  name: string
  isTest: boolean
  url: string | null
  liveTokens: number
  revokedAt: string | null
  createdAt: string
}

const study = {
  type: 'positional',
  required: true,
  description: 'The study: its name or its id',
} as const
const json = { type: 'boolean', description: 'Print JSON' } as const

/** The ways into a study. */
export default defineCommand({
  meta: { name: 'link', description: 'Make, list or withdraw links for participants' },
  subCommands: {
    new: defineCommand({
      meta: { name: 'new', description: 'Make a link; a personal one is shown once' },
      args: {
        study,
        personal: {
          type: 'boolean',
          description: 'For one person, who can go on later; without it the link is open to all',
        },
        name: { type: 'string', description: 'What you call the link or the person' },
        attribute: { type: 'string', description: 'What is known of the person: plan=pro,country=NL' },
        json,
      },
      run: ({ args }) => makeLink(args),
    }),
    list: defineCommand({
      meta: { name: 'list', description: 'The links of a study, newest first' },
      args: {
        study,
        tests: { type: 'boolean', description: 'Also the links by which the draft is tried' },
        json,
      },
      run: ({ args }) => listLinks(args),
    }),
    revoke: defineCommand({
      meta: { name: 'revoke', description: 'Withdraw a link; interviews that began by it go on' },
      args: { link: { type: 'positional', required: true, description: 'Its id' }, json },
      run: ({ args }) => revoke(args.link, args.json === true),
    }),
  },
})

async function makeLink(args: {
  study: string
  personal?: boolean
  name?: string
  attribute?: string
  json?: boolean
}): Promise<void> {
  const found = await findStudy(args.study)
  const attributes = parseAttributes(args.attribute)
  const made = await api<{ link: LinkReply; url: string }>('POST', `/api/v1/studies/${found.studyId}/links`, {
    kind: args.personal ? 'personal' : 'open',
    name: args.name,
    attributes: args.personal ? attributes : undefined,
  })
  if (args.json) return printJson(made)
  print(made.url)
  if (args.personal) print('This is shown once. Whoever has it can open this person’s interview.')
}

/** `plan=pro,country=NL` to a record. */
function parseAttributes(text: string | undefined): Record<string, string> | undefined {
  if (!text) return undefined
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const [key, value] = [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()]
      if (!pair.includes('=') || key === '') {
        throw new AppError('invalid_input', 'attribute without a key', {
          say: `--attribute takes key=value pairs, for example plan=pro,country=NL. This one is not: ${pair}`,
        })
      }
      return [key, value]
    }),
  )
}

async function listLinks(args: { study: string; tests?: boolean; json?: boolean }): Promise<void> {
  const found = await findStudy(args.study)
  const path = `/api/v1/studies/${found.studyId}/links?tests=${args.tests === true}`
  const { links } = await api<{ links: LinkReply[] }>('GET', path)
  if (args.json) return printJson(links)
  if (links.length === 0) return print(`No links yet. Make one with: earwitness link new "${found.name}"`)
  table(links, [
    { title: 'id', value: (link) => link.linkId },
    { title: 'kind', value: (link) => (link.isTest ? 'test' : link.kind) },
    { title: 'name', value: (link) => link.name },
    { title: 'state', value: (link) => (link.revokedAt ? 'withdrawn' : 'live') },
    { title: 'address', value: (link) => link.url ?? '(shown once, when it was made)' },
  ])
}

async function revoke(linkId: string, asJson: boolean): Promise<void> {
  const reply = await api<{ link: LinkReply }>('DELETE', `/api/v1/links/${encodeURIComponent(linkId)}`)
  if (asJson) return printJson(reply.link)
  print('Withdrawn. Interviews that began by it go on.')
}
