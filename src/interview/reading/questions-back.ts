/** What participants ask the interviewer, by what can be said to it. */
import { countWords } from '../../study/lint/text.ts'

export const backQuestionKinds = [
  /** "Are you a robot?" */
  'is_program',
  /** "How long will this take?" */
  'time_left',
  /** "Who is behind this?", "What is this for?" */
  'purpose',
  /** "Who will read this?", "Is it anonymous?" */
  'privacy',
  /** "Where do I complain?", "Should I see a doctor?", "Do you know if it is open?" */
  'help',
  /** "Can you pass it on?", "Will you tell them?" */
  'pass_on',
  /** "Does that count?", "Do you mean at home?" */
  'meaning',
  /** "What is that star for?", of what is shown. */
  'screen',
  /** That something be written down. */
  'note',
  /** "Do you have a dog?" */
  'self',
  /** "Get me a person." */
  'person',
  /** "Can you write tram instead of bus?" */
  'rewrite',
  /** "What do other people say?" */
  'others',
  /** "What do you think?", "Which would you take?" */
  'opinion',
  /** "Is that right?", "Is this what you wanted to know?" */
  'approval',
  /** "Can you say that again?" */
  'repeat',
  /** "Do I have to answer that?" */
  'must_answer',
  /** "What happens if I withdraw?", "Can I take back my consent later?" */
  'withdraw',
  /** "Do I still get the voucher?" */
  'reward',
  /** The same, and how long it takes. */
  'time_and_reward',
  /** "Will I see what comes out of it?" */
  'results',
  /** "How much should I write?" */
  'length',
  /** "Can I answer in Polish?" */
  'language',
  /** "Should I give names?" */
  'names',
  /** "Can I come back to this tomorrow?" */
  'later',
  /** "It is red and hot, is that normal?" */
  'medical',
  /** "Good ones or bad ones?" */
  'either',
  /** "What do you mean by reporting?" */
  'word',
  /** "Are we going to talk about the rota?" */
  'topic',
  /** "Have you got a number of somebody who helps?" */
  'helpline',
  /** "Is that low?", "Do you think I did wrong?" */
  'judgement',
  /** "Can I get my money back?", "Have you got a number for someone who can fix the boiler?" */
  'elsewhere',
  /** "Is there meant to be a picture?", where there is none. */
  'nothing_shown',
  /** "Do you want the good things too, or is this for complaints?" */
  'scope',
  /** "Are you recording my voice?" */
  'recording',
  /** "Can I send you a photo?" */
  'attach',
  /** "Can my daughter answer that?" */
  'together',
  /** "Am I the right person for this?" */
  'suitable',
  /** "How did you get my name?" */
  'chosen',
  /** "How many people do you ask?" */
  'many_asked',
  /** "Why do you need to know that?" */
  'why_asked',
  /** "What happens with this, do you talk to the council?" */
  'after',
  /** "Do you want examples?", "Where would you like to start?" */
  'offer',
  /** "Hello? Are you there?" */
  'there',
  /** "What's the right amount?" */
  'right_one',
  /** What we mean by it, and how they take it. */
  'as_taken',
  /** Whether something is as it should be or what they should do, where somebody else can tell them. */
  'ask_health',
  'ask_bank',
  'ask_money',
  'ask_law',
  /** Anything else. */
  'other',
] as const
export type BackQuestionKind = (typeof backQuestionKinds)[number]

const patterns: readonly [BackQuestionKind, RegExp][] = [
  [
    'withdraw',
    /^(?![^?]*\b(?:voucher|paid|pay|money|reward|gift card|my (?:answers|data|words|recording))\b)[^.?!]*\b(?:can|could|may|must|should|do|does|will|would|what|how|is|are|if|when)\b[^.?!]{0,50}\bi (?:(?:want|have|decide|choose|need) to |would like to |later |still |also |ever )?(?:(?:withdraw|revoke|take back|cancel) (?:my (?:consent|participation|agreement|answers)|from (?:this|the|your) (?:study|survey|interview|research))|(?:drop|pull|opt) out of (?:this|the|your) (?:study|survey|interview|research)|(?:(?:leave|stop|quit) (?:the|this) (?:study|survey|interview)|stop (?:half ?way|early|in the middle)(?: through)?\??$))/iu,
  ],
  [
    'repeat',
    /\b(?:(?:can|could|would|will) (?:you|u) (?:please |pls )?(?:repeat|say (?:that|it|this) (?:again|once more)|ask (?:me )?(?:that|it|this|me) again|put (?:that|it) again|show (?:me )?(?:the question|it) again)|(?:repeat|say) (?:that|it|this|the question|your question|again)(?: again)?(?:,? (?:please|pls))?[?.! ]*$|what was (?:the|your) (?:last )?question|what (?:was|were) (?:it|that) (?:you|u) (?:asked|wanted)|what did (?:you|u) (?:just )?ask|come again|once more,? please|say (?:that )?again)\b|^(?:sorry,? )?(?:pardon|what|huh|come again)(?: me)?\?+$/i,
  ],
  [
    'must_answer',
    /\b(?:do i (?:have|need|really have|really need) to (?:answer|say|tell|reply|explain|do (?:this|that|it))|must i (?:answer|say|tell)|why should i (?:answer|say|tell|reply)(?: (?:you|u|that|this|it))*(?= ?[?!.,]|$)|(?:is (?:it|that|this) )?(?:ok|okay|all right|alright|fine|possible|allowed) (?:if|to|when) (?:i )?(?:do(?:n'?t| not) answer|skip|leave (?:that|this|it) out|not answer|say nothing)|what (?:if|happens if) i (?:do(?:n'?t| not) (?:want to )?(?:answer|say|know)|skip)|(?:is|are) (?:this|that|it|they|these) (?:questions? )?(?:mandatory|compulsory|obligatory|required|optional|voluntary))\b/i,
  ],
  [
    'elsewhere',
    /\b(?:(?:can|could|will|do|may|when (?:can|do|will)|how (?:can|do)) (?:i|we) (?:still |ever |even |please )?(?:get|have|claim) (?:(?:my|our|the|some of (?:my|the)) (?:money|cash|deposit|fees?|fares?|payment|[£$€] ?\d+)(?: \w+)? back|(?:a |my |our |the )?(?:full )?(?:refund|compensation|replacement)s?)|(?:can|could|will) (?:you|u) (?:please )?(?:refund|reimburse|(?:give|get) (?:me|us) (?:a refund|my money|our money))|(?:have|do|would) (?:you|u) (?:got|have|know)(?: of)? (?:(?:an?|any|the|their|his|her) )?(?:(?:good|decent|phone|reliable|cheap|repair|local) )*(?:number|address|e-?mail|plumber|electrician|builder|mechanic|lawyer|solicitor|dentist|handyman|shop|place|someone|somebody|anyone|anybody)\b[^.!?]{0,60}(?:\?|$)|who (?:do|can|could|should|must|shall) (?:i|we) (?:ring|call|phone|ask|contact|email|write to|complain to|speak to|talk to|turn to|go to|see|tell)\b)/i,
  ],
  [
    'reward',
    /\b(?:(?:do|will|would|can|when do|when will|how do|how will|and) (?:i|we) (?:still |also |even |actually )?(?:get|be|receive|have) (?:(?:my|the|any|a|an|some) )?(?:(?:\w+ )?(?:voucher|money|reward|incentive|gift card|payment|points|compensation|pay|prize|cash)|paid|[£$€] ?\d+|\d+ ?(?:quid|pounds|euros?|dollars))|what(?:'s| is) in it for me|how much do i get|where(?:'s| is) my (?:voucher|money|reward|gift card)|(?:when|how) (?:do|does|will|is) (?:the|my) (?:voucher|money|reward|gift card|payment|[£$€] ?\d+))(?:\b|$)/i,
  ],
  [
    'results',
    /\b(?:(?:will|do|can|could|when (?:will|do|can)|where (?:will|do|can)) (?:i|we|the public|people) (?:ever |get to |also )?(?:see|read|get|find|know|hear(?: about)?) (?:the |your |any )?(?:results?|report|findings|outcome|what comes out)|(?:will|are) (?:the |these )?(?:results|findings) (?:be )?(?:published|shared|public)|what comes (?:out )?of (?:this|it))\b/i,
  ],
  [
    'length',
    /\bhow (?:long|much|detailed|short) (?:should|must|do (?:you|u) want|does|shall) (?:(?:my|the|an|this|that) )?(?:i (?:write|say|answer|tell|go)|(?:answers?|reply|replies) (?:be|to be)|me to (?:write|say|tell)|it (?:have to be|be|to be))|\b(?:do (?:you|u) (?:want|need)|should i (?:give|write|tell)(?: you)?) (?:the )?(?:long|short|whole|full|more detail|all the details)(?: (?:version|story|answer))?\b|\bhow much detail\b/i,
  ],
  [
    'language',
    /\b(?:can|could|may|is it (?:ok|okay|possible|all right)(?: if| to)?|do i have to|must i|should i|shall i)(?: i)? (?:also |rather )?(?:write|answer|reply|speak|talk|do (?:it|this|that))(?: (?:this|it|that))? in (?:my (?:own |native |first )?(?:language|tongue)|another language|english|german|french|spanish|italian|polish|portuguese|turkish|arabic|russian|ukrainian|dutch|chinese|hindi|urdu|welsh|romanian|\p{Lu}\p{Ll}+ish)\b|\bdo (?:you|u) (?:speak|understand) (?!what|that|why|how|me|it)\w+\?/iu,
  ],
  [
    'names',
    /\b(?:(?:should|shall|must|may|can|do) i (?:have to |need to |also )?(?:give|say|use|write|mention|name)(?: you)? (?:any |the |their |real |his |her |my )?(?:real |full )?names?\b|(?:do|would) (?:you|u) (?:need|want) (?:(?:any|the|their|his|her|my|actual|real|full) )+names?\b|is it (?:ok|okay|all right) (?:to (?:use|give|say)|if i (?:use|give|say)) (?:real |their )?names?\b)/i,
  ],
  [
    'later',
    /\b(?:can|could|may|is it (?:ok|okay|possible|all right) (?:if|to)|am i able to)(?: i| we)? (?:also |please |just |maybe )?(?:come back(?: to (?:this|it))?|do (?:this|it|the rest)|finish (?:this|it|the rest)?|continue(?: this)?|carry on|go on|pick (?:this|it) up|answer (?:this|it|later)|save (?:this|it))(?: (?:again )?(?:later|tomorrow|tonight|after|another (?:time|day)|some other (?:time|day)|at the weekend|in (?:a|an|\d+|half)\b)|$|\?)/i,
  ],
  [
    'topic',
    /\b(?:(?:are|r|will|were|aren'?t) (?:we|you|u) (?:(?:still|ever|actually|even|not) )*(?:going to |gonna )?(?:talk(?:ing)?|ask(?:ing)?(?: me)?|speak(?:ing)?|get(?:ting)?|com(?:e|ing))(?: (?:on|round))? (?:about|to)|(?:is|isn'?t|wasn'?t|was) (?:this|it) (?:not )?(?:supposed|meant) to be about|when (?:do|will) (?:we|you) (?:talk|ask(?: me)?|get|come)(?: (?:on|round))? (?:about|to)|i (?:thought|was told) (?:this|it) was (?:going to be |meant to be |supposed to be )?about)\b/i,
  ],
  [
    'is_program',
    /\b(?:do|are|r) (?:you|u) (?:also )?(?:use|using|run(?:ning)? on|based on) (?:an? )?(?:ai|artificial intelligence|chat ?gpt|llms?|language models?)\b|\b(?:are|r) (?:you|u) (?:a |an |even |really |actually )*(?:robot|bot|automated|machine|ai|program|computer|human|person|real|chatgpt|claude|gpt|llm)\b|\b(?:am i|is this) (?:talking|speaking|chatting|writing) (?:to|with) (?:a |an |some )?(?:real |actual |live |living )*(?:robot|bot|machine|ai|human|person|somebody|someone|program|computer)\b|^(?:a )?(?:ro)?bot\?+$|\b(?:are|r) (?:you|u)\b[^.!?]{0,40}\?+ (?:an? )?(?:(?:ro)?bot|machine|program|computer|ai)\b|\bis (?:this|there|anybody|anyone) (?:a |an )?(?:bot|robot|ai|human|real person)\b|\bis (?:anyone|anybody|somebody|someone) (?:actually )?(?:there|reading|listening)\b/i,
  ],
  [
    'time_left',
    /\bhow many more\b|\bare we (?:almost |nearly |about )?(?:done|finished|through)\b|\bhow (?:long|much|many)(?:'s| is| are| have (?:we|i)| do (?:we|i) have)?(?: (?:got|still))? (?:left|to go)\b|\bhow (?:much (?:longer|more time)|many (?:more )?questions)\b|\bhow long\b(?! have (?:you|u) got\?).{0,25}\b(?:this|it|we|you|left|more|to go|interview|survey|chat)\b.{0,40}\?|\b(?:are we|is (?:it|this)) (?:almost |nearly )(?:done|finished|over)\b|\bhow (?:much longer|long) (?:is|will|does) (?:this|it)\b|\bwhen (?:is|will) (?:this|it) (?:be )?(?:over|done|end)/i,
  ],
  [
    'privacy',
    /\b(?:(?:do|did|will|would|have|can) (?:you|u) (?:ever |also |even |really |actually )?(?:(?:use|used|sell|sold|share|shared|keep|kept|store|collect|track|read|own) (?:(?:the|my|our|this|any|all|these|people'?s|personal|of) )+(?:data(?! (?:plan|roaming|volume))|answers)|(?:use|set|store) (?:any )?cookies|(?:have|got|have got) (?:an?|any) (?:privacy|data protection) (?:policy|notice|statement|officer)|take notes|read (?:everything|all|what) (?:that )?(?:people|we|i|everybody|everyone)|(?:have|got|have got) (?:an?|any|some) (?:human|person|people|somebody|someone) (?:who|that|to) reads?)|(?:does|do|will|can|could|is|are) (?:it|this|that|any of (?:it|this|that)|(?:all )?what i (?:write|say|put|type)(?: here)?)(?: all| ever| get| be| being| also)* (?:read|seen|shared|shown|sent|passed|looked at|go) (?:by|to|on|with)|who(?:'s| is| are)? (?:actually )?(?:reads|sees|hears|(?:going to |gonna )?(?:be )?(?:reading|seeing|hearing)|(?:will|can|gets to|going to|gonna) (?:be )?(?:read|see|hear|listen)(?:ing)?)|is (?:this|it|that|any of (?:it|this)) (?:all )?going to (?:the|my|our|an?) \w+|(?:is (?:this|it|that)|(?:are|is) (?:the|my|our|these|all) (?:\w+ )?(?:answers?|replies|data|interview|names?|words)|it'?s|this is|that'?s) (?:all |really )?(?:anonymous|confidential|private|recorded|being recorded|stored|saved)|used (?:to train|for training)|(?:does|do|will|can|could) (?:my|the|our) \w+(?: \w+)? (?:get to |also |ever )?(?:read|see|hear|know)|train (?:an?|some|your|the) (?:ai|model)|(?:will|can|could) (?:my|anyone|anybody|someone|somebody|they|you|people)\b.{0,40}\b(?:see|read|know|name|share|sell|find out|identify)|what (?:happens|will happen|do you do|will you do|are you (?:going to do|doing)) (?:with|to) (?:my|this|the|these|what)|where (?:does|do|will|is) (?:this|my|the) (?:\w+ )?(?:go|stored|saved|kept))\b/i,
  ],
  [
    'purpose',
    /\b(?:(?:is|was) (?:this|it|that)(?: study| survey| interview| all)? (?:for|from|by) (?:an?|the|any|some|one)(?: (?:particular|certain|specific|big|real|local))? (?:company|firm|magazine|(?:news)?paper|brand|business|organi[sz]ation|university|charity|council|government|shop|bank|agency|client|advert\w*|school)|are (?:you|u) (?:from|with|working for|part of|paid by|connected (?:to|with)|\w+(?:'s|s'))(?= |\?|$)|(?:which|what) (?:company|firm|organi[sz]ation|client).{0,30}(?:commission|behind|pay|for|ask)\w*|(?:you|u) (?:are|work|ask|come) (?:\w+ )?(?:from|for|with) (?:which|what|who)\b|who (?:do|does) (?:you|u|this) (?:\w+ )?(?:work|ask|belong|report) (?:for|to)|who(?:'s| is| are| has| have)? (?:commissioned|behind|you working for|paying|running|doing|asking|conducting|you)|what(?:'s| is| are)? (?:this|it|the interview|the study|the survey|these questions) (?:all )?(?:for|about|good for)|why (?:do|are|would|did) you (?:want|need|ask|asking|have)|(?:is there (?:a|any)|any) (?:particular |special )?reason (?:you|why|that you|for (?:asking|that|this))|what(?:'s| is) the (?:point|purpose|goal|aim)|which company|what company|why (?:is|does) (?:this|that|it) (?:relevant|matter)|(?:is|are) (?:this|you|u)\b.{0,30}\b(?:sell|selling|sales|an? advert|marketing))\b/i,
  ],
  [
    'approval',
    /\b(?:is (?:that|this|it) (?:right|correct|ok|okay|enough|what you (?:mean|meant|want|wanted|are looking for))|(?:does|did) (?:that|this) (?:make sense|answer|help)|am i (?:making sense|right|doing (?:this|it) right)|(?:is|was) that (?:a )?(?:good|bad|wrong|silly|stupid))\b/i,
  ],
  [
    'meaning',
    /\b(?:do(?:es|n'?t)? (?:that|this|it|those|one|they|\w+ \w+) (?:\w+ )?count|what counts|(?:do|did) (?:you|u) mean\b|what do (?:you|u) mean|(?:you|u) mean\b|in what sense|(?:is it|are you asking) about\b.{0,40}\bor\b|like (?:the|a) \w+.{0,40} or (?:only|just|the)\b)/i,
  ],
  [
    'pass_on',
    /\b(?:(?:can|could|will|would) (?:you|u|somebody|someone) (?:please )?(?:pass (?:it|this|that|them) on|forward|fix|tell (?:them|him|her|someone|somebody|the|my|our)|send|sort|change|report|get them|make them|have (?:it|that|them))|are (?:you|u) (?:going to|gonna) (?:ring|call|phone|tell|write to|e-?mail|contact|report|talk to|speak to|have a word)\b(?! (?:me|us|in|back)\b)|(?:will|does|can) (?:this|that|it) (?:get|be) (?:fixed|passed|sorted|changed|repaired))\b/i,
  ],
  [
    'help',
    /\b(?:what does (?:that|this|it) mean\b|where (?:do|can|should) i (?:complain|report|turn|go|write|call|find out|get)|(?:can|could|will|would) (?:you|u) (?:please )?(?:help|look (?:it |that |this )?up|recommend|explain)|(?:should|shall) i (?:\w+ )?(?:wait|go|gone|have|call|see|take|ask|tell|write|cancel|pay)|do i (?:get|have to|need to)|(?:can|may) i (?:get|still|have)|what (?:can|should|shall|do) i do\b|how (?:can|do) i (?:get|cancel|stop|switch|turn|claim|fix)|what (?:does|can|should) one do|is there (?:one|an?|any)|do (?:you|u) know\b|any idea\b|(?:is|are) (?:they|it|that|this|those) (?:any good|allowed|open|covered|safe|legal|free|before|after)|when (?:do|does|is|are) (?:they|it|the)|you must know)\b/i,
  ],
  [
    'others',
    /\b(?:in (?:the |your )?other interviews|what(?:'s| is| has| are| were| have) (?:the )?(?:others?|other people|people|everyone|everybody)(?: else)? (?:been )?(?:saying|said|telling|told)|what (?:do|did) (?:other|others|most|the others|everybody|everyone|people)\b|(?:do|does|did|are) (?:other|others|many|most|lots of) (?:people)?\b|(?:do|does|did) (?:they|the others|others|people) (?:all )?(?:say|think|feel|find) (?:that|this|so|the same|it)|am i (?:the (?:only|odd|crank|weird|strange)|being )|how do others|(?:is|am) (?:that|this|it|i) (?:normal|usual|common|unusual|odd|weird|strange|a lot)|do many\b|is it just me)/i,
  ],
  [
    'self',
    /\b(?:(?:do|have|did) (?:you|u) (?:ever |also |even |personally )?(?:have(?! to\b)|got(?! to\b)|use|play|tried|try|been|eat|drink|cook|drive|ride|live|own|sleep|watch|read|go|get|feel|take|like)\b|what(?:'s| is| was)? (?:your (?:favou?rite|name)|(?:did|do) you (?:say|call) your(?:self| name))|what(?:'s| is) (?:you|u) called|are (?:you|u) (?:married|single|hungry|tired|old|from))\b/i,
  ],
  [
    'opinion',
    /\b(?:what (?:do|would|did) (?:you|u) (?:think|say|do|recommend|suggest|prefer|choose|take)|which .{0,30}would (?:you|u)\b|what(?:'s| is) your (?:opinion|view|take)|(?:do|would|don'?t|wouldn'?t|did) (?:you|u) (?:ever |also |personally |not )?(?:agree|like|think|know|recommend|prefer|find|say|have)|(?:and|what about|how about) (?:you|u))\b/i,
  ],
]

/** Whether something of the body or a fault is as it should be: for somebody who knows, and not for other participants. */
export const asksForAdvice =
  /^(?=.*\b(?:is (?:that|this|it) (?:normal|ok|okay|alright|all right|safe|serious|dangerous|bad)|should i (?:worry|be worried))\b)(?=.*\b(?:red|hot|swollen|swelling|sore|pain|painful|hurts?|bleed\w*|blood|fever|dizzy|rash|infected|wound|stitches|pills?|dose|tablets?|medicine|smell of gas|sparks?|leak\w*)\b)/is

/** What one may do, of the world and not of the interview. */
const asksWhatOneMayDo =
  /\b(?:is it|it'?s) (?:ok|okay|all right|alright|safe|allowed|normal|bad|dangerous|legal) (?:to|for|if|when)\b(?! i (?:skip|answer|say|write|leave|don'?t answer|stop))(?! (?:skip|answer|say|leave out|stop))/i

/** For somebody who needs one: a number to complain at is another matter. */
export const asksForHelpline =
  /\b(?:have (?:you|u) got|(?:do|can|could|would) (?:you|u) (?:please )?(?:have|know(?: of)?|give me|tell me|recommend)|is there|where (?:can|do|could) i (?:find|get|ring|call))\b[^.!?]{0,25}\b(?:(?:number|phone ?line|someone|somebody|anyone|anybody)\b[^.!?]{0,20}\b(?:for (?:someone|somebody)|carers?|crisis|counsell?\w*|samaritans|(?:(?:talk|speak) to|help(?: me| us)?)(?! (?:about|with|for|on|the|my|a|this|it)\b)|listen\w*|in trouble)|(?:help ?line|help-line|crisis line|support (?:line|group)|carers?'? (?:help|support|line|group)|samaritans|counsell?or)\b(?! (?:for|of|at|about) (?:the|my|this|that|your|a)\b))(?! (?:\w+ )?(?:who|that|to) (?:can |could |to )?(?:fix|repair|mend|sort|install|deliver|do)\b)/i

/** To be put through to somebody, or to have a person instead of the program. */
export const asksForPerson =
  /(?:^|[.!?,;] |\bplease |\b(?:can|could|will|would) you (?:please |just )?)(?:get|give|find|fetch) me (?:an?|some) (?:real |actual |living |proper )*(?:person|human(?: being)?|somebody|someone|manager)\b|(?:^|[.!?,;] |\bplease |\b(?:can|could|will|would) you (?:please |just )?)put me (?:on|through) to\b|\b(?:can|could|may) i (?:please )?(?:speak|talk) (?:to|with) (?:an?|some) (?:real |actual |living |proper )*(?:person|human(?: being)?|somebody|someone|manager)\b|(?:^|[.!?,;] )i (?:want|need|would like|'d like) (?:to (?:speak|talk) (?:to|with) )?(?:an? )(?:real |actual |living |proper )*(?:person|human(?: being)?)(?=[.!?,]|$)/i

/** Of a reply that asks back; `other` where nothing more is known of it. */
export function backQuestionOf(text: string): BackQuestionKind {
  const flat = text.replaceAll('’', "'")
  if (asksForPerson.test(flat)) return 'person'
  if (asksForAdvice.test(flat)) return 'medical'
  if (asksForHelpline.test(flat)) return 'helpline'
  const kind = kindBy(flat)
  if (kind === 'reward' && asksHowLong.test(flat)) return 'time_and_reward'
  if (kind !== null && ofTheTalk.has(kind)) return kind
  if (asksWhatOneMayDo.test(flat)) return 'help'
  if (asksForWord.test(flat)) return 'word'
  if (asksWhichOfTwo.test(flat)) return 'either'
  // "Too high or too low?" of what was asked, and nothing more.
  if (isChoice(flat)) return 'either'
  return kind ?? 'other'
}

/** "Is it the washing you want to hear about or the money?" */
const asksWhichOfTwo =
  /\b(?:(?:is|was) (?:it|that|this) (?:[^.!?]{2,60}\b(?:you|u)(?:'re| are)? (?:want|mean|meant|asking|after|interested|need)\b[^.!?]{0,60}\bor\b|(?:more )?about [^.!?]{2,40}\bor (?:about|more|the|my|just|rather)\b)|(?:do|did) (?:you|u) want (?:to (?:know|hear) (?:about )?)?[^.!?]{2,40}\bor (?:about|the|my|more|rather)\b)/i

/** What can be asked about the interview itself: nothing of the world sounds like it. */
const ofTheTalk: ReadonlySet<BackQuestionKind> = new Set([
  'repeat',
  'must_answer',
  'withdraw',
  'reward',
  'results',
  'length',
  'language',
  'names',
  'later',
  'topic',
  'elsewhere',
])
const asksHowLong = /\bhow (?:long|much longer|many (?:more )?questions)\b/i
const asksForWord =
  /\bwhat (?:do|did) (?:you|u) mean (?:by|with)\b|\b(?:you|u) mean by\b|\bwhat(?:'s| is| are|s) (?:a |an )?["“'][^"”']{2,30}["”']|\bwhat does (?:the word )?["“'][^"”']{2,40}["”'] mean\b|\bdefine\b/i

/** About the interview itself, put as a question or a request, and next to nothing else. */
export function asksOfTalk(flat: string, words: number): boolean {
  if (words > mostWordsOfTalk || !startsAsRequest.test(flat.trim())) return false
  const kind = kindBy(flat)
  return kind !== null && ofTheTalk.has(kind)
}
const mostWordsOfTalk = 12
const startsAsRequest =
  /^(?:(?:so|hey|wait|um+|sorry|and|but|ok(?:ay)?|please|pls|just|oh|hm+)[,. ]+)*(?:can|could|may|would|will|is|are|do|does|must|should|shall|say|repeat|once more|come again|pardon|what|how|when|where|again)\b/i

/** Two sides of the question with next to nothing around them, and no word of the asker's own. */
function isChoice(flat: string): boolean {
  return (
    /\bor\b[^?]*\?\s*$/i.test(flat) &&
    countWords(flat) <= 14 &&
    !/\b(?:you|u|your|i|me|my|we|us|they|he|she)\b/i.test(
      flat.replace(/\b(?:do|did) (?:you|u) mean\b|\b(?:you|u) mean\b/gi, ''),
    )
  )
}

function kindBy(flat: string): BackQuestionKind | null {
  return patterns.find(([, pattern]) => pattern.test(flat))?.[0] ?? null
}

/** With its mark, or without one where only a question begins like that. */
export function isBareQuestion(text: string): boolean {
  if (text.endsWith('?')) return hasQuestionForm(text) || isChoice(text)
  return /^(?:(?:so|hey|wait|um|sorry|and|but)[, ]+)?(?:(?:are|r) (?:you|u)|am i (?:talking|speaking)|is (?:this|it|anyone|anybody) |how (?:long|many|much longer) (?:more|will|is|does|questions)|who (?:will|is|are|reads|sees)|who's|who (?:do|can|should|must) (?:i|we) (?:ring|call|phone|ask|contact)|can i (?:skip|leave|stop|come back)|do i (?:have|need) to (?:answer|say)|(?:can|could) (?:you|u) (?:please )?(?:repeat|say (?:that|it) again|rephrase)|what was (?:the|your) question|(?:before i (?:answer|go on|say anything)[,: ]+)?(?:does|will|can) (?:my|the|our) \w+ (?:\w+ )?(?:see|read|know|hear)|what do (?:you|u) mean by|(?:are|r) we (?:almost )?(?:done|finished)|do (?:you|u) (?:think|know|have)(?!,| i\b)|does my|will my|is this the end|may i ask|tell me,)\b/i.test(
    text,
  )
}

const opener =
  /^(?:(?:so|hey|wait|um+|uh|hmm+|sorry|and|but|ok(?:ay)?|well|oh|or|lol|before i (?:\w+ ){0,3}\w+|also|btw|tell me|please|excuse me|just|ah|though|(?:a |one )?quick (?:q|question|one)|one (?:thing|question)|question)[,.:; -]+)*/i
const form =
  /^(?:who|whom|whose|what|whats|what's|when|where|which|why|how|hows|is|isn't|are|aren't|am|was|were|do|don't|does|doesn't|did|didn't|can|can't|could|couldn't|will|won't|would|wouldn't|should|shall|may|might|must|have|haven't|has|had|r u|u|you|any (?:idea|chance)|like|in what|for whom|to whom|pardon|huh|sorry|in (?:the |your )?other interviews)\b/i
const formInside =
  /(?:, |\b(?:and|but|so|or|because|tho|though),? )(?:who|what|when|where|which|why|how|is|are|am|do|does|did|can|could|will|would|should|do u|have you|may)\b[^,]*\?$|\b(?:do you know|you know|can you|could you|is it|isn't it|aren't you|don't you)\?+$/i

/** A mark alone can be doubt: "something with a lawyer??" asks nobody. */
function hasQuestionForm(text: string): boolean {
  const flat = text.replace(opener, '')
  return form.test(flat) || formInside.test(text) || /^\S+(?: \S+)?\?+$/.test(text)
}
