/** Sentences that set one thing above another, or say that something rose or fell: they would have to be shown. */

/** Between two things, also where no people are named. */
export const comparisonPatterns: readonly RegExp[] = [
  /\b(?:more|less|fewer|better|worse|(?!(?:other|rather|never|whether)\b)\p{L}{2,}er)\b[^,;]{0,40}\bthan\b/iu,
  /\b(?:matters?|counts?|weighs?)\s+(?:more|most|less|least)\b/iu,
  /\b(?:beats?|outweighs?|outranks?|exceeds?)\b|\bcomes?\s+(?:first|second|third|last)\b/iu,
  /\b(?:is|are|was|were|remains?)\s+(?:by far\s+)?the\s+(?:main|biggest|largest|greatest|strongest|commonest|chief|top|primary|first|only|(?:most|least)\s+\p{L}+)\b/iu,
  /\b(?:fell|rose|dropped|grew|doubled|halved|tripled|increased|decreased|declined)\b/iu,
]
