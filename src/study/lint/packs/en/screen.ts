/** English: what a turn may say of a screen. */
import type { LanguagePack } from '../pack.ts'
import { smallNumbers } from './numbers.ts'

export const englishScreens = {
  screen: {
    colours:
      /\b(red|green|blue|yellow|orange|purple|pink|black|white|gr[ae]y|brown|gold(?:en)?|silver|turquoise|violet)\b(?= (?:\w+ )?(?:button|banner|background|logo|text|box|label|icon|bar|line|area|link|version|design|package|packaging|bottle|cover|headline|letters?|arrow|circle|field|box|colou?r|one|page|screen|car|bike|shirt|dress|bag|shoe|star|border|frame|card|tab|tag|sign|badge|ribbon|stripe|theme)s?\b)/g,
    elements:
      /\b(?:the|this|that|these|those|its) (?:\w+ ){0,2}?(links?|progress bar|tabs?|pop-?up|footer|sidebar|arrow|stars?|rating|stamp|seal|ribbon|caption|video|clip|animation|photo|photograph|picture|image|drawing|illustration|map|chart|graph|diagram|table|button|logo|banner|slogan|headline|icon|menu|slider|checkbox|form|countdown|timer|testimonials?|reviews?|coupon|voucher|discount|badge|warranty|guarantee|free trial|trial|chatbot|search bar|map|calendar|price list|footnote|jingle|soundtrack|mascot)\b/g,
    located:
      /\b(?:the|that|those|these|this) (?:[a-z'-]+ ){0,3}?([a-z-]{3,})(?= (?:at the (?:very )?(?:top|bottom|side)|on the (?:left|right|screen|page)|in the (?:corner|middle|picture|background)|up there|down there|shown|underneath|below|above|behind the|next to the|that's already|you see there)\b)/g,
    pointsAt: /\b(?:shown|here|there|on (?:the|this|that) (?:screen|page)|above|below|underneath|you see)\b/,
    counted: new RegExp(`\\b(\\d+|${smallNumbers}) ((?:[a-z]+ )?[a-z]{3,})\\b`, 'g'),
    periods:
      /\b(?:an?|per|each|every) (day|week|month|quarter|year)\b|\b(daily|weekly|monthly|quarterly|yearly|annual(?:ly)?)\b/g,
    quoted:
      /\b(?:it|this|the (?:screen|page|text|ad|headline|slogan|button|label|box|poster|message|concept|offer|site)|that)(?: here| above| below)? (?:says?|reads?|states?|promises?|claims?|shows?|mentions?|is (?:labelled|called|titled))(?: that)? ["“']([^"“”']{2,120})["”']/g,
    named:
      /\b(?:name|brand|product|company|plan|service|app|called|named|logo of|slogan of|offer from|compare|about|like|try|of|from|with|by) (?:the )?(?:"|“)?([A-Z][A-Za-z0-9]+(?:[ -][A-Z][A-Za-z0-9]+)*)/g,
    numbers: {
      one: '1',
      two: '2',
      three: '3',
      four: '4',
      five: '5',
      six: '6',
      seven: '7',
      eight: '8',
      nine: '9',
      ten: '10',
      eleven: '11',
      twelve: '12',
      fifteen: '15',
      twenty: '20',
      thirty: '30',
    },
  },
} satisfies Partial<LanguagePack>
