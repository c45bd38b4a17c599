import { defineCommand } from 'citty'
import { AppError } from '../../platform/errors.ts'
import { api } from '../client.ts'
import { print, printJson } from '../output.ts'

interface SessionReply {
  workspace: { workspaceId: string; name: string }
}

/** The instance's own workspace: the one that `earwitness open` leads to. */
export default defineCommand({
  meta: { name: 'workspace', description: 'Show this instance’s workspace, or delete everything in it' },
  subCommands: {
    show: defineCommand({
      meta: { name: 'show', description: 'Its name and its id' },
      args: { json: { type: 'boolean', description: 'Print JSON' } },
      async run({ args }) {
        const { workspace } = await api<SessionReply>('GET', '/api/v1/session')
        if (args.json) return printJson(workspace)
        print(`${workspace.name}\n${workspace.workspaceId}`)
      },
    }),
    delete: defineCommand({
      meta: { name: 'delete', description: 'Delete it with all that it holds, for good' },
      args: {
        name: { type: 'positional', required: false, description: 'Its name, as it is written' },
        json: { type: 'boolean', description: 'Print JSON' },
      },
      async run({ args }) {
        const { workspace } = await api<SessionReply>('GET', '/api/v1/session')
        if (!args.name) {
          throw new AppError('invalid_input', 'no name was typed', {
            say: `This deletes every study, interview, recording and key of “${workspace.name}”, for good. To do it: earwitness workspace delete "${workspace.name}"`,
          })
        }
        await api('DELETE', '/api/v1/workspace', { name: args.name })
        if (args.json) return printJson({ deleted: workspace.workspaceId })
        print('Deleted. Everybody is signed out; backups that were written before are still there.')
        print('An empty workspace is in its place: earwitness open')
      },
    }),
  },
})
