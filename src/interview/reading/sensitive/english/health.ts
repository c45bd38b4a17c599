/** One's own illness, disability or treatment. */
import { being, illness, medicine, specialist, treatment } from './illness.ts'
import { gap, loose } from './pattern.ts'

/** The speaker, with the verbs that shrink into it. */
const i = `\\bi(?:'ve|'m| have| am| had| was)?`
export const health = [
  loose(
    `${i} (?:have|had|got|been|suffer(?:ed|ing)? from|suffering from|liv(?:e|ed|ing) with|struggl(?:e|ed|ing) with|battl(?:e|ed|ing)(?: with)?|deal(?:ing)? with|diagnosed (?:with|as)|developed|recover(?:ing|ed) from|treated for|being treated for) ${gap(3)}${illness}\\b`,
  ),
  loose(`\\bi(?:'ve got| got| have| had|'ve had) ${gap(1)}${illness}\\b`),
  loose(
    `\\bmy (?:own )?(?:[a-z]+ )??(?:${illness}|${treatment}|miscarriage|abortion|diagnosis|disability|illness|pregnancy)\\b`,
  ),
  loose(
    `\\bi (?:have to |need to |still |also |daily )?(?:take|took|am taking|need(?! to)|am on|was on|inject) ${gap(1)}${medicine}\\b|\\bi'm (?:on|taking) ${gap(1)}${medicine}\\b|\\bmy (?:${medicine})\\b`,
  ),
  loose(
    `\\bi (?:see|saw|go to|went to|have|visit|talk to) (?:a|my|the) ${specialist}\\b|\\bmy ${specialist}\\b`,
  ),
  loose(
    `\\b(?:my|the) (?:doctor|gp|clinic|hospital|doctors) (?:put me on|prescribed|diagnosed me|(?:told me|says|said|found)(?: out)?(?: that)? i (?:have|had|am))\\b`,
  ),
  loose(`\\bfound out (?:that )?i (?:have|had) ${gap(2)}${illness}\\b`),
  loose(
    `\\bi (?:was|have been|had been|am|got) (?:hospitali[sz]ed|admitted to (?:a |the )?(?:hospital|clinic|ward|psych\\w*)|in (?:a |the )?(?:hospital|rehab|icu|psych\\w* (?:clinic|ward|hospital)|clinic)|in therapy|diagnosed)\\b`,
  ),
  loose(`\\bi(?:'m| am| was|'ve been| have been) ${gap(1)}${being}\\b`),
  loose(
    `\\bi (?:had|need|am having|will have) ${gap(1)}(?:an operation|surgery|an abortion|a miscarriage|a transplant|${treatment})\\b|\\b(?:recovering from|after|going through|undergoing|during|in) (?:my |the |a )?${treatment}\\b`,
  ),
  loose(`\\b(?:pain in (?:my|the) chest|chest pains?|can(?:no|')t breathe|passed out)\\b`),
  loose(`\\b(?:after|since) my (?:[a-z]+ )??(?:operation|accident|${illness})\\b`),
  loose(
    `\\bi (?:wear|use|need|have|got) (?:a |an |two |my )?(?:hearing aids?|wheelchair|crutches|prosthe(?:sis|tic)|insulin pump|inhaler|oxygen)\\b`,
  ),
  loose(
    `\\b(?:removed|took out) my (?:gallbladder|appendix|tonsils|spleen|womb|uterus|ovaries|kidney|breasts?|prostate)\\b`,
  ),
  loose(
    `\\bi (?:get|got|have|need) ${gap(1)}(?:injections|infusions|shots) (?:for|in|into) my\\b|\\bmy (?:blood sugar|blood pressure|joints|seizures|relapse)\\b`,
  ),
  loose(`\\bi (?:went|am|was|came) (?:in|into|in my) (?:remission|menopause)\\b|\\b(?:my )?menopause\\b`),
  loose(
    `\\bi got diagnosed with\\b|\\bmy (?:eyesight|hearing|memory|sight) is (?:failing|going|getting worse|bad)\\b|\\bi(?:'m| am) (?:in|on) (?:a )?(?:wheelchair|crutches|sick leave|disability)\\b|\\bi have been on (?:sick leave|disability)\\b`,
  ),
  loose(
    `\\bi (?:have|had|wear|use|got|walk with) (?:a |an |my )?(?:pacemaker|stent|stoma|cane|walker|prosthesis|implant|catheter|brace)\\b(?! (?:badge|app))`,
  ),
  loose(
    `\\b(?:hip|knee|valve|joint|lens) replacement\\b|\\bmy (?:thyroid|lungs|kidneys?|liver|heart condition|prostate|spine|pacemaker)\\b|\\bi had covid\\b`,
  ),
]
