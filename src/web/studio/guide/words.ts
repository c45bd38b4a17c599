/** The guide editor's words for what a question is set to. */
import type { Probing, ProbingDepth, Question, Section } from '../../../study/model.ts'

export const depthOptions: { value: ProbingDepth; label: string; note: string }[] = [
  { value: 'none', label: 'None', note: 'no follow-up' },
  { value: 'light', label: 'Light', note: 'one follow-up where an answer is thin' },
  { value: 'moderate', label: 'Moderate', note: 'two or three' },
  { value: 'deep', label: 'Deep', note: 'until the answer is rich or time is up' },
]

export const modeOptions: { value: Probing['mode']; label: string; note: string }[] = [
  { value: 'adaptive', label: 'Adaptive', note: 'follow-ups depend on what was said' },
  { value: 'fixed', label: 'Fixed', note: 'everybody gets the same follow-ups' },
  { value: 'both', label: 'Fixed, then adaptive', note: 'the same for all, then what was said' },
]

export const priorityOptions: { value: Question['priority']; label: string; note: string }[] = [
  { value: 'high', label: 'High', note: 'cut last when time runs out' },
  { value: 'normal', label: 'Normal', note: '' },
  { value: 'low', label: 'Low', note: 'cut first' },
]

export const sectionKinds: { value: Section['kind']; label: string }[] = [
  { value: 'warm_up', label: 'Warm-up' },
  { value: 'core', label: 'Core' },
  { value: 'wrap_up', label: 'Wrap-up' },
]

/** `adaptive, moderate`, `2 fixed follow-ups`, `no follow-ups`. */
export function describeProbing(probing: Probing): string {
  const fixed = `${probing.fixedProbes.length} fixed follow-up${probing.fixedProbes.length === 1 ? '' : 's'}`
  const adaptive = probing.depth === 'none' ? 'no follow-ups' : `follow-ups ${probing.depth}`
  if (probing.mode === 'fixed') return probing.fixedProbes.length === 0 ? 'no follow-ups' : fixed
  return probing.mode === 'both' ? `${fixed}, then ${adaptive}` : adaptive
}
