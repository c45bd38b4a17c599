import type { Theme } from '../../../findings/model.ts'

/** What people have checked first, for it is surer; within either by the figure that is shown. */
export function byShown<Each extends Pick<Theme, 'prevalence'>>(themes: readonly Each[]): Each[] {
  const rank = ({ prevalence }: Each) => Number(Boolean(prevalence.checked))
  const share = ({ prevalence: { share, count, of } }: Each) => share ?? (of === 0 ? 0 : count / of)
  return themes.toSorted((a, b) => rank(b) - rank(a) || share(b) - share(a))
}
