import type { Answer, AnswerSentence as Sentence } from '../../../findings/ask/model.ts'
import { type EvidenceKind, EvidenceMark } from '../../components/EvidenceMark.tsx'
import { formatNumberOf } from '../../format.ts'
import { useWords } from '../results/words.ts'

/** A sentence with its mark; the mark opens the words it rests on. People's words stay in their own voice. */
export function AnswerSentence({ sentence, answer }: { sentence: Sentence; answer: Answer }) {
  const { show } = useWords()
  const quotes = sentence.evidence.flatMap((place) => answer.evidence[place]?.quote ?? [])
  const note = formatNumberOf(quotes.length, 'passage')
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3">
      <EvidenceMark kind={markOf(sentence, answer)} />
      <p className="text-16">
        {partsOf(sentence.text).map((part) =>
          part.isSaid ? (
            <span key={part.at} className="words">
              “{part.text}”
            </span>
          ) : (
            <span key={part.at}>{part.text}</span>
          ),
        )}
        {quotes.length > 0 && (
          <button
            type="button"
            className="link ml-2 text-12 whitespace-nowrap"
            onClick={() =>
              show({ kind: 'quotes', key: sentence.text, title: 'What this rests on', note, quotes })
            }
          >
            {note}
          </button>
        )}
      </p>
    </li>
  )
}

function markOf({ kind }: Sentence, { verdict, inWords }: Answer): EvidenceKind {
  if (kind === 'against') return 'against'
  return verdict === 'answered' && inWords !== 'perhaps' ? 'supports' : 'uncertain'
}

/** What stands between curly quotation marks was said by somebody. */
function partsOf(text: string): { at: number; text: string; isSaid: boolean }[] {
  return [...text.matchAll(/“([^”]*)”|[^“]+/gu)].map((match) => ({
    at: match.index,
    text: match[1] ?? match[0],
    isSaid: match[1] !== undefined,
  }))
}
