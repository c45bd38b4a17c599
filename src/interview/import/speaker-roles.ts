/** Who of a transcript's speakers is the participant: by what they are called, else by who asks. */

export type SpeakerRole = 'participant' | 'interviewer'
/** `omit`: what this speaker says is left out (an announcer, an advertisement). */
export type RoleChoice = SpeakerRole | 'omit'
/** What a person decided, by the speaker's name as it stands in the file. */
export type RoleMapping = Record<string, RoleChoice>

export interface SpeakerCounts {
  label: string
  turns: number
  /** Turns that hold a question mark. */
  questions: number
  words: number
}

export interface AssignedSpeaker extends SpeakerCounts {
  /** Null: nothing in the file says it, and a person must. */
  role: RoleChoice | null
  /** One clause for a person: why this role. */
  reason: string
}

const interviewers =
  /^(interviewer|moderator|moderatorin|host|co-?host|facilitator|researcher|consultant|presenter|ai|assistant|bot|chatbot|agent|model|system|q|question|i|int|mod|m|interviewerin|intervieweur|entrevistador|entrevistadora)$/
const participants =
  /^(participant|respondent|interviewee|user|human|customer|client|guest|subject|informant|patient|caller|person|p|r|resp|a|answer|befragte|befragter|teilnehmer|teilnehmerin|enquete|participante|entrevistado|entrevistada)$/

/** What the name itself says, numbers and brackets aside: "Moderator 2", "Speaker (Host)", "P07". */
export function roleByName(label: string): SpeakerRole | null {
  const inBrackets = /\(([^)]+)\)/.exec(label)?.[1]
  for (const name of [label.replace(/\([^)]*\)/g, ''), inBrackets ?? '']) {
    const bare = name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z -]/g, '')
      .trim()
    if (interviewers.test(bare)) return 'interviewer'
    if (participants.test(bare)) return 'participant'
  }
  return null
}

/** The difference in the share of turns with a question that is taken as a sign, and the least turns for it. */
const clearDifference = 0.2
const leastTurns = 3

/**
 * Gives each speaker a role. What a person decided holds; then names that are roles; then, where one side is
 * known, the others are the other side; else whoever asks clearly more. What stays unclear is null.
 */
export function assignRoles(
  speakers: readonly SpeakerCounts[],
  mapping: RoleMapping = {},
): AssignedSpeaker[] {
  const chosen = new Map(Object.entries(mapping).map(([label, role]) => [label.trim().toLowerCase(), role]))
  const named = speakers.map((speaker): AssignedSpeaker => {
    const choice = chosen.get(speaker.label.trim().toLowerCase())
    if (choice) return { ...speaker, role: choice, reason: 'you said so' }
    const role = roleByName(speaker.label)
    return { ...speaker, role, reason: role ? 'the name says so' : '' }
  })
  return byElimination(named) ?? byQuestions(named)
}

function byElimination(speakers: AssignedSpeaker[]): AssignedSpeaker[] | undefined {
  const open = speakers.filter((speaker) => speaker.role === null)
  if (open.length === 0) return speakers
  if (speakers.some((speaker) => speaker.role === 'interviewer')) {
    return fill(speakers, 'participant', 'someone else is the interviewer')
  }
  const hasParticipant = speakers.some((speaker) => speaker.role === 'participant')
  if (hasParticipant && open.length === 1)
    return fill(speakers, 'interviewer', 'someone else is the participant')
  return undefined
}

function byQuestions(speakers: AssignedSpeaker[]): AssignedSpeaker[] {
  const open = speakers.filter((speaker) => speaker.role === null)
  const share = (speaker: SpeakerCounts) => speaker.questions / Math.max(1, speaker.turns)
  const [most, second] = [...open].sort((a, b) => share(b) - share(a))
  if (!most || !second) return speakers.map(unclear)
  const isClear = most.turns >= leastTurns && share(most) - share(second) >= clearDifference
  if (!isClear) return speakers.map(unclear)
  return speakers.map((speaker) => {
    if (speaker.role !== null) return speaker
    const reason = `asks in ${speaker.questions} of ${speaker.turns} turns`
    return { ...speaker, role: speaker === most ? 'interviewer' : 'participant', reason }
  })
}

function fill(speakers: AssignedSpeaker[], role: SpeakerRole, reason: string): AssignedSpeaker[] {
  return speakers.map((speaker) => (speaker.role === null ? { ...speaker, role, reason } : speaker))
}

function unclear(speaker: AssignedSpeaker): AssignedSpeaker {
  return speaker.role === null ? { ...speaker, reason: 'nothing in the file says who this is' } : speaker
}
