import { defineCommand } from 'citty'
import { findServers } from '../../platform/models/language/found-servers.ts'
import { invocationSettings } from '../invocation.ts'
import { note, print, printJson, table } from '../output.ts'

/** `earwitness models found`: looks at this computer itself, whether or not an instance runs. */
export const foundCommand = defineCommand({
  meta: { name: 'found', description: 'Servers of language models that run on this computer' },
  args: { json: { type: 'boolean', description: 'Print JSON' } },
  run: async ({ args }) => {
    const servers = await findServers(invocationSettings().modelServers ?? undefined)
    if (args.json) return printJson(servers)
    if (servers.length === 0) {
      print('None answers on ports 11434, 8080, 8000 and 1234 of this computer.')
      return note('Others are looked for with EARWITNESS_MODEL_SERVERS=http://HOST:PORT/v1')
    }
    table(
      servers.flatMap((server) => server.models.map((model) => ({ ...server, model }))),
      [
        { title: 'server', value: (row) => row.name },
        { title: 'model', value: (row) => row.model },
        { title: 'address', value: (row) => row.baseUrl },
      ],
    )
    note('Use one: earwitness models providers add server MODEL --url ADDRESS')
  },
})
