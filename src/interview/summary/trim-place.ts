/** What a quotation does without at its two ends: a filler before it, "like I said" behind it. Pure; English. */
import { countWords, type Piece } from '../../study/lint/text.ts'
import type { Place } from '../reading/phrases.ts'

/** What the place begins: the answer to the question, the reply to a follow-up, which nobody reads in the summary, or neither. */
export type Beginning = 'answer' | 'reply' | 'middle'

/** Said while they look for words; to a follow-up a yes or a no too; and what joins a sentence to one that does not stand there. */
const fillers: Record<Beginning, RegExp> = {
  answer:
    /^(?:(?:oh|well|um+|uh+|er+|hmm+|ah|so|right|ok(?:ay)?|(?:it|that|there|i) was(?=, (?:well|um+|er+|uh+)\b))\b(?:[,.!…]+ *| *[–—-]+ *| (?!that\b)(?<!so )))+/i,
  reply: /^(?:(?:oh|well|um+|uh+|er+|hmm+|ah|so|right|ok(?:ay)?|no|yes|yeah)\b(?:[,.!…]+ *| *[–—-]+ *))+/i,
  middle:
    /^(?:(?:oh|well|um+|uh+|er+|hmm+|ah|so|right|ok(?:ay)?|and|but|yes(?=, so\b)|it'?s(?=, (?:i|we|he|she|they|it)\b))\b(?:[,.!…]+ *| *[–—-]+ *| (?!that\b)))+/i,
}
/** "Um, accounts." before more sentences is left as it is: what would be left is a stub. */
const fewestLeft = 4

export function withoutFiller(run: readonly Piece[], begins: Beginning): Place {
  const [first] = run
  const [start, end] = [first!.start, run.at(-1)!.end]
  const opener = fillers[begins].exec(first!.text)?.[0]
  if (opener === undefined || opener.length >= first!.text.length) return { start, end }
  const left = countWords(first!.text.slice(opener.length))
  const isStub = left < (begins === 'answer' && run.length === 1 ? 1 : fewestLeft)
  return { start: isStub ? start : start + opener.length, end }
}

const asSaid =
  /,? (?:like|as) i(?:['’]ve| have)? (?:just |already )?(?:said|told you|mentioned)(?: (?:before|earlier|already))?$/i

export function withoutTail(text: string, { start, end }: Place): Place {
  const bare = (from: number, to: number) => to - (/[.!,;:…]+$/.exec(text.slice(from, to))?.[0].length ?? 0)
  const first = bare(start, end)
  const said = asSaid.exec(text.slice(start, first))
  const isLeft = said !== null && countWords(text.slice(start, start + said.index)) > 0
  return { start, end: isLeft ? bare(start, start + said.index) : first }
}
