/** What stands before and behind what somebody says and is no part of it: links to what was said before, and what is said to nobody. English. */

/** With or without a comma behind them. */
const anywhere = [
  'well(?!-)',
  'oh',
  'ah',
  // "So that I can", "so far", "so many people": these belong to what follows.
  String.raw`so(?!-)(?! (?:that|far|much|many|few|little|long|as|called|often|soon|\p{L}+ (?:that|of))\b)`,
  'and',
  'but(?! for )',
  'yeah',
  'yep',
  'yes',
  String.raw`(?:no|nah)(?=[,.!:;–—-]| (?:the|its?|it's|i|we|that)\b)`,
  String.raw`if i['’]?m (?:really |being |quite )?honest`,
  'to be (?:honest|fair|frank)(?: with you)?',
  'therefore(?=,? (?:i|we|it|they|he|she|there|you)\\b)',
  'not really(?= (?:i|if))',
  '(?:only|just) that',
  'ok',
  'okay',
  'honestly',
  'tbh',
  'lol',
  'haha+',
  'um+',
  'uh+',
  'hm+',
  'also(?!-)',
  'plus(?!-)',
  // "Because I was tired, I left": the reason is not the whole of it.
  'because(?! of )(?![^,]*,)',
  'anyway',
  'actually',
  'basically',
  'for (?:example|instance)',
  '(?:first|second|third|fourth|last)ly',
  '(?:first|last|second|third) of all',
  'furthermore',
  'moreover',
  'additionally',
  'in addition(?! to )',
  'in other words',
  String.raw`(?:like|as) (?:i|we)(?:['’]ve| have)? (?:(?:just|already|also|previously) )?(?:said|mentioned|stated|noted|explained|described|wrote|told you|was (?:saying|mentioning))(?: (?:before|earlier|above|already|previously|just now))?`,
  'as (?:mentioned|stated|noted|said)(?: (?:before|earlier|above|already|previously))?',
  'that (?:being )?said',
  'having said that',
  'i mean(?! (?:it|that|to|by|what|the|this)\\b)',
  'on the other hand',
  'on the one hand',
  'on top of that',
  '(?:then|or)(?= (?:i|we|it|they|he|she|there|you)\\b)',
]
/** Only where a comma sets them apart: "however hard I try", "finally I", "first come". */
const setApart = [
  'however',
  'therefore',
  'thus',
  'hence',
  'consequently',
  'nevertheless',
  'nonetheless',
  'accordingly',
  'as a result',
  'finally',
  'first',
  'second',
  'third',
  'next',
  'then',
  'again',
  'then again',
  'similarly',
  'likewise',
  'besides',
  'overall',
  'in (?:short|summary|conclusion|fact)',
  'to (?:sum up|summarise|summarize)',
  'of course',
  'definitely',
  'absolutely',
  'certainly',
  'sure',
  'right',
  'true',
  'look',
  'you know',
  'still',
  'now',
  'meanwhile',
  'after all',
]
const lead = new RegExp(
  String.raw`^(?:[\s,.:;–—-]*(?:(?:${anywhere.join('|')})(?![\p{L}\p{N}'’])|(?:${setApart.join('|')})(?=,))[,.:;!\s–—-]*)+`,
  'iu',
)
/** Tried only where a stretch of such marks begins: from each of thousands of them it would take seconds. */
const tail =
  /(?<![\s.,;:!…–—-]|\p{Extended_Pictographic})(?:[\s.,;:!…–—-]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D|[:;]-?[)(DP]|(?<=\s)(?:lol|haha+|hehe+|tbh|tho|though|honestly|xd|btw|rly|ngl|imo)(?=[\s.,!]*$))+$/iu

/** How many characters stand before what is said: "For example, ", "like I said ". */
export function leadOf(text: string): number {
  return lead.exec(text)?.[0].length ?? text.length - text.replace(/^[\s,.;:–—-]+/, '').length
}

/** Without what stands behind what is said. */
export function withoutTail(text: string): string {
  return text.replace(tail, '')
}
