/**
 * What a language brings to the lint. Patterns run over `plain()` text (lower case, straight quotes, dashes as
 * hyphens). A new language is a new file that fills this shape, and one line in `index.ts`.
 */

import type { GuidePack } from './guide-pack.ts'

/** What kind of thing a question asks for; two questions on different facets are two questions. */
export type Facet =
  | 'description'
  | 'episode'
  | 'content'
  | 'reason'
  | 'effect'
  | 'feeling'
  | 'opinion'
  | 'future'
  | 'condition'
  | 'quantity'
  | 'time'
  | 'place'
  | 'person'
  | 'manner'
  | 'contrast'
  | 'else'

export interface Finding {
  pattern: RegExp
  why: string
  suggestion: string
  severity?: 'serious' | 'minor'
}

export interface ScreenPatterns {
  colours: RegExp
  /** What is there to be seen: "the video", "the red button". */
  elements: RegExp
  /** Captures a thing that is said to be at some place on the screen: "the tab at the top". */
  located: RegExp
  /** The turn points at the screen: "shown", "underneath". */
  pointsAt: RegExp
  /** Captures a number and what it counts: "five meals". */
  counted: RegExp
  /** Captures how often: "a month", "weekly". */
  periods: RegExp
  /** Captures words that the screen is said to show. */
  quoted: RegExp
  /** Captures a name in the text as it is written. */
  named: RegExp
  /** Words for numbers, by their figure. */
  numbers: Readonly<Record<string, string>>
}

export interface LanguagePack {
  language: string
  /** Words that carry no topic. */
  stopWords: ReadonlySet<string>
  /** A word's family: "frustrated", "frustrating" and "frustration" give the same. */
  stem(word: string): string

  /** What may stand before a question's own beginning: "to begin, ", "and ". Matches the empty text too. */
  opener: RegExp
  /** Beginning of a clause that asks with a question word, anchored with `y`. */
  openStart: RegExp
  /** Beginning of a clause that asks for yes or no. */
  closedStart: RegExp
  /** The same two at the beginning of a sentence that ends with a question mark, where less is needed to see it. */
  openOpening: RegExp
  closedOpening: RegExp
  /** A statement with a question mark: "So you prefer the app?" */
  statementOpening: RegExp
  /** Beginning of a clause that asks by a request ("tell me", "could you describe"). */
  requestStart: RegExp
  /** A request to say whether something is so. */
  asksWhether: RegExp
  /** Asks yes or no by its grammar, and for a story by custom ("can you think of a time when"). */
  storyInvitation: RegExp
  /** "Is there anything else": closed by grammar, open by use. */
  anythingElse: RegExp
  /** Consent, readiness, questions of theirs: not research questions at all. */
  procedural: RegExp
  /** Of these, one that asks for questions of theirs: a yes to it says nothing about consent. */
  invitesQuestions: RegExp
  /** A clause before a question that belongs to it: "when the line drops, ". */
  condition: RegExp
  /** Where a clause can begin inside a sentence. */
  clauseBreak: RegExp
  /** A word or mark without which nothing is joined: most sentences need no closer look. */
  mayJoin: RegExp
  /** A second question joined to an open or closed one: it turns subject and verb around. */
  joinedToQuestion: RegExp
  /** A second question joined to a request, where the order stays: "tell me what you did and why". */
  joinedToRequest: RegExp
  /** A question that only says the one before it again. */
  rephraseMarker: RegExp
  /** "Tell me more about that": only opens the question that follows it. */
  openingRequest: RegExp
  /** Points back to what was just named. */
  backReference: RegExp
  facets: readonly { facet: Facet; pattern: RegExp }[]
  /** Facets that together are one question: "walk me through it", "what does that look like". */
  sameFacets: readonly (readonly [Facet, Facet])[]
  /** A second question that turns to something else: "And ...", "On the flip side ...". */
  newDirection: RegExp
  /** A yes/no question whether there is, or was, something that was not spoken of. */
  newMatter: RegExp
  /** "Do you find that ...": a view of its own, whatever was asked before. */
  ownFinding: RegExp
  /** "Was there a moment that changed it?": asks for a cause. */
  asksForCause: RegExp
  /** "any encouragement, hesitation, or guidance": kinds of answers in a row. */
  listedAnswers: RegExp
  /** A yes/no question about what was just spoken of: "is it", "do you". */
  pronounSubject: RegExp
  /** Whether there is anything at all: its "or" offers no answers. */
  existence: RegExp
  /** Somebody other than the participant as the subject of a yes/no question. */
  otherSubject: RegExp
  /** Two questions that differ in such a pair are two questions, however alike they sound. */
  opposites: readonly (readonly [string, string])[]
  /** One mark or view asked of two things: "the price and the quality". */
  ratesTwoThings: readonly RegExp[]

  praise: readonly Finding[]
  /** What looks like praise and is not. */
  notPraise: RegExp
  /** Looked for in questions. */
  leading: readonly Finding[]
  /** Looked for everywhere. */
  leadingAnywhere: readonly Finding[]
  /** Feelings and evaluations; captured words must have been voiced by the participant. */
  feelingClaims: readonly RegExp[]
  /** A feeling as a noun ("that frustration"), which may take up what was asked. */
  namedFeeling: RegExp
  /** Feelings that a question takes as given. */
  feelingPresumed: readonly RegExp[]
  presume: readonly Finding[]
  /** Where nothing has been said yet: a habit that is asked about as if it were known. */
  presumeInGuides: readonly Finding[]
  /** "if any", "whether": takes the sting out of a presumption. */
  presumeSoftener: RegExp
  /** Captures what is said to be theirs ("your manager"), which must have been mentioned. */
  possession: RegExp
  /** Words for one kind of matter: who spoke of an error has spoken of a problem. */
  matterGroups: readonly (readonly string[])[]
  /** Words any of which establishes the possession. */
  possessionGroups: readonly (readonly string[])[]
  /** Captures the clause after "since you", "given that you". */
  givenClause: RegExp
  menu: readonly RegExp[]
  /** "A or B" as two answers to a yes/no question (not inside one of its phrases). */
  alternative: RegExp
  notAlternative: RegExp
  personal: readonly Finding[]
  /** Captures what the participant is said to have said. */
  attribution: readonly RegExp[]
  /** "You mentioned ..." comes before what is attributed, and not after it. */
  attributesFirst: RegExp
  /** Nouns that sum up what was said; they need not have been said. */
  genericNouns: RegExp
  /** What stands before a quotation of theirs. */
  quotes: RegExp
  /** Words that change when a speaker is quoted: "my" becomes "your". */
  person: RegExp
  /** Which facet of a fact a question asks for, and how an answer to it looks. */
  answerShapes: readonly {
    asks: RegExp
    answer: RegExp
    /** The answer says by itself what it answers: "I am a nurse". */
    standsAlone?: boolean
  }[]
  /** How an answer to a kind of question may look: weak signs, which are weighed. */
  answerSigns: readonly (readonly [name: string, asks: RegExp, answer: RegExp])[]
  /** What a question uses to ask, and is not about: "cost", "often". */
  askingWords: RegExp
  /** "other", "else": asks for more than was said. */
  asksForMore: RegExp
  /** A yes/no question about the participant. */
  asksAboutThem: RegExp
  /** A statement about oneself that is not denied. */
  speaksOfSelf: RegExp
  /** "always", "completely": what overstates. */
  absolutes: RegExp
  /** "rather than ...": what is not claimed. */
  contrasted: RegExp
  /** Captures what a summary says of them ("so you ..."). */
  summary: RegExp
  /** Figures: "90", "twelve". */
  figure: RegExp
  /** Captures what a question takes as having happened: "when you moved", "what made you stop". */
  presupposed: readonly RegExp[]
  /** Forms that take something as given; each captures what, where it can. */
  presupposing: readonly (readonly [name: string, pattern: RegExp])[]
  /** What a turn may say of a screen. */
  screen: ScreenPatterns

  /** Families of words for feelings and evaluations. */
  evaluations: {
    pleasant: readonly (readonly string[])[]
    unpleasant: readonly (readonly string[])[]
  }
  /** Wordings that push towards an answer beside those of `leading`: weak signs, which are weighed. */
  pushes: readonly (readonly [name: string, pattern: RegExp])[]
  /** Verbs by which something is judged; each pattern captures the words that follow. */
  judgingVerbs: readonly (readonly [name: string, pattern: RegExp])[]
  /** What makes a paraphrase stronger than what it takes up. */
  strengtheners: RegExp
  /** What makes an answer weaker: "might", "sometimes". */
  hedges: RegExp
  causes: RegExp
  /** A number and what it counts, as one string: "five months". */
  amounts: RegExp
  contrasts: RegExp
  negations: RegExp
  /** Where one claim about the participant ends and the next begins. */
  claimBreak: RegExp
  /** Thanks, transitions, what is said of the interview: claims nothing about them. */
  noClaim: RegExp
  /** "It sounds like", "you mentioned": what follows is said to be theirs. */
  claimOpening: RegExp
  secondPerson: RegExp
  /** "as an advisor", "like a colleague". */
  likened: RegExp

  /** What guides are judged by beside the wording of any question. */
  guides: GuidePack
}
