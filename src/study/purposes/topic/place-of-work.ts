/** A question about leaving work: "Why do teachers leave a school?" is about the school, and no one gives up a product. */

export interface PlaceOfWork {
  /** As it is named once it is known: "the school", "Figbox", "the job". */
  named: string
  /** As it is named first: "the school that you left". */
  atFirst: string
  /** "work at", "work on"; null for a job, which is taken. */
  preposition: 'at' | 'on' | 'in' | null
}

const occupations =
  '(?:teach|nurs(?=es)|work|driv|cook|wait|lectur|research|clean|manag|engineer|develop|programm|design|labour|bak|librarian|plumb|paint|carer|football coach|train|paramedic|midwi|fire ?fight|soldi|pilot|porter|clerk|physiotherap|therap|psycholog|pharmac|chef|doctor|physician|dentist|vet|guard|consultant|accountant|lawyer|solicitor|journalist|editor|electrician|technician|mechanic|assistant|receptionist|apprentice|trainee|intern|employee|colleague|call handler|social work|care work|police officer|officer|farmhand|picker|sailor|tutor|builder|priest|scientist|professor|academic|civil servant|hairdresser|barista|bartender)'
const workers = new RegExp(
  `(?:^|\\s)(?:${occupations}\\w*|staff|personnel|crew|workforce|people who work .+)$`,
  'i',
)

/** People who are asked as those who do a work, not as customers of somebody. */
function doWork(who: string): boolean {
  return workers.test(who.trim())
}

const job = String.raw`(?:the|their|a|this) (?:jobs?|work|employers?|positions?|posts?|professions?)\b`
const isJob = new RegExp(`^${job}`, 'i')
/** Work is left, not cancelled. */
export const leavesJob = new RegExp(String.raw`\b(?:leave|leaving|quit|left) ${job}`, 'i')

const staff =
  'employees?|staff|nurses|colleagues|workers|teachers|chefs|doctors|carers|engineers|officers|drivers|midwives|cooks|apprentices|trainees'
/** What people at work do in the end, and nothing that they bought. */
export const staffWho = (verbs: string, others = ''): RegExp =>
  new RegExp(
    String.raw`\b(?:${staff}${others})\b.*\b(?:${verbs})\b(?!.*\b(?:apps?|products?|platform|software|subscriptions?|insurance|broadband|worksheets?|gym|bank)\b)`,
    'i',
  )

const leaving =
  /\b(?:leave|leaves|leaving|left|quit|quits|quitting|resign(?:s|ed|ing)?(?: from)?|hand(?:s|ed|ing)? in (?:their|his|her) notice(?: at)?)\b ?(.*)$/i
const bought =
  /\b(?:apps?|products?|platform|software|(?:web)?site|subscriptions?|plans?|insurance|broadband|tool|tools|worksheets?|course|contract|gym|bank)\b/i
const isOn = /\b(?:ward|farm|ship|site|railway|force|oil rig|unit|floor|project)$/i
const isIn =
  /\b(?:profession|industry|trade|sector|team|department|office|army|job|role|post|field|kitchen|laboratory|lab|civil service|service)$/i

/** Null where nobody leaves a work in it. `cut` takes off what is no part of the place: periods, comparisons. */
export function readPlaceOfWork(
  sentence: string,
  { who, name, cut }: { who: string | null; name: string | null; cut: (text: string) => string },
): PlaceOfWork | null {
  const at = leaving.exec(sentence)
  if (at === null) return null
  const worker =
    who ?? sentence.slice(0, at.index).replace(/^.*\b(?:do|does|did|are|of|by|makes?|led|so many) /i, '')
  if (!doWork(worker) && !isJob.test(at[1] ?? '')) return null
  const raw = cut(at[1] ?? '').replace(/^for .*$/i, '')
  if (bought.test(raw)) return null
  if (/^(?:us|our company|the company)$/i.test(raw)) return placeAt(name ?? 'the company', name !== null)
  const bare = raw.replace(/^(?:an?|the|their|this|our|its|his|her) /i, '').trim()
  const isPlace =
    bare !== '' &&
    bare.split(' ').length <= 5 &&
    !/\b(?:they|we|who|which|that|what|why)\b|^(?:jobs?|role|posts?|positions?|work)\b/i.test(bare)
  if (!isPlace) return { named: 'the job', atFirst: 'the job that you left', preposition: null }
  const isName = /^\p{Lu}/u.test(bare)
  return placeAt(isName ? bare : `the ${singular(bare)}`, isName)
}

function placeAt(named: string, isName: boolean): PlaceOfWork {
  const preposition = isOn.test(named) ? 'on' : isIn.test(named) ? 'in' : 'at'
  return { named, atFirst: isName ? named : `${named} that you left`, preposition }
}

/** One person left one school: "schools in the north" is "school". */
function singular(noun: string): string {
  const head = noun.split(/ (?:in|of|for|with|across|at|on) /)[0]!
  if (!/[^s]s$/.test(head)) return noun
  return head.replace(/ies$/, 'y').replace(/(?<=ss|ch|sh|x)es$|s$/, '')
}
