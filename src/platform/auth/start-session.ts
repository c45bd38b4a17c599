/** Signs somebody in whose right to it was just proven another way: a sign-in link or an accepted invitation. */
import { createAuthEndpoint } from '@better-auth/core/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

const StartSessionSchema = z.object({
  userId: z.string(),
  startedBy: z.string(),
  /** Where the session begins; else in the person's oldest workspace. */
  workspaceId: z.string().optional(),
})

/** Callable from code only: without a path better-auth's router cannot reach it. */
export const startSessionPlugin = {
  id: 'start-session',
  endpoints: {
    startSession: createAuthEndpoint.serverOnly({ method: 'POST', body: StartSessionSchema }, async (ctx) => {
      const { userId, startedBy, workspaceId } = ctx.body
      const adapter = ctx.context.internalAdapter
      const user = await adapter.findUserById(userId)
      if (!user) throw new Error('no user for a session that was to start')
      const session = await adapter.createSession(userId, false, {
        startedBy,
        activeOrganizationId: workspaceId ?? null,
      })
      await setSessionCookie(ctx, { session, user })
      return ctx.json({ userId })
    }),
  },
}
