import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useReport } from './report-context.ts'

/** What a reader will see in the place of what was said: looked through before the link is made. */
export function Replaced({ version }: { version: number }) {
  const { studyId } = useReport()
  const queries = useQueryClient()
  const queryKey = ['report-replacements', studyId, version]
  const { data } = useQuery({ queryKey, queryFn: () => api.reportReplacements(studyId, version) })
  const keep = useMutation({
    mutationFn: (words: readonly string[]) => api.keepReportWords(studyId, version, words),
    onSuccess: (list) => queries.setQueryData(queryKey, list),
  })
  if (!data) return null
  const { replaced, kept, keptByPerson } = data
  return (
    <section className="grid gap-1 text-14" aria-label="What is replaced">
      <h3 className="font-medium">
        {replaced.length === 0
          ? 'Nothing is replaced in this version'
          : `Replaced in version ${version} (${replaced.length})`}
      </h3>
      {replaced.length > 0 && (
        <ul className="grid max-h-56 gap-0.5 overflow-y-auto text-soft">
          {replaced.map(({ said, becomes, times }) => (
            <li key={`${said}:${becomes}`} className="flex min-w-0 items-center justify-between gap-3">
              <span className="min-w-0 break-words">
                {said} → {becomes}
                {times > 1 && <span className="text-faint"> · {times} times</span>}
              </span>
              {!becomes.startsWith('Person ') && (
                <Button
                  size="small"
                  kind="quiet"
                  aria-label={`Keep “${said}”: it names nobody`}
                  disabled={keep.isPending}
                  onClick={() => keep.mutate([...keptByPerson, said])}
                >
                  Keep this
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {keptByPerson.length > 0 && (
        <ul
          className="flex flex-wrap items-center gap-x-3 gap-y-1 text-12 text-faint"
          aria-label="Kept by you"
        >
          <li>Kept, as naming nobody:</li>
          {keptByPerson.map((said) => (
            <li key={said} className="flex items-center gap-1">
              {said}
              <Button
                size="small"
                kind="quiet"
                aria-label={`Replace “${said}” after all`}
                disabled={keep.isPending}
                onClick={() => keep.mutate(keptByPerson.filter((each) => each !== said))}
              >
                Replace it
              </Button>
            </li>
          ))}
        </ul>
      )}
      {keep.isError && <Notice tone="danger">{keep.error.message}</Notice>}
      {kept.length > 0 && (
        <p className="text-12 text-faint">Kept, as themes are called by them: {kept.join(', ')}</p>
      )}
    </section>
  )
}
