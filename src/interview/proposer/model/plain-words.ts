/**
 * Words that a follow-up may use although nobody has said them: what questions are made of, and none that names a
 * topic. A model's candidate that needs another word brings something of its own, and is dropped. English.
 */
export const plainWords: ReadonlySet<string> = new Set(
  `able about across add after again ago along already always another anything around aspect away
  back because before began begin behind best better between bit both bring brought
  call came case cause certain change choice choose circumstance clear clearly close come common compare comparison
  concrete consider continue course daily day days decide decision deal depend describe detail differ difference
  different difficult do done during each earlier early easier easiest easy effect else end enough especially
  event ever every everyday everything exactly example expand expect experience explain
  far feel feeling felt few find first fit follow form forward found further
  gave general generally give go goes going happen happened happens hard harder hardest help helped hold hour how
  idea imagine impact important influence instance instead interest involve keep kept kind kinds know
  last later lead leads learn least leave led left less let like likely little long longer look looked
  main make makes many matter mean means meant mention mentioned mind minute moment month more morning most move much
  need needed never new next night normal notice noticed now number
  occasion occur off often once one only other others otherwise outcome own
  paint part particular particularly past people perhaps person picture place play played point possible practice
  present problem process put
  question quite ran rather reach reason reasons recall recent recently reflect relate remember repeat result right
  role routine run said same saw say see seem sense sentence set several shape share short show shown side sign
  similar situation situations small someone something sometimes soon sort specific start started stand stands
  state stay step steps still stood stop story such sure surprise surprised
  take talk tell tend thing things think though thought through time times today together told took toward try tried
  turn turned two type typical typically
  understand unusual up us use used usual usually various view visit
  walk want wanted was way ways week weekend well went what when where whether which while who whole why will wish
  without word words work worked world worse worst would year years yes yet you your`
    .split(/\s+/)
    .filter(Boolean),
)

/**
 * What no follow-up is about unless the guide's own question names it: keys to things, the machinery of the interview,
 * insults. Stems.
 */
export const offLimits: readonly RegExp[] = [
  /\b(?:pass ?(?:words?|codes?|phrases?)|pin code|secrets?|credentials?|api keys?|tokens?|credit cards?|card numbers?|bank accounts?|social security|maiden)\b/,
  /\b(?:system prompts?|prompts?|instructions?|guidelines|rules?|jailbreak\w*|overrid\w*|ignor\w*|disregard\w*|pretend\w*|role ?play\w*|developer mode|debug\w*|admin\w*|canary|chatbots?|assistants?|language models?|artificial intelligence|interview guides?|discussion guides?|other participants?|another participant|previous participants?)\b/,
  /\b(?:stupid|idiots?|idiotic|morons?|dumb|hate|kill\w*|suicid\w*|murder\w*|bombs?|weapons?|drugs?|sex\w*|naked|nazis?|bastards?|bitch\w*|damn|shit\w*|fuck\w*|crap)\b/,
]
