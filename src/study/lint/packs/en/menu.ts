/** English: answers offered with a question. */
import type { LanguagePack } from '../pack.ts'

const menuItem = '[a-z0-9\'" /-]{2,60}?'

export const englishMenus = {
  menu: [
    // "what do you use: email, chat, or the phone?" and "was it the price, the colour or the size?"
    new RegExp(`(?:${menuItem}), (?:${menuItem}),? or (?:something|anything|${menuItem})[?.!]?$`, 'g'),
    new RegExp(
      `(?<!\\b(?:looks?|feels?|sounds?|seems?|felt|looked|(?:things|tasks|something|work|areas|situations|projects|topics)) )\\b(?:like|such as|for example|for instance|e\\.g\\.|say|including|maybe|perhaps|(?<!\\b(?:decide|decides|deciding|choose|determine|determines|know|judge|evaluate|tell|sure|consider|considering) )whether (?:it's|it is|it was|that's|that is|because of|by|through|from|in|with|about)?) ?(?:${menuItem}),? or (?:${menuItem})(?:[?.!,]|$)`,
      'g',
    ),
    new RegExp(
      `\\b(?:such as|for example|for instance|e\\.g\\.|like) (?:${menuItem}), (?:${menuItem}),? (?:and|etc)\\b[^?]{0,60}\\?`,
      'g',
    ),
  ],
  alternative:
    /, or (?!so\b|not\b|how\b|what\b|why\b|anything\b|ever\b|otherwise\b|in other words\b|(?:does|do|is|are|did|has|have) (?:it|that|this|you) not\b)|\b(?:are|do|did|does|have|were|was|is) (?:you|it|they|that|this)\b[^,?]*\b(?:[a-z]+ing|to [a-z]+)\b[^,?]* or (?:[a-z]+ing|adjust|just|change|make|use|try|keep|go|do|let|take|start|work|move|switch|edit|write|give|ask) |(?: -)? or (?!(?:does|do|is|are|did|has|have) (?:it|that|this|you) not\b)(?:do|did|does|is|are|was|were|have|has|would|will|more|rather|just|something|anything else|if|whether|by|because|through|that|it's|it is)\b| or (?!so\b|not\b|more\b)[a-z'-]+(?: [a-z'-]+)?\?|, [^,?]{2,40},? or (?!so\b|not\b)[^,?]{2,40}\?/g,
  notAlternative:
    /\b(?:one or (?:two|more)|once or twice|more or less|sooner or later|two or three|three or four|(?:coming |next )?(?:days|weeks|months|years?|day|week|month) or (?:so|days?|weeks?|months?|years?|two|three)|yes or no|positive or negative|positively or negatively|for better or worse|like(?:d)? or dislike(?:d)?|satisfied or (?:dissatisfied|frustrated)|easy or (?:difficult|hard)|easier or harder|good or bad|well or badly|better or worse)\b/g,
} satisfies Partial<LanguagePack>
