import { describe, expect, test } from 'vitest'
import { type Action, actions, actorOf, authorize, type Principal, type Role, roles } from './authorize.ts'

const principal = (role: Role): Principal => ({ kind: 'user', userId: 'u1', workspaceId: 'w1', role })

/** Written out by hand, so that a change of a right is a change of this table too. */
const expected: Record<Action, readonly Role[]> = {
  'study.read': ['viewer', 'researcher', 'owner'],
  'study.write': ['researcher', 'owner'],
  'study.publish': ['researcher', 'owner'],
  'study.delete': ['researcher', 'owner'],
  'audience.read': ['viewer', 'researcher', 'owner'],
  'audience.write': ['researcher', 'owner'],
  'interview.read': ['viewer', 'researcher', 'owner'],
  'interview.write': ['researcher', 'owner'],
  'interview.import': ['researcher', 'owner'],
  'interview.delete': ['researcher', 'owner'],
  'findings.read': ['viewer', 'researcher', 'owner'],
  'findings.write': ['researcher', 'owner'],
  'report.read': ['viewer', 'researcher', 'owner'],
  'report.write': ['researcher', 'owner'],
  'report.share': ['researcher', 'owner'],
  'report.export': ['viewer', 'researcher', 'owner'],
  'media.read': ['viewer', 'researcher', 'owner'],
  'media.write': ['researcher', 'owner'],
  'workspace.read': ['viewer', 'researcher', 'owner'],
  'workspace.write': ['owner'],
  'workspace.delete': ['owner'],
  'members.read': ['viewer', 'researcher', 'owner'],
  'members.manage': ['owner'],
  'api-keys.manage': ['owner'],
  'audit.read': ['owner'],
  'models.read': ['viewer', 'researcher', 'owner'],
  'models.manage': ['owner'],
}

describe('authorize', () => {
  test('the table below names every action', () => {
    expect(Object.keys(expected).sort()).toEqual(Object.keys(actions).sort())
  })

  const cases = (Object.keys(expected) as Action[]).flatMap((action) =>
    roles.map((role) => ({ action, role })),
  )
  test.each(cases)('$role and $action', ({ action, role }) => {
    const attempt = () => authorize(principal(role), action)
    if (expected[action].includes(role)) expect(attempt()).toEqual(principal(role))
    else expect(attempt).toThrow(expect.objectContaining({ code: 'forbidden' }))
  })

  test.each([null, undefined])('somebody who has not signed in may do nothing (%s)', (nobody) => {
    for (const action of Object.keys(actions) as Action[])
      expect(() => authorize(nobody, action)).toThrow(expect.objectContaining({ code: 'not_signed_in' }))
  })

  test('an actor is named by id and never by name', () => {
    expect(actorOf(principal('owner'))).toBe('user:u1')
    expect(actorOf({ kind: 'cli', userId: null, workspaceId: 'w1', role: 'owner' })).toBe('cli')
    expect(actorOf({ kind: 'api-key', userId: null, workspaceId: 'w1', role: 'viewer', keyId: 'k1' })).toBe(
      'api-key:k1',
    )
  })
})
