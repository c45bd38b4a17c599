import { describe, expect, it } from 'vitest'
import { denies, waysToDeny } from './presumed.ts'

const isAway = (question: string, said: string) => denies(said, waysToDeny(question))

describe('what a question takes for granted', () => {
  it.each([
    ['what do your children say about it?', 'we never had kids.'],
    ['how does your partner see it?', "i'm single since the spring."],
    ['how do you share your passwords?', "we've no internet here."],
    ['what do your colleagues use?', 'i work alone.'],
    ['how do you carry it upstairs?', "it's a bungalow."],
    ['what is your last drive like?', "i don't drive."],
    ['what does your animal eat?', 'we had to put her down.'],
  ])('%s is needless after: %s', (question, said) => expect(isAway(question, said)).toBe(true))

  it.each([
    ['what do your children say about it?', 'my children love it.'],
    ['how do you get about?', "i don't drive."],
    ['what is your last drive like?', "i don't drive but my wife takes me along."],
    ['how does your partner see it?', 'are you single?'],
  ])('%s stays after: %s', (question, said) => expect(isAway(question, said)).toBe(false))
})
