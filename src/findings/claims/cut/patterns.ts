/** English patterns over lower-case text with plain apostrophes; what is left out before a quotation ends where they end. */

const alternatives = (words: string) =>
  words
    .trim()
    .split(/\s*\|\s*/u)
    .join('|')

export const negation =
  /\b(?:not|never|no|none|nobody|no one|nothing|neither|nor|without|cannot|cant|dont|doesnt|didnt|isnt|wasnt|wont|hardly|barely|scarcely|rarely|seldom|\w+n't|doubt|doubts|doubted|doubtful|deny|denies|disagree|disagrees|unlikely|impossible|refuse|refused|refuses|avoid|avoided|avoids|stop|stopped|stops|quit|fail|fails|failed|far from|instead of|rather than|myth|lie|false|untrue|nonsense|unable|unsure|uncertain|reluctant|hesitant|skeptical|sceptical|unconvinced|struggle|struggles|struggled|forgot|less|yet to|(?<!\ba )few|too \w+(?: for \w+)? to)\b/u

/** Not a negation of what follows, although it has the word. */
export const noNegation =
  /\b(?:not only|not just|not to mention|no doubt|no question|without (?:a |any )?doubt|no wonder|no matter|(?:can't|cannot|couldn't|can not) (?:wait|deny|help|emphasi[sz]e|stress|overstate|believe how)|(?:don't|do not|didn't|no) (?:doubt|deny|forget)|forgot to (?:say|mention|add|note|tell you)|other than|apart from|except|besides|nothing but|no problem|why (?:not|don't|wouldn't)|didn't (?:know|realise|realize|notice)|no less|never stops?|won't stop|don't stop)\b/gu

/** Denies a liking or a wish about something that it takes as a fact: the fact stays. */
export const factive =
  /\b(?:not|never|\w+n't)\b(?: (?!(?:feel|felt|seem|seems|look|looks|sound|sounds)\b)\w+){0,2} (?:like|love|enjoy|mind|care|realise|realize|notice|appreciate|regret|surprised|understand why|know (?:how|why|what|when|where)|explain why)(?: (?:that|how|when|it when|the way|the fact that|about the fact that))?$/u

/** A clause that ends so takes the whole of what follows as its object. */
export const takesClause =
  /\b(?:think|thinks|thought|believe|believes|believed|say|says|said|saying|claim|claiming|feel|feels|felt|mean|means|suppose|guess|imagine|expect|see|find|found|argue|agree|assume|suggest|suggesting|like|that|if|whether|though|certain|sure|convinced|confident|case|true|because|how|doubt|doubts|myth|lie|nonsense|unlikely|impossible|deny|disagree|wish|mind|bet|notion|idea)$/u

/** "Provided" is most often what somebody gave: with a subject of its own before it, it is no condition. */
const proviso =
  '(?<!\\b(?:i|we|he|she|they|it|you|and|was|were|is|are|be|been|being|has|have|had|who|that|which|to|also|then|not) )provid(?:ing|ed)(?: that\\b|$|(?= (?:i|it|they|we|you|he|she|there|(?:the|my|our|your) [\\w-]+ (?:is|are|was|were|has|have|do|does|did|can|could|will|would|stays?|works?|goes|keeps?))\\b))'
const conditionWords = `if|unless|whether|in case|as though|lest|suppose|supposing|assuming|${proviso}`
export const condition = new RegExp(`\\b(?:${conditionWords}|used to|pretend\\w*)\\b`, 'u')

/** "If it were free, ...": what follows holds only then. */
export const openCondition = new RegExp(
  `(?:^|[,;:-] ?|\\b(?:and|but|so|because|that|think|feel|believe|say|only|even|guess) )(?:${conditionWords}|had (?:i|it|they|we)|were (?:i|it|they|we))\\b[^;]*(?:,|\\bthen)["']? ?(?:(?:then|maybe|probably|i think|i guess|i believe|i feel|i'd say|i would say|chances are|perhaps|sure|yes|of course) ?(?:that)?,? ?)*$`,
  'u',
)

/** A condition in form only. */
export const harmlessCondition =
  /\bif (?:(?:i'm|i am|we're|we are)(?: being)?(?: completely| totally| really| quite)? (?:honest|frank|not mistaken|remembering (?:correctly|right)|correct|right)|(?:i|you) (?:remember|recall)(?: correctly| right| rightly)?|you ask me|you will|you know what i mean|you like|that makes (?:any )?sense|anything|i may|i can be honest|memory serves(?: me)?(?: right)?|nothing else|for no other reason|not more|at all|necessary|needed|possible|any)\b,?/gu

const speaker = alternatives(
  `people|others|they|he|she|everyone|everybody|someone|somebody|many|some|most|few|critics?|experts?|folks|colleagues?|
   coworkers?|co-workers?|boss|bosses|managers?|clients?|customers?|students?|friends?|wife|husband|spouse|partner|team|
   teammates?|leaders?|leadership|management|company|companies|organi[sz]ation|media|news|articles?|you|one|developers|
   engineers|teachers|parents|peers|users|family|mom|mum|mother|dad|father|brother|sister|supervisor|director|professor|
   employer|patients?|ceo|owner|neighbou?rs?|marketing|vendors?|ads?|studies|research|reports?|chatgpt|claude|gemini|copilot`,
)
const reporting = alternatives(
  `say|says|said|saying|think|thinks|thought|thinking|believe|believes|believed|claim|claims|claimed|argue|argues|argued|
   assume|assumes|assumed|feel|feels|felt|insist|insists|insisted|suggest|suggests|suggested|tell me|tells me|told me|
   told us|tell us|tells us|tell you|complain|complains|complained|worry|worries|worried|fear|fears|feared|expect|expects|
   expected|imagine|imagines|wrote|write|writes|was like|is like|were like|are like|goes|went|swear|swears|swore|promise|
   promises|promised|warn|warns|warned|warn me|warned me|predict|predicts|predicted|hope|hopes|hoped|afraid|convinced|
   of the opinion|under the impression|states|stated|mentions|mentioned|reports?|reported|told`,
)
/** Somebody else's opinion. */
export const attribution = new RegExp(
  `\\b(?:${speaker})\\b(?: (?!i\\b|i'm\\b|we\\b)[\\w']+){0,6}? (?:${reporting})(?: (?:that|how|like))?$|\\b(?:according to|in the (?:view|opinion|words) of) [\\w' ]{1,40}(?<!\\b(?:and|but|so|because|as))$|\\b(?:i|we)(?:'ve| have)? (?:been told|was told|were told|heard|hear|read|read somewhere|keep hearing|often hear)(?: \\w+){0,3}?(?: (?:that|how))?$|\\b(?:rumou?r|myth|claim|argument|narrative|notion|misconception|assumption|stereotype|hype|idea|belief)s?(?: (?:is|was|being|has it))?(?: that)?$`,
  'u',
)

/** Before words in quotation marks: a prompt, a voice, a letter that is only recounted. */
export const attributionOfSpeech = new RegExp(
  `\\b(?:${reporting}|asked|ask|asks|asking|reply|replied|replies|answer|answered|respond|responded|responds|prompt|prompted|type|typed|like|titled|called|reads|read|telling|tell it|put|something like|for example|e\\.g\\.)$`,
  'u',
)

/** What the speaker once held. */
export const formerBelief =
  /\b(?:i|we) (?:used to|once|originally|initially|previously|first|at first|always|mistakenly|wrongly|naively) (?:think|thought|believe|believed|assume|assumed|feel|felt|hoped|feared|expected)(?: that)?$|\b(?:at first|initially|originally|in the beginning|before|back then|early on|when i started),? (?:i|we) (?:thought|believed|assumed|felt)(?: that)?$|\b(?:i|we)(?:'d| had| would have)?(?: \w+)? (?:assumed|feared|expected|pretended|pretend|predicted|thought|figured|believed|guessed|suspected)(?: that)?$|\b(?:i'd|we'd|i would|we would|i might|i could) have (?:said|thought|told you|sworn|argued|bet|guessed)(?: that)?$/u

/** Feared, wished, aimed at or merely possible: not said to be so. */
export const unreal =
  /\b(?:(?:scary|frightening|terrifying|worrying|unsettling|tempting|nice|lovely|comforting) to (?:think|imagine|believe|picture)|fear|feared|worry|worried|concern|concerned|concerns|afraid|scared|anxious|nervous|dread|wish|wished|hope|hoped|hoping|pray|dream|dreamed|dreamt|fantasy|make sure|makes sure|making sure|made sure|ensure|ensures|ensuring|risk|danger|chance|possibility|possible|conceivable|likelihood|probability|fear is|worry is|concern is|hope is|dream is|goal is|aim is|what if|as if|maybe|perhaps|possibly|hopefully|supposedly|allegedly|apparently|in theory|theoretically|hypothetically|ideally|in an ideal world|in a perfect world|at first|initially|on paper|not that|it would be (?:nice|great|good|helpful|wonderful|awesome|cool|ideal)(?: if)?)(?: (?:that|of))?$/u

/** Directly before a verb without its subject: what might, should or was wanted to be done. */
export const unrealVerb =
  /\b(?:might|could|may|should|would|i'd|we'd|they'd|(?:want|wants|wanted|hope|hopes|hoped|wish|like|love|prefer|plan|plans|planned|try|tries|tried|trying|intend|intended|supposed|ought|meant|expected|hoping|planning|tempted|dream of|afraid|scared|refuse|decline) to|considering|consider|thinking (?:about|of)|planning on|open to|looking (?:into|forward to)|wonder about|dream(?:ing)? (?:of|about))(?: (?:just|also|even|still|probably|maybe|never|always|actually|be able to))?$/u

/** "As most of them are new, ...": what follows the comma is the main clause, and nothing in this one denies it. */
export const subordinate =
  /^(?:(?:and|but|so|well|however),? )?(?:as|since|because|while|although|though|when|whenever|after|given)\b[^;]*,$/u

/** It begins a clause, or a courtesy, of its own, which nothing before it governs. */
export const opensClause =
  /^(?:as (?:i|it|they|we|you|he|she|the|my|there|this|fair|many|most)\b|(?:which|who|because|since|although|though|whereas|however|perhaps|please|thanks?|let's|let us|ok|okay|yes|yeah|sure|of course|just because|even though|at least i)\b)/u

export const subject =
  /^(?:i|i'm|i've|i'd|i'll|you|you're|you'll|he|he's|she|she's|it|it's|its|it'll|we|we're|we've|we'll|they|they're|they'll|they've|there|there's|that's|this|that|these|those|my|our|his|her|their|the|ai|a|an|some|most|many|people|everyone|everything|nobody|nothing|all)\b/u

/** A question that begins before the quotation: "do you think [it saves time]?" */
export const asksWhether =
  /^(?:(?:and|but|so|well|like|then),? )*(?:do|does|did|is|are|was|were|can|could|would|will|should|has|have|am|who|why|what|when|where|how|if|whether|isn't|don't|doesn't)\b[^,;]*$/u
