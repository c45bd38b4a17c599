/** How reports call those whom they count, and what they say of them: parts of patterns. */
export const people =
  '(?:participants?|respondents?|interviewees?|interviews?|people|persons?|users?|customers?|riders?|men|women|informants?|subjects?|individuals|consumers?|employees|workers|professionals|educators?|practitioners?|buyers?|members?|parents|patients|students|teachers|nurses|drivers|shoppers|owners|adults|speakers?|transcripts?|conversations?|sessions?|clients?|firms|companies|organi[sz]ations|businesses|teams|households|interviewed|them|those|everyone|everybody)'

const reporting =
  /\b(?:mention(?:s|ed)?|sa(?:y|ys|id)|use[sd]?|talk(?:s|ed)?|sp(?:eak|eaks|oke)|felt|feels?|believe[sd]?|want(?:s|ed)?|report(?:s|ed)?|described?|raise[sd]?|cite[sd]?|name[sd]?|br(?:ing|ings|ought) up|c(?:ome|omes|ame) up|discuss(?:ed|es)?|complain(?:s|ed)?|expressed|prefer(?:s|red)?|worr(?:y|ies|ied)|think|thought|agree[sd]?|like[sd]?|refer(?:s|red)?|noted?|switch(?:ed|es)?|cancel(?:l?ed|s)?|trust(?:s|ed)?|told|tells?|typed?|types|wrote|writes?)\b/i

/** Does the text say that somebody said, felt or did something? */
export const saysSomething = (text: string): boolean => reporting.test(text)

/** Verbs after which a report names what people said, and the same ones of what was said. */
export const mentioning =
  '(?:mention(?:s|ed|ing)?|name[sd]?|naming|cite[sd]?|citing|raise[sd]?|raising|discuss(?:es|ed|ing)?|br(?:ing|ings|ought|inging) up|talk(?:s|ed|ing)? (?:about|of)|sp(?:eak|eaks|oke|eaking) (?:about|of)|refer(?:s|red|ring)? to|touch(?:es|ed)? (?:up)?on)'
export const mentioned =
  '(?:mentioned|named|cited|raised|discussed|brought up|talked about|spoken of|referred to|touched (?:up)?on|used)'
