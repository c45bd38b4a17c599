import { useInfiniteQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { SearchHit, SearchMode } from '../../../findings/model.ts'
import { api } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { controlClass } from '../../components/Field.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Select } from '../../components/Select.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { formatNumberOf } from '../../format.ts'
import { FailedQuery } from '../QueryState.tsx'
import { queryKeys } from '../queries.ts'
import { SearchHitRow } from './SearchHitRow.tsx'

const modes: { value: SearchMode; label: string; note: string }[] = [
  { value: 'both', label: 'words and meaning', note: 'what contains it, then what is close to it' },
  { value: 'words', label: 'words', note: 'exactly what was typed' },
  { value: 'meaning', label: 'meaning', note: 'other words for the same' },
]

const nothingFound: Record<SearchMode, string> = {
  words: 'Nobody said that. Try a shorter word, or search by meaning.',
  meaning: 'Nobody said anything near to that. Try other words for it.',
  both: 'Nobody said that, nor anything near to it. Try a shorter word, or another one for it.',
}

/** Everything that was said, by its words or by what it means. */
export function SearchView({ studyId }: { studyId: string }) {
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  const [mode, setMode] = useState<SearchMode>('both')
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      if (event.key !== '/' || isTyping) return
      event.preventDefault()
      input.current?.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  const found = useInfiniteQuery({
    queryKey: [...queryKeys.search(studyId), query, mode],
    queryFn: ({ pageParam, signal }) => api.search(studyId, { query, mode, offset: pageParam }, signal),
    initialPageParam: 0,
    getNextPageParam: (page) => page.nextOffset,
    enabled: query !== '',
    staleTime: 60_000,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setQuery(typed.trim())
  }
  const first = found.data?.pages[0]
  const hits: SearchHit[] = found.data?.pages.flatMap((page) => page.hits) ?? []

  return (
    <div className="grid gap-5">
      <search>
        <form onSubmit={submit} className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <div className="relative min-w-0 flex-1 basis-72">
            <input
              ref={input}
              type="search"
              aria-label="Search everything that was said"
              placeholder="Search everything that was said"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              className={controlClass}
            />
            <span className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center">
              {typed === '' && <KeyHint keys="/" />}
            </span>
          </div>
          <Select isInline label="by" value={mode} options={modes} onValue={setMode} />
          <Button type="submit" kind="primary" disabled={typed.trim() === ''}>
            Search
          </Button>
        </form>
      </search>
      {query === '' && (
        <p className="text-14 text-faint">A word, or a thought: “too expensive for what it does”.</p>
      )}
      {found.isLoading && <SkeletonLines rows={4} label="Searching" />}
      {found.isError && (
        <FailedQuery
          error={found.error}
          safe="What people said is safe."
          onRetry={() => void found.refetch()}
        />
      )}
      {first && (
        <p role="status" className="text-14 text-soft">
          {first.total === 0
            ? nothingFound[mode]
            : `${formatNumberOf(first.total, 'place')}, said by ${formatNumberOf(first.participants, 'person', 'people')}.`}
          {first.notes.map((note) => (
            <span key={note} className="block text-12 text-faint">
              {note}
            </span>
          ))}
        </p>
      )}
      {hits.length > 0 && (
        <ul className="grid pl-4">
          {hits.map((hit) => (
            <SearchHitRow key={`${hit.quote.interviewId}:${hit.quote.turn}:${hit.quote.start}`} hit={hit} />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <div>
          <Button isBusy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            More
          </Button>
        </div>
      )}
    </div>
  )
}
