import type { Asked } from '../../../findings/ask/model.ts'

const verdictWords: Record<Asked['verdict'], string> = {
  answered: 'answered',
  hinted: 'a hint',
  not_said: 'not said',
}

interface AskedListProps {
  asked: readonly Asked[]
  onAsk: (question: string) => void
  hasAnswer: boolean
}

/** Questions that were put before; a click asks again, of the record as it is now. */
export function AskedList({ asked, onAsk, hasAnswer }: AskedListProps) {
  if (asked.length === 0) {
    if (hasAnswer) return null
    return <p className="text-14 text-faint">No question was asked yet.</p>
  }
  return (
    <section className="grid gap-2 border-t border-hairline pt-5">
      <h3 className="text-14 font-semibold">Asked before</h3>
      <ul className="grid">
        {asked.map(({ askedId, question, verdict }) => (
          <li key={askedId}>
            <button
              type="button"
              onClick={() => onAsk(question)}
              className="-mx-3 flex w-[calc(100%+1.5rem)] flex-wrap items-baseline justify-between gap-x-4 rounded-1 px-3 py-1.5 text-left text-14 hover:bg-sunk"
            >
              <span className="min-w-0">{question}</span>
              <span className="text-12 text-faint">{verdictWords[verdict]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
