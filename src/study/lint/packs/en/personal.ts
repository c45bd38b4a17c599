/** English: data that identify somebody. */
import type { Finding, LanguagePack } from '../pack.ts'

const personalList: Finding[] = [
  {
    pattern:
      /\b(?:what(?:'s| is| are)|tell (?:me|us)|give (?:me|us)|share|provide|may i (?:have|ask)|can i (?:have|get)|could i (?:have|get)|state|confirm|type|enter|leave) (?:please )?(?:your|his|her|their) (?:[a-z]+'s |full |first |middle |maiden |last |real |legal |home |work |business |personal |email |e-mail |phone |mobile |current |exact |street |postal )*(?:name|surname|email|e-mail|address|phone|number|telephone|birthday|date of birth|birth date|social security(?: number)?|passport(?: number)?|licen[cs]e number|account number|card number|credit card|postcode|zip code|zip|username|handle|password|ip address|linkedin|instagram|employee (?:id|number)|national insurance(?: number)?|tax (?:id|number))\b/,
    why: 'It asks for something that identifies them.',
    suggestion: 'Leave it out; contact details are asked for separately, with their own consent.',
  },
  {
    pattern:
      /\b(?:what(?:'s| is) the name of|name of|which|what) (?:the |your )(?:company|employer|organi[sz]ation|school|hospital|firm|manager|boss|supervisor|doctor|therapist|colleague|partner|child|children)(?:'s name)?(?:(?: that| do| are)? you (?:work|study|teach)| called|\?|$)|\b(?:which|what) (?:company|employer|organi[sz]ation|school|hospital|firm|bank branch) (?:do|are|did) you (?:currently )?(?:work|employed|study|teach)|\bwho is your (?:employer|manager|boss|doctor|therapist)\b|\bwho do you work for\b/,
    why: 'It asks for a name that identifies them or somebody else.',
    suggestion: 'Ask for the kind ("What kind of company do you work for?").',
  },
  {
    pattern:
      /\bwhat(?:'s| is) your (?:exact )?(?:age|salary|income|religion|ethnicity|race|sexual orientation|diagnosis)\b|\bhow (?:old are you|much (?:do you (?:earn|make)|money do you (?:earn|make)))\b|\bwhere (?:exactly )?do you live\b|\bwhen were you born\b|\bare you (?:pregnant|married|gay|single|disabled)\b/,
    why: 'It asks for a personal detail that the study may not need.',
    suggestion: 'Ask in bands and only if the analysis needs it, with "prefer not to say".',
  },
]

export const englishPersonal = {
  personal: personalList,
} satisfies Partial<LanguagePack>
