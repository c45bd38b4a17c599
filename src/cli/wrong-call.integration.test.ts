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
    [
      'a flag without its value at the end',
      ['start', '--port'],
      "--port needs a value behind it. See the command's --help.\n",
    ],
    [
      'a flag in the place of a value',
      ['link', 'new', 'Meal kits', '--name', '--personal'],
      "--name needs a value behind it. See the command's --help.\n",
    ],
    [
      'a question without quotes',
      ['study', 'new', 'Why', 'do', 'people', 'leave?'],
      'earwitness study new takes one word or text, and "do" is one more. Put what has spaces in it into quotes. See: earwitness study new --help\n',
    ],
    [
      'a word that nothing takes',
      ['stop', 'now'],
      'earwitness stop takes no words, and "now" is one more. Put what has spaces in it into quotes. See: earwitness stop --help\n',
    ],
    ['an unknown command', ['frob'], 'There is no command "frob". See: earwitness --help\n'],
  ])('%s', async (_case, args, said) => {
    // Node warns where NO_COLOR is set beside it, as it is in some terminals.
    const colours = { FORCE_COLOR: '1', NODE_NO_WARNINGS: '1' }
    expect(await runCommand(args, colours)).toEqual({ code: 2, stdout: '', stderr: said })
  })
})
