import type { Proportion, Theme } from '../../../findings/model.ts'

/** Also of people who are too few for a share to be told. */
export function shareOf({ share, count, of }: Proportion): number {
  return share ?? (of === 0 ? 0 : count / of)
}

/** What people have checked first, for it is surer; within either by the figure that is shown. */
export function byShown<Each extends Pick<Theme, 'prevalence'>>(themes: readonly Each[]): Each[] {
  const rank = ({ prevalence }: Each) => Number(Boolean(prevalence.checked))
  return themes.toSorted((a, b) => rank(b) - rank(a) || shareOf(b.prevalence) - shareOf(a.prevalence))
}
