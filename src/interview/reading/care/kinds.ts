/** What may call for care now, whoever it is that it happens to. */
export const careKinds = [
  'self_harm',
  /** Somebody is hurt, threatened or controlled. */
  'violence',
  'child_at_risk',
  /** Signs of an emergency, in whatever words. */
  'medical_urgent',
  /** A medicine or a poison taken or given wrongly. */
  'medicine_error',
  /** What they or others do, or leave as it is, endangers people. */
  'danger_to_others',
] as const
export type CareKind = (typeof careKinds)[number]

/** How it is kept beside what a message wants: that it calls for care, and where it is clear of which kind. */
export type CareChance = 'care' | `care_${CareKind}`
