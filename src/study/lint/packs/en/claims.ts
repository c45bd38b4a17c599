/** English: what a turn says of the participant beside its question, and which parts of it claim nothing. */
import type { LanguagePack } from '../pack.ts'

export const englishClaims = {
  claimBreak:
    /(?: - |; |: |, (?=(?:and|but|so|while|whereas|which|where|then|using|with|giving|making|letting)\b)|, |(?= (?:while|whereas|because|rather than|instead of|even though|but)\b))/g,
  noClaim:
    /^(?:(?:and|so|but|well|ok(?:ay)?|oh|ah),? )*(?:thank|thanks|i(?:'m| am) (?:curious|interested|glad|happy|claude|here)|i(?:'d| would) (?:like|love|be)|i(?:'ll| will)\b|i (?:really )?(?:appreciate|see|understand|hear)\b|i(?:'ve| have) (?:one|a|just|really|asked)|before we|those are all|that(?:'s| is) all|this is (?:the|my) last|my (?:next|last|final)|one (?:more|last|final)|the (?:next|last) question|we(?:'re| are|'d|'ve| have)\b|let'?s|let me|let us|during our|this (?:interview|conversation|should)|there are no (?:right|wrong)|hi\b|hello\b|welcome|good (?:morning|afternoon|evening)|please\b|your (?:experiences|perspectives|participation) (?:and|will|is|are)|rest assured|if you\b|feel free|take your time|no problem|(?:that|it|this) (?:all )?makes (?:\w+ ){0,3}sense|understood|got it|fair enough|of course|sure|yes|right|absolutely|great|perfect|excellent|wonderful|speaking of|turning to|moving on|looking ahead|on the flip side|now)\b/,
  /** "It sounds like", "so you", "you mentioned": what follows is said to be theirs. */
  claimOpening:
    /(?:\b(?:it |that |this )?(?:sounds?|seems?|looks?|feels?)(?: to me)? (?:like|as if|as though|that)\b|^(?:and |but )?so,? (?:it|you|your|the|for)\b|\bin other words\b|\bwhat i(?:'m| am) hearing\b|\bif i understand\b|\byou(?:'ve| have)? (?:also |just |earlier |already )?(?:mention|said|say|told|tell|describ|not|call|put|indicat|explain|talk|spoke|point|stat)\w*\b|\bas you\b|\byour insights\b)/,
  secondPerson: /\b(?:you|your|yours|yourself|you're|you've|you'd|you'll)\b/,
  likened: /\b(?:as|like|into) (?:an?|your|some|one) [a-z-]+/g,
} satisfies Partial<LanguagePack>
