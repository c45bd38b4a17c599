/** What one does not tell of others: "my mum gets her on the bus" is no secret. Pure; English. */
export const isPrivate =
  /\b(?:secret\w*|told me|said to me|between|affair|pregnan\w*|expecting|(?:weeks|months) (?:along|gone)|drink\w*|drunk|gin|vodka|whisky|booze|drugs?|owe[sd]?|(?:isn'?t|not) (?:her|his) (?:husband|wife|dad|father|son|child)(?:'?s)?|rehab|hospital|ill|sick|ste?ol\w*|steal\w*|borrow\w*|cheat\w*|divorc\w*|separated|married (?:to|man|woman)|gay|lied|lying|lies|fired|sacked|police|prison|debts?|cash|behind \w+ backs?|officially|tears|cry\w*|cried|cries|chemo|cancer|therapy|depress\w*|illegals?|(?:is|are|works?|lives?|stays?) (?:here |there )?illegally|fiddl\w*|sign(?:s|ed)? for|hush|rumou?r|gossip)\b/i

/** Said of a secret and of anything: "nobody knows about it" is one only beside such a matter. */
export const nobodyKnows = /\b(?:nobody|no one)(?: else)?(?: (?:in|at|of) (?:the|my|our|this) \w+)? knows?\b/i
