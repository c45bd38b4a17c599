/** English word lists for reading answers. Lower case, straight apostrophes. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words that carry grammar, not content. */
export const functionWords = words(`
  a an the this that these those my your his her its our their mine yours ours theirs
  i you he she it we they me him us them myself yourself himself herself itself ourselves themselves
  sound sounds sounded look looks looked am is are was were be been being do does did done doing have has had having will would shall should can could may
  might must ought of in on at by for with about against between into through during before after above below to from
  up down out off over under again further then once here there when where why how all any both each few more most other
  some such no nor not only own same so than too very just also and but if or because as until while although though
  i'm i've i'd i'll you're you've it's that's there's we're we've we'd we'll they're they've don't doesn't didn't isn't
  aren't wasn't weren't can't couldn't won't wouldn't shouldn't haven't hasn't hadn't what which who whom whose
  get got getting go going goes went gone make makes made use uses used using thing things something anything everything
  lot lots kind sort way ways much many even still really yes yeah no ok okay well like one ones
  think feel know mean say said would guess maybe probably actually basically usually often always sometimes never
`)

/** Words at the start of a clause that belong to the conversation, not to what is said. */
export const openers = words(`
  and but so because well yeah yes no yep nope ok okay honestly actually basically also then plus like anyway
  right sure hmm um uh oh however therefore thus hence overall personally obviously clearly certainly frankly
  ultimately additionally furthermore moreover finally lastly firstly secondly mostly generally hopefully unfortunately
  definitely absolutely luckily sadly
`)

/** Words whose meaning differs from person to person, so that asking what they mean here is no pedantry. */
export const looseTerms = words(`
  clunky weird messy intuitive unintuitive awkward clumsy cumbersome sluggish fiddly chaotic generic robotic bland
  soulless professional unprofessional modern outdated reliable unreliable trustworthy untrustworthy fair unfair
  flexible inflexible rigid seamless smooth robust overkill premium convenient impersonal personal authentic unnatural
  creative creepy risky unsafe efficient inefficient productive unproductive hands-on collaborative sloppy lazy fake
  shallow polished unpolished quality transparent honest respectful human-like humanlike meaningful pointless
  nightmare hassle headache lifesaver game-changer gamechanger bottleneck burnout overhead friction crutch cheating
`)

/** Verbs that tell of a state: nothing happens that could be walked through. */
export const stateVerbs = words(`
  sound sounds sounded look looks looked am is are was were be been being have has had like likes liked love loves loved hate hates hated prefer prefers
  preferred want wants wanted need needs needed know knows knew think thinks thought feel feels felt believe believes
  believed see sees value values valued own owns owned trust trusts trusted seem seems seemed mean means meant depend
  depends hope hopes expect expects doubt doubts understand understands agree agrees matter matters enjoy enjoys worry
  worries care cares tend tends live lives lived contain contains include includes cost costs belong belongs
  consist consists remain remains exist exists i'm it's they're we're that's there's isn't aren't wasn't weren't
`)

export const hypothetical =
  /\b(?:will|would|could|might|may|should|shall|won't|wouldn't|couldn't|hope|hopes|expect|expects|want|wants|wish|plan|plans|intend|imagine|foresee|going to|i'd|i'll|we'd|we'll|it'll|it'd|they'll|they'd|allow|allows)\b/

/** Where they come from, not what they say about it. */
export const background =
  /^(?:i|we) (?:\w+ )?(?:work|am|live|run|own|teach|study)\b|^(?:i'm|we're) (?:an?|in|the|relatively|pretty|fairly|much)\b|^(?:my|our) (?:\w+ ){0,2}(?:job|role|title|position|name|business|company|firm|degree)\b|^(?:i|we) (?:\w+ )?(?:hold|have|lead|head|manage) (?:an?|the|my) (?:[\w-]+ ){0,2}(?:position|job|role|business|company|degree|team|department)\b|^i(?:'m| am) (?:\w+ )?responsible\b|^i happen to be\b/

export const evaluations = words(`
  hate hated love loved loves enjoy enjoyed dislike disliked prefer preferred appreciate appreciated trust
  distrust annoyed frustrated frustrating satisfying satisfied unsatisfied disappointed disappointing happy unhappy
  worried worry worries worrying concerned concern afraid scared nervous anxious excited glad proud upset angry surprised
  surprising better worse best worst easier harder faster slower good bad great terrible awful amazing excellent perfect
  poor important essential crucial critical difficult hard easy struggle struggled struggling
  stuck fail failed fails failing broke broken breaks wrong mistake mistakes error errors lose lost losing waste wasted
  wasting miss missed missing impossible limited limitation lacking lack useless valuable
  confusing overwhelmed overwhelming tedious boring stressful painful annoying
`)

export const changes = words(`
  switched switch changed change started stopped quit left moved decided decide chose chosen tried realized realised
  noticed learned learnt found discovered replaced dropped cancelled canceled adopted gave became grew shifted ended
`)

export const generalities = words(`
  always usually often typically generally normally sometimes never every everything everyone nobody all most mostly
  rarely frequently regularly constantly tend tends whenever anytime
`)

export const causes =
  /\b(because|since|due to|as a result|that is why|that's why|the reason|so that|thanks to|led to|caused)\b/i
export const contrasts =
  /\b(whereas|unlike|instead of|rather than|compared (?:to|with)|used to|no longer|on the other hand|in contrast|conversely|it depends|it varies|some(?:times)? .{3,60}\b(?:others?|other times)|not .{3,40}\bbut rather)\b/i
export const examples =
  /\b(for example|for instance|e\.g|such as|one time|once|last (?:week|month|year|night|time|summer|winter|spring|autumn|fall)|yesterday|the other day|recently|this (?:morning|week|month)|when i was|a few (?:days|weeks|months|years) ago|ago)\b/i
export const hedges =
  /\b(i think|i guess|i suppose|maybe|perhaps|probably|kind of|sort of|somewhat|i'm not sure|not sure|might|possibly|i don't know|it depends|more or less|a bit)\b/gi
export const vagueWords =
  /\b(things?|stuff|something|somehow|whatever|etc|and so on|a lot|lots|various|several|good|nice|fine|okay|ok|great|bad|interesting)\b/gi

/** "I cannot say that it helped" is an answer. */
export const refusal =
  /\b(?:(?:i(?:'d| would) )?(?:rather|prefer)(?: to)? not (?:to )?(?:say|answer|share|discuss|talk|go into|disclose)|(?:don'?t|do not) (?:want|wish|like|feel comfortable|care) (?:(?:to )?(?:answer|say|share|talk|discuss)\b|answering|sharing|talking)|(?:i'd|i would|id) rather not go (?:through|into|over) (?:it|that|this)|(?:wouldn'?t|would not|won'?t|will not|don'?t|do not|not going) (?:(?:like|want|care|dare) )?(?:to )?(?:put|give|name) (?:(?:a|an|any) )(?:number|figure|sum|amount|date)(?: (?:on|to) (?:it|that|this))?|can(?:'t|not) (?:say(?! (?:sorry|no|yes|please|hello|goodbye|thank|how|which|that|i|i'(?:m|d|ve)|we|you|he|she|they|my|the|much|it \w+s)\b)|share|disclose|discuss|talk about)|none of your business|no comment|that(?:'s| is) private|not comfortable (?:answering|sharing|discussing)|don'?t want (?:a |any )?(?:follow[- ]?ups?|more questions)|(?:i'd|i would) rather not\b(?! (?:to|have|be|use|pay|go|wait|lose|miss))|ask me something (?:else|easier|different|other)|between me and (?:my|the|god|him|her)\b|(?:i'?m |i am )?not (?:telling|discussing (?:that|this|it) with|saying that to|sharing (?:that|this) with) (?:you|a (?:computer|machine|robot|bot|stranger|program)|anyone|anybody)|(?:i'?ll |i will |i'?d rather )keep (?:that|it|this) to myself|(?:that'?s|it'?s|that is) (?:my own|nobody'?s|my|no ?one'?s) business|leave (?:it|that) (?:there|at that)|(?:dont|do not|don't) want to talk about (?:it|this|that)|(?:do not|don't|dont) (?:think i )?(?:wish|want) to talk about)\b/i
/** Said and nothing else: on with the next question. */
export const skips =
  /^(?:(?:please|sorry|ok(?:ay)?|um+|hmm+|well|honestly)[,. ]+)*(?:(?:(?:can|could|may|shall) (?:i|we) (?:please |just |maybe )?|let'?s |i'?d like to |i want to |i would like to |i'?ll |is it (?:ok|okay|all right|alright|fine) (?:to|if i) )?(?:skip|pass|move on|leave (?:this|that|it) (?:one )?out)|next|next (?:question|one)|go on|moving on|(?:no,? )?(?:(?:it|that|this|these) )?(?:does(?:n'?t| not)|don'?t|do not) (?:really )?apply(?: (?:to|for) (?:me|us))?|(?:it|that|this)(?:'s| is) not for me)(?: (?:this|that|it|over|on this|to the next|the question|question|please|pls|thanks|one))*[.!? ]*$/i
export const unknown =
  /^(?:(?:um+|uh+|hmm+|honestly|sorry|well|oh|no)[,.\s]+)*(?:i (?:really |honestly )?(?:don'?t|do not|dont) (?:really )?know|(?:i have |i've )?no (?:idea|clue|opinion)|not (?:really )?sure|i'?m not (?:really )?sure|i am not sure|(?:i )?can(?:'?t|not) (?:really )?(?:think of|remember|recall|say)(?: any(?:thing)?| one| it)?|(?:i )?(?:don'?t|do not) (?:remember|recall)|idk|dunno|nothing (?:comes to mind|really))\b/i
/** Wherever it stands in a short answer. */
export const cannotSay =
  /\b(?:(?:this|that) i (?:do not|don'?t) know|never (?:really )?thought about (?:it|that)|could(?: ?not|n'?t) (?:tell you|say|give you)|can'?t (?:really )?remember|don'?t know what i'?m supposed|(?:not|don'?t|didn'?t) know how to (?:say|put|explain)|no idea (?:tbh|honestly|really|sorry)|i honestly (?:don'?t|couldn'?t))/i
export const notUnderstood =
  /^\s*[?¿]+\s*$|\b(?:(?:(?:^|[.!,] )(?:sorry,? )?|\bi (?:really |still |honestly )?)(?:don'?t|do not|didn'?t|did not) (?:really |quite |fully )?(?:(?:understand|follow)(?= ?[.!?,]|$| (?:it|you|the question|this question|your question|the word|what you))|get (?:it|the question|this question|your question|what you|you)\b)|what do you mean|what does (?:that|this|it) mean|(?:could|can) you (?:please )?(?:rephrase|clarify|explain|repeat)|not sure what you(?:'re| are) asking|what are you asking|(?:don'?t|do not|dont|no idea|not sure) (?:really )?(?:know )?what (?:you|u) mean(?: by\b| with\b|\b)|unclear question|i'?m confused by (?:the|this|your) question)\b/i
/**
 * Of the interview, not of what it is about: "I want to stop using the app" and "I have to go to the office" are answers.
 * The wish ends the clause, or names here, now or the interview.
 */
export const wantsToStop = new RegExp(
  [
    String.raw`^(?:please |pls |plz |ok(?:ay)?,? |let'?s |can we |could we )*(?:stop|quit|end|exit|finish)(?: (?:it|this|here|now|please|the interview))*[.!? ]*$`,
    String.raw`\b(?:i )?(?:want|wish|would like|need|have|'d like) to (?:stop|end|quit|leave|finish)(?: (?:here|now|this|it|the interview|please))*(?=[.!?,]|$)`,
    String.raw`\b(?:i )?(?:want|need|have) to (?:go|leave)(?: now)?(?=[.!?,]|$)`,
    String.raw`\b(?:let'?s|please|can we|could we) (?:stop|end|finish)(?: (?:here|now|this|it|the interview))*(?=[.!?,]|$)`,
    String.raw`^(?:ok(?:ay)?,? |sorry,? )*(?:i'?m|i am) done(?: (?:here|now|with this|with the interview|answering))?[.!? ]*$`,
    String.raw`^(?:(?:please|ok(?:ay)?|so|sorry)[, ]+)*(?:(?:can|could|may) (?:we|i|you) (?:please )?|let me |let'?s |i (?:want|need|would like|wish) to |i'd like to )?(?:be done|finish(?: up)?|end|wrap (?:this |it )?up|stop)(?: (?:it|this|here|now|please|already|the interview))*[.!? ]*$`,
    String.raw`^(?:(?:sorry|ok(?:ay)?|anyway|right)[,. ]+)*(?:gtg|g2g)\b`,
    String.raw`^(?:(?:sorry|ok(?:ay)?|honestly|tbh|i)[,. ]+)*(?:cba|cbb)(?: (?:any ?more|with (?:this|it)|now|sorry|tbh))*[.! ]*$`,
    String.raw`^no more questions[.!? ]*(?:please[.! ]*)?$`,
    String.raw`\b(?:end|stop|quit) (?:the|this) interview\b`,
    String.raw`\b(?:don'?t|do not) want to (?:do|continue|answer) (?:this|it|any ?more|these)\b`,
  ].join('|'),
  'i',
)

/** Clear in a longer message too. */
export const leaves =
  /\b(?:you(?:'ve| have|'ll have)? (?:probably |surely |certainly )?(?:got|have|had) enough (?:from|of|out of) (?:me|us)|(?:best of luck|good luck|all the best) with (?:the|your|this) (?:research|study|project|work|survey|thesis)|thought i could (?:do|talk about|answer|manage) (?:this|it)[^.!?]{0,12}[.,!] ?(?:but )?i (?:can'?t|cannot)|i (?:just )?(?:can'?t|cannot)[.,!]? ?(?:i'?m )?(?:so )?sorry(?=[.!]|$)|i (?:really )?(?:have to|need to|must|gotta|got to|should) (?:go|run|leave|dash|hang up)\b(?=[,.!?;]|$| now| sorry)|gotta (?:go|run)|(?:have to|must|need to|should|i'?ll|let me|let'?s) leave it (?:there|here|at that)\b|(?<!(?:asked|ask|said|thought|wondered)\b[^.!?]{0,25})(?:can|could|shall) we (?:please )?(?:(?:leave|stop|end|finish)(?: it)?(?: there| here| now| please)*|wrap (?:(?:this|it|things) )?up(?: here| now| please)*)(?=[.!?,;]|$)|can(?:'t|not) do this (?:today|now|any ?more|right now)|gtg\b|g2g\b|maybe stop\b|had enough (?:of (?:this|it|these questions)|for (?:now|today|one day))|enough for (?:now|today)|(?:i'?m|i am|getting) (?:getting |rather |very |so |really )*(?:tired|exhausted)(?=,|\.|!|$| of (?:this|these|answering|writing))|very tired|not (?:really )?(?:one|a fan) (?:for|of) (?:this|these) (?:kind|sort|things|surveys|questions)|that(?:'s|s| is)? me (?:for (?:today|now|the (?:day|evening|night|morning))|(?:done|finished)(?= (?:here|now|then|for|thanks?)\b|[.,!]|$))|this (?:will|'ll) have to do\b|that(?:'s|s| is) enough (?:about me|from me|of me|of this)|(?:i'?ll|i will|let'?s|gonna|going to) (?:call it a day|leave you there|leave you to it|say good ?bye|stop here)|(?:i'?m|i am) (?:closing|ending|finishing|leaving|quitting) (?:it|this|the (?:page|interview|chat))(?: now)?|(?:can'?t|cannot|can not|won'?t) (?:do|take|answer|manage) (?:any ?more|another)(?: (?:of this|of these|questions?|one))?(?=[.,!]|$)|is this the end|(?:would|'d) like (?:it|this) to (?:be the end|end|stop)|(?:or|and|then) (?:i'?m|i'?ll|im|ill|i am|i will) (?:out|off|gone|go|leave)\b|i(?:'d| would) (?:like|prefer) to (?:stop|end|finish) (?:here|now|it)|i(?:'d| would) rather (?:stop|finish|end (?:it|this)|leave it)(?: (?:here|now|there|then))?(?=[.,!;]|$)|(?<!\b(?:how|when|where|why|asked|ask|said|thought|wondered)\b[^.!?]{0,25})(?:can|could|may) i (?:please )?(?:stop|finish)(?: (?:here|there|now|please))*(?=[.!?,;]|$)|(?:do not|don't|dont) (?:think i )?(?:wish|want) to (?:go on|continue)|talk about this any (?:further|more))/i

/** That they cannot go on, or a goodbye, whatever else stands before it. */
export const saysGoodbye =
  /\b(?:i'?m|i am) sorry,? (?:but )?i (?:just |really )?(?:can'?t|cannot) (?:do|go on with|finish) this\b(?! (?:on|in|with|at|for|from) )|\bi (?:just |really )?(?:can'?t|cannot) do this,? i thought i could\b|\bthat(?:'s|s| is) (?:about |really |pretty much |just about )?all i(?:'ve| have)? (?:got |have |had )*to (?:say|tell)\b|\b(?:nice|lovely|good|kind|a pleasure) (?:to be asked|talking (?:to|with) you|chatting(?: (?:to|with) you)?)\b|\b(?:anyway|right|ok(?:ay)?),? that'?s me\b(?! (?:all|when|who|and|being|in)\b)|\b(?:my|the) (?:bus|train|tram|taxi|cab|lift) (?:is|'s|has) (?:in|here|come)\b[^a-z]*(?:cheers|bye|thanks|ta)?[.! ]*$/i

/** They stay, for another question. */
export const somethingElse = /\b(?:something|anything) else\b|\banother (?:question|one)\b/i

/** A question that wants something of the program, not one that is answered in the next breath. */
export const putToTheProgram =
  /\b(?:can|could|would|will|do|don't|did|are|have) (?:you|u)\b|\bshould i\b|\byou must know\b|\bwhat do other\b|\b(?:do|does|would) (?:you|u|one) (?:know|think)\b|\bis there\b|\bare they\b|\bdo i get\b|\bwhat do (?:other|others|most)\b|\bwhere (?:do|can|should) i (?:complain|report|turn|find out)\b|\bwhat does it (?:say|mean)\b/i

export const yes =
  /^(?:(?:yes|yeah|yep|yup|sure|correct|right|that'?s (?:right|correct|it)|exactly|definitely|absolutely|of course|agreed|true)\b|(?:it does|i do|it is|y|ok(?:ay)?|please)(?:[.,!]* ?(?:please|thanks?(?: you)?))?[.!]*$)/i
export const no =
  /^(?:no|nope|nah|n(?=[.!]*$)|not really|(?:of course|absolutely|definitely|certainly) not|never|none|nothing(?: else)?|that'?s (?:all|it|everything)|i (?:don'?t|do not)(?: think so)?|not at all)\b/i

/** A reply that ends a topic: nothing to add, thanks, all said. */
export const closing =
  /^(?:(?:no|nope|nah|ok(?:ay)?|um+|well|yes|not really)[,.!\s]+)*(?:thanks?(?: you)?|thank u|ty|cheers|(?:that(?:'| i)?s|thats) (?:all|it|everything|about it|pretty much it)|that would be all|same to you|(?:i )?(?:can'?t|cannot) think of (?:anything|any)(?: else| more)?|nothing(?: (?:else|more|to add|in particular|really|comes to mind|i can think of|we haven'?t .*|that i .*))?|none|i(?:'m| am) (?:good|okay|ok|fine|done)|all good|not (?:at this time|right now|that i can think of|at the moment)|i (?:think|believe) (?:that(?:'s| is) (?:all|it|everything)|i(?:'m| am) good|we(?:'ve| have) covered .*)|no(?:pe)?|hello|hi|good ?bye|bye|i don'?t think so|this covers .*|you(?:'ve| have) (?:covered .*|asked (?:everything|it all|plenty|enough)|been (?:very |really |quite |most )?(?:thorough|patient|kind|nice))|have a (?:good|great|nice) .*)\b/i
/** Wherever it stands. */
export const nothingToAdd =
  /\b(?:(?:don'?t|do not) have (?:anything|much)(?: else| more| further)? to (?:add|say)|(?:nothing|not much)(?: else| more| further)? to (?:add|say)|^(?:k|kk|ok(?:ay)?|nobody|no one|nothing|none)\b[^a-z]*$|(?:have|we'?ve|i'?ve) (?:pretty much |basically )?covered (?:it all|everything|most of it))\b/i
/** A short reply that only points to what they said before. */
export const saidBefore =
  /\byou(?:'ve| have)? (?:already |just )?asked (?:me )?(?:that|this|it)\b|\b(?:i|we)(?:'ve| have)? (?:think (?:i|we)(?:'ve| have)? )?(?:already |just |kind of |sort of )*(?:told|said|mentioned|answered|explained|covered) (?:you |that|this|it|all|everything|about|what|so|already|before|above|earlier)/i
export const asksForMore =
  /\b(?:anything|something|what) else\b|\banything (?:that )?(?:you|we|i)\b|\bhaven'?t (?:covered|talked about|discussed|asked)\b|\b(?:any )?(?:final|last|closing) (?:thoughts|words|comments)\b|\bquestions? for\b/i

/** A clause that says what they think. */
export const opinion =
  /^(?:i|we) (?:[\w']+ )?(?:think|feel|believe|find|prefer|expect|hope|see|like|love|value|trust)\b/

/** About the talk, not about the matter: nothing to quote. */
export const conversation =
  /^(?:yes|no|yeah|nope|sure|ok|okay|thanks?|thank you|hello|hi|good question|i will give an example|for example|let me think)\b[^,]{0,20}$|^(?:i (?:will|can|could|would) (?:give|think of|say|share)|as i (?:said|mentioned)|like i said|that(?:'s| is) (?:all|it)|let me (?:think|see|check|say)|(?:please |and )?(?:don'?t|do not) (?:tell|write|quote|repeat|ask|mention|note|use|put|say)|(?:please )?(?:ignore|forget|scrap|scratch|strike|leave out|write|note|put) (?:that|this|it|down)|(?:please )?leave (?:that|this|it) out|good luck|hang on|hold on|wait|excuse me|sorry|to be honest|if i'?m honest|i don'?t know (?:why|how) i said|(?:now )?that i (?:think|come to think) of it|come to think of it)\b/i

export const negated = /\b(?:not|never|no|nobody|nothing|hardly|cannot)\b|n't\b/

/** Sounds like something in the way, and is none. */
export const noBarrier =
  /\bcan't (?:wait|complain)\b|\bdon't mind\b|(?:n't|\bnot|\bnever|\bno|\brarely)\b.{0,30}\b(?:frustrat|annoy|problem|issue|struggle|worr|afraid|avoid|limited)|\b(?:avoids?|solve[sd]?|fix(?:es|ed)?) (?:the |this |that |my |any )?(?:problem|issue)/

export const pastForms =
  /\b(?:was|were|had|did|didn't|went|said|told|took|came|got|made|rang|gave|found|left|sat|stood|woke|paid|sent|wrote|\p{L}{3,}ed)\b/giu

export const recallsNone =
  /\b(?:can(?:'t|not) (?:really |quite )?(?:recall|remember|think of)|(?:don't|dont|do not) (?:really )?(?:recall|remember|have (?:an?|any) (?:\w+ ){0,2}(?:examples?|instances?|stor(?:y|ies)|complaints?))|no (?:specific |particular )?(?:example|instance|time) comes|(?:hard|difficult|tricky|not easy) to (?:think of|recall|remember|come up with|name)(?! when\b| how\b)|(?:hard|difficult|tricky|not easy) to (?:say|tell|pin down)(?=[.!]?$)|(?:don't|do not) (?:think|believe|feel like) (?:that )?(?:i|we)(?:'ve| have)(?: really| ever| actually)* (?:had|felt|experienced|been|seen|encountered)|(?:haven't|have not|never) (?:really |ever |yet )*(?:had|felt|experienced|encountered) (?:an?|any|that|such)|nothing (?:really |specific |in particular )?(?:comes|stands) )\b/i

/** Something holds them back or does not work. */
export const barrier =
  /\b(?:can't|cannot|couldn't|won't|don't (?:trust|use|have|like|know|want|feel)|doesn't (?:work|help|understand|know|allow|let|fit)|never|avoid|afraid|refuse|unable|hard to|difficult to|too (?:slow|expensive|complicated|long|far|much|risky|generic|late|big|small)|keeps? (?:me|us) from|stops? (?:me|us)|struggle|problem|issue|lack|lacks|missing|frustrat\w+|annoy\w+|limited|restrict\w+|block(?:s|ed)|not (?:allowed|able|possible|available|good at|reliable|worth))\b/
