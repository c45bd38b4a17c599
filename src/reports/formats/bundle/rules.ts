/** By which rule each number of a report is computed: written into the bundle, so that anybody can do it again. */
export const rules = {
  interviews: 'Interviews of the chosen statuses whose words were not deleted.',
  participants: 'Distinct participantId among those interviews.',
  'left-out': 'Interviews of another status, by status.',
  exposed:
    'Distinct participants who were asked the question or had volunteered it. An interview with exposure events counts by them; one without (held elsewhere) where its participant answered. Who answered is always among them.',
  basis:
    'Where the exposed come from: events (exposure events), turns (who answered, where an interview has no events), mixed.',
  answered:
    'Distinct participants with an answer of this question key and meaning that was not skipped; of somebody who sat twice the later interview counts.',
  volunteered: 'Of the answered, those whose answer was given before the question was asked.',
  skipped: 'Interviews in which the question was skipped, by reason.',
  option:
    'count: answered participants whose answer has this option or point. of: answered participants whose answer is of the question’s kind.',
  'top-two': 'As for an option: an answer at one of the two highest points of the scale.',
  'bottom-two': 'As for an option: an answer at one of the two lowest points of the scale.',
  'ranked-first': 'As for an option: participants who ranked it first.',
  'ranked-at': 'Participants who gave it this place.',
  'mean-rank': 'Mean of the places it was given (1 is best); null under five.',
  mean: 'Arithmetic mean of the answers; null under five.',
  'mean-interval': '95 % interval of the mean by Student’s t; null under five.',
  median: 'Median of the answers; null under five.',
  'standard-deviation': 'Sample standard deviation (n - 1); null under five.',
  quartile: 'Quantile by linear interpolation between order statistics (type 7); null under five.',
  extreme: 'Smallest and largest answer.',
  bin: 'Answers by bins of a round width; a bin includes its lower end, the last one also its upper.',
  segments:
    'Stretches of participants’ turns in this scope: the whole study, or the answers to one open question.',
  none: 'Of those, stretches that are assigned to no theme of the scope.',
  'theme-segments': 'Stretches assigned to the theme.',
  theme:
    'count: distinct participants with a stretch assigned to the theme. of: distinct participants who could have spoken of it, study-wide whoever said anything, within a question the exposed; who spoke of it is always among them. Coded by machine.',
  side: 'count: distinct participants whose stretches (of the theme, or under the question) are read as only good, only bad, both or neither; everybody is on one side. of: distinct participants with such a stretch. Which way a stretch is read stands beside it.',
  said: 'count: distinct participants whose first turn under a question that was recovered from the interviewer’s words holds the word in any of its forms, not denied (word), only denied (denied), takes one side of the question or both (side), or begins with yes or no. of: distinct participants with such a turn. See docs/decisions/0108.',
  share: 'count / of; null where of is under five: too few to say.',
  wilson: 'Wilson’s score interval for count of of, z = 1.959963984540054, no continuity correction.',
  checked:
    'Where people have checked the coding: share and interval from their codes and the machine’s, by stratum (PPI++ of Angelopoulos, Duchi and Zrnic 2023 under stratified sampling, Wilson’s interval at its effective sample size; the floors stand in the manifest as they were locked). See docs/decisions/0071.',
  'checked-people':
    'Distinct participants coded by a person, those of them who have it, and those from whom they were drawn.',
} as const
export type RuleName = keyof typeof rules
