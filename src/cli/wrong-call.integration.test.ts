import { describe, expect, test } from 'vitest'
import { runCommand } from '../../test/support/command-line.ts'

describe('a wrong call says what would be right, without colours, and ends with 2', () => {
  test.each([
    [
      'no sub-command',
      ['study'],
      'earwitness study needs one of: new, list, show. See: earwitness study --help\n',
    ],
    [
      'an unknown one',
      ['study', 'frob'],
      'earwitness study needs one of: new, list, show. See: earwitness study --help\n',
    ],
    [
      'a missing argument',
      ['link', 'new'],
      'Missing required positional argument: STUDY. See: earwitness link new --help\n',
    ],
    ['an unknown command', ['frob'], 'There is no command "frob". See: earwitness --help\n'],
  ])('%s', async (_case, args, said) => {
    // Node warns where NO_COLOR is set beside it, as it is in some terminals.
    const colours = { FORCE_COLOR: '1', NODE_NO_WARNINGS: '1' }
    expect(await runCommand(args, colours)).toEqual({ code: 2, stdout: '', stderr: said })
  })
})
