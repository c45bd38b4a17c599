import { useQuery } from '@tanstack/react-query'
import { api } from '../../api-client.ts'
import { queryKeys } from '../queries.ts'

/** Whether to go on interviewing. Nothing where nothing was analysed: the page says that elsewhere. */
export function SaturationNote({ studyId }: { studyId: string }) {
  const { data } = useQuery({
    queryKey: [...queryKeys.study(studyId), 'saturation'],
    queryFn: () => api.saturation(studyId),
    staleTime: 30_000,
  })
  if (!data || data.interviews === 0) return null
  const { sentence, themes, interviews, lastTen, unseen, notes } = data
  return (
    <section aria-label="Saturation" className="grid max-w-measure gap-1">
      <p className="text-14">{sentence}</p>
      <p className="text-12 text-faint tabular-nums">
        {themes} themes in {interviews} interviews
        {lastTen.length > 0 && <> · new in the last ten: {lastTen.map(({ name }) => name).join(', ')}</>}
        {unseen && (
          <>
            {' '}
            · about {Math.round(unseen.estimate)} in all [{Math.round(unseen.low)}–{Math.round(unseen.high)}],
            Chao’s estimate
          </>
        )}
        . {notes.at(-1)}
      </p>
    </section>
  )
}
