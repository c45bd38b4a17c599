import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { Dialog } from '../../components/Dialog.tsx'
import { SplitPane } from '../../components/SplitPane.tsx'
import { useMediaQuery } from '../../components/useMediaQuery.ts'
import { WordsPane } from './WordsPane.tsx'
import { type Words, WordsContext, type WordsPlace, type WordsView } from './words.ts'

interface WordsFrameProps {
  children: ReactNode
  /** What to do for words to appear; without it, of bars. */
  hint?: ReactNode
}

/** Figures at the left, words at the right; on a phone the words come up over the figures. */
export function WordsFrame({ children, hint }: WordsFrameProps) {
  const [view, setView] = useState<WordsView | null>(null)
  const [place, setPlace] = useState<WordsPlace | null>(null)
  const isWide = useMediaQuery('(min-width: 60rem)')

  const close = useCallback(() => {
    setPlace(null)
    setView(null)
  }, [])
  const words = useMemo<Words>(
    () => ({
      view,
      place,
      show: (next) => {
        setView(next)
        setPlace(null)
      },
      openQuote: ({ interviewId, turn, start, end }) => setPlace({ interviewId, turn, start, end }),
      back: () => (place ? setPlace(null) : setView(null)),
      close,
    }),
    [view, place, close],
  )

  return (
    <WordsContext value={words}>
      <SplitPane
        name="results-words"
        fixed="end"
        initial={440}
        least={300}
        most={760}
        label="Width of the words"
        start={children}
        end={
          isWide && (
            <aside
              aria-label="Words"
              className="print:hidden sticky top-0 max-h-dvh min-h-[60dvh] overflow-y-auto overscroll-contain pb-5 pl-1"
            >
              <WordsPane hint={hint} />
            </aside>
          )
        }
      />
      {!isWide && (
        <Dialog isOpen={view !== null || place !== null} onClose={close} title="Words" size="wide">
          <WordsPane />
        </Dialog>
      )}
    </WordsContext>
  )
}
