/**
 * A participant's clause, told back to them: "I lost my notes" -> "you lost your notes". Tense and words stay; only
 * the person turns. Where a turn could come out wrong the answer is null, and the words are quoted as they stand.
 */
import type { Token } from '../reading/tag-words.ts'

const turned: Record<string, string> = {
  i: 'you',
  me: 'you',
  my: 'your',
  mine: 'yours',
  myself: 'yourself',
  "i'm": "you're",
  "i've": "you've",
  "i'd": "you'd",
  "i'll": "you'll",
  we: 'you',
  us: 'you',
  our: 'your',
  ours: 'yours',
  ourselves: 'yourselves',
  "we're": "you're",
  "we've": "you've",
  "we'd": "you'd",
  "we'll": "you'll",
}

/** Forms whose ending depends on the person: they turn only with a subject that turned. */
const agreeing: Record<string, string> = {
  am: 'are',
  was: 'were',
  "wasn't": "weren't",
  "ain't": "aren't",
}

/** Typed without an apostrophe these could be other words; "let us" is no "let you". */
const doubtful = new Set([
  'im',
  'ive',
  'id',
  'ill',
  "let's",
  'lets',
  'dont',
  'cant',
  'wont',
  'doesnt',
  'didnt',
  'isnt',
  'wasnt',
  'its',
])

/** Words in the second person, from the token at `from` on; null where a verb in them would not fit. */
export function turnTokens(tokens: readonly Token[], from: number): string | null {
  if (tokens.some((token) => doubtful.has(token.lower)) || shouts(tokens)) return null
  let out = ''
  for (const [i, token] of tokens.entries()) {
    if (i < from) continue
    const word = turnToken(tokens, i)
    if (word === null) return null
    out += word + (i === tokens.length - 1 ? '' : token.after)
  }
  return out.replace(/\s+/g, ' ').replaceAll("'", '’')
}

function turnToken(tokens: readonly Token[], i: number): string | null {
  const token = tokens[i]!
  if (token.lower in agreeing) return turnVerb(tokens, i)
  const word = turned[token.lower]
  if (word === undefined) return token.text
  // "my team and I" -> "your team and you" is right but stiff; the quotation reads better.
  return token.lower === 'i' && tokens[i - 1]?.lower === 'and' && tokens[i - 2]?.tags.has('Noun')
    ? null
    : word
}

/** `am` and `was` turn when their subject is right before them, adverbs aside; anything else is left to a quotation. */
function turnVerb(tokens: readonly Token[], i: number): string | null {
  const token = tokens[i]!
  for (let k = i - 1; k >= 0; k--) {
    const before = tokens[k]!
    if (before.tags.has('Adverb') && before.after.trim() === '') continue
    if (before.lower === 'i') return agreeing[token.lower] ?? null
    if (['and', 'but', 'or', 'then'].includes(before.lower)) return null
    return token.lower === 'am' ? null : token.text
  }
  return null
}

function shouts(tokens: readonly Token[]): boolean {
  const loud = tokens.filter((token) => token.text.length > 3 && token.text === token.text.toUpperCase())
  return loud.length > 1
}
