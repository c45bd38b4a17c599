/** English patterns over what is left out after a quotation, in lower case with plain apostrophes. */

/** What was said holds only then. */
export const condition =
  /^[,\s-]*(?:(?:only )?(?:if(?! (?:any|anything|possible|necessary|needed|applicable|not|so|at all|ever|even|you will)\b)|unless|assuming|except|provided(?: that)? (?:i|it|they|we|you|the|my|there)|as long as|so long as|on condition)|only (?:when|for|on|in|after|with)|but only (?:if|when|for|on|in|after|with))\b/u

/** "I use it, if it rains, I do not": the condition is the next clause's. */
export const conditionOfNext =
  /^[,\s-]+(?:if|unless|as long as)\b[^,;]*, ?(?:i|i'm|i'd|i'll|you|he|she|it|it's|we|they|there|that|this|then|the|my|our)\b/u

/** After these words a clause with "if" is a question, not a condition. */
export const asksAfter =
  /\b(?:if|as|see|know|ask|asks|asked|wonder|wondered|sure|check|consider|decide|tell|test|determine|matter|like|even|especially|question|unsure|whether)$/u

/** Right after the last word: it belongs to it. "I trust it more" does not say "I trust it". */
export const reversal =
  /^(?:(?:not|never|no longer|less|nowhere|hardly|barely|any less|in no way)\b|(?:more|better|enough)(?:$|[,;]| (?:than|if|when|once)\b))/u

const learned = '(?:realised|realized|learned|learnt|found|knew|noticed|saw|discovered|tried)'

/** Said of another time or of a world that is not. */
export const limit = new RegExp(
  `^[,\\s-]*(?:at first|initially|in theory|on paper|hypothetically|theoretically|supposedly|in an ideal world|in a perfect world|back then|(?:until|till|before) (?:i|we) ${learned}|(?:until|till) (?:it|they|the \\w+|my \\w+) (?:\\w+n't|stopped|broke|crashed|failed|got|became|started|went|lost|deleted|turned))\\b`,
  'u',
)

const opening = `(?:(?:actually|now|honestly|really|in reality|in fact|in practice|unfortunately|sadly|then|of course|turns out|these days|nowadays|lately|today|i guess|i think|the truth is|it),? )*`
const gone = `(?:wrong|false|untrue|a lie|a myth|nonsense|mistaken)`

const takesBack = [
  String.raw`(?:it|that|this|they|he|she|we|i|there|those days)(?:'s| is| are| was| were| am| do| does| did| has| have| can| could| will| would)? ?(?:\w+n't|not|never|wrong)(?: (?:really|actually|any ?more|true|so|either|now|at all|that way|work|happen|last|help|quite|do|it|that|any|more|longer))*$`,
  String.raw`(?:it|that|this|they|he|she|we|i)(?:'s| is| are| was| were| am| do| does| did| has| have)? ?(?:\w+n't|not|no longer) (?:any ?more|any longer|true|the case|so|what happened|how it (?:is|was)|really (?:true|the case))\b`,
  String.raw`not (?:any ?more|any longer|really|for long|true|exactly|in practice|now|always)\b`,
  String.raw`no longer\b`,
  String.raw`(?:is|was|isn't|wasn't|turned out to be) (?:\w+ )?(?:${gone}|not true|the case|true)\b`,
  String.raw`(?:i|we)(?:'ve| have)? (?:was|were|am|are) (?:\w+ )?(?:wrong|mistaken|kidding|joking)`,
  `(?:i|we)(?:'ve| have)? (?:since |later |soon |quickly |then )?(?:stopped|quit|gave up|given up|changed my mind|changed our minds|realised|realized|found out|discovered|learned (?:it|that|otherwise|better))`,
  String.raw`(?:that|it|this|things) (?:was|is|has|turned out|proved)(?: to be| been| since)? (?:\w+ )?(?:${gone}|changed|over|gone|the opposite)\b`,
  String.raw`(?:i|we) (?:\w+n't|do not|did not|can not|cannot) (?:really |actually |honestly )?(?:think|believe|expect|see|imagine) (?:this|that|it|so|they|there)(?:'ll| will| would| is going to|'s going to) (?:ever |actually |really )?(?:happen|come|work|last|be so|be the case|be true)\b`,
  String.raw`(?:i|we) (?:still |usually |generally |always |just )?(?:opt(?:ed)? against|opt(?:ed)? not|cho(?:o)?se not|decided? against|prefer not|avoid) (?:it|that|this|them|to|doing|using)\b`,
  `(?:it|that|this) turned out|turned out|find out|discover|the opposite|quite the opposite`,
].join('|')

/** "..., but it isn't": takes back what was said, and says nothing else. */
export const retraction = new RegExp(
  `^[,;\\s.-]*(?:but|yet|though|although|however|except|and then|then|until|till|only to|which),? ${opening}(?:${takesBack})`,
  'u',
)

/** "..., or so they say". */
export const sourceAfter =
  /^[,\s-]*["']?[,\s]*(?:or so (?:i|we|they|he|she|people|my|the)\b|(?:is|was) what\b|at least that(?:'s| is) what|according to|supposedly|allegedly|(?:as )?(?:they|people|some|others|everyone|he|she|(?:my|the|our) \w+) (?:say|says|said|think|thinks|thought|claim|claims|claimed|told me|told us|put it|insists|insisted)(?:[,."']|$)|(?:said|says|say|claims|claimed) (?:my|the|our|some|one|a)\b|(?:i|we) (?:used to|once|would have|first|initially) (?:think|thought|say|said|believe|believed)|i (?:thought|assumed|figured|told myself)\b|(?:is|was) (?:\w+ )?(?:a (?:lie|myth|joke)|wrong|false|untrue|nonsense|not true|not the case))/u

const sentences = [
  `(?:i|we) (?:was|were) (?:so |very |totally |completely |dead |quite |just |only )?(?:wrong|mistaken|kidding|joking)`,
  `(?:was i|were we) (?:ever )?(?:so )?wrong`,
  `(?:that|this|it|all that)(?: is|'s| was| has|'s been)?(?: since)? (?:no longer|not|wrong|false|untrue|changed)(?: (?:true|the case|so|right|anymore|any more|really|actually))*[.!]*$`,
  String.raw`(?:that|this|it) (?:isn't|wasn't) (?:true|the case|so|right|what happened)\b`,
  `(?:now|today|these days|nowadays|lately)?,? ?(?:i|we|they|he|she) (?:do|does|did|am|are|have|has|can|could|will|would)(?:n't| not|'t)(?: any ?more| really| actually| now)?[.!]*$`,
  `(?:now|today|these days|nowadays|lately|but),? (?:it) (?:do|does|did|is|was|has|can|could|will|would)(?:n't| not|'t)(?: any ?more| really| actually| now)?[.!]*$`,
  String.raw`not (?:really|any ?more|exactly|at all|true|now)\b.{0,12}$`,
  `(?:just kidding|kidding|joking|psych|or so (?:i|we) thought|or not[.!]*$)`,
  `(?:it )?turns? out (?:i was|that was|it was|it is|it isn't|it wasn't|not|the opposite)`,
  `(?:i|we) (?:take|took) (?:that|it) back|scratch that|strike that|(?:i|we)(?:'ve| have)? (?:since )?changed my mind`,
  `(?:i|we) no longer (?:think|believe|feel|do)|those days are|i (?:have )?since (?:learned|changed)`,
].join('|')

/** A sentence that takes back the one before it. */
export const takenBack = new RegExp(
  `^(?:(?:but|and|well|then|so|yet|however|no|nope|boy|man|oh|except),? )*(?:${sentences})`,
  'u',
)

/** What was said may be so or could be done; what comes after it may then decline it. */
export const conceded =
  /\b(?:could|might|may|would|can|possibly|potentially|possible|maybe|perhaps|i'm sure|no doubt|i guess|i suppose)\b/u

const declining =
  "(?:do|would|will|did|can|could|am|are|have) not|(?:do|would|wo|did|ca|could|have)n't|'m not|cannot|refuse to|choose not to|chose not to|decided not to|prefer not to|would rather not"
const engaging =
  'feel|want|use|do|trust|let|like|dare|wish|plan|intend|comfortable|ready|willing|allowed|bother|delegate|rely|bring myself'

/** "..., but I don't feel safe to do so yet": the speaker declines the very thing, and nothing else in its place. */
export const declined = new RegExp(
  `^[,;\\s-]*(?:but|however|though|although|yet|except),? (?:that )?(?:i|we)(?: (?:just|still|really|also|honestly|personally))*,? ?(?:${declining}) (?:\\w+ ){0,2}?(?:${engaging})\\b[^.;,]*\\b(?:it|that|this|so|them)(?=$|[,.;]| (?:yet|now|today|at all|either|any ?more|myself|ourselves|right now)\\b)`,
  'u',
)
