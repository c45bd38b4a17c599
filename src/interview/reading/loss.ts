/** The loss or the grave illness of somebody near: what a person would say a word about, and then go on. Pure; English. */
import { tellsOfBereavement } from './sensitive.ts'

const kin =
  '(?:mother|mom|mum|mam|mama|mummy|father|dad|papa|daddy|parents?|sister|brother|twin|son|daughter|child|baby|husband|wife|partner|fianc\u00e9e?|boyfriend|girlfriend|gran|granny|grand(?:mother|father|ma|pa|dad|mum|son|daughter)|nan|nana|best friend)'
const near = new RegExp(
  [
    String.raw`\b(?:[Mm]y|[Oo]ur) (?:\w+ )??(?:dog|cat|horse|pet)\b[^.!?]{0,20}\b(?:died|passed away|was put (?:down|to sleep))\b`,
    String.raw`\b(?:[Mm]y|[Oo]ur)(?: own| late| dear)? ${kin}\b[^.!?,]{0,30}\b(?:has|had|have|got|with|of|from|diagnosed with) (?:\w+ ){0,2}(?:cancer|dementia|alzheimer\S*|leuka?emia|a brain tumou?r|a stroke|motor neurone|parkinson\S*)\b`,
    String.raw`\b(?:Mum|Mom|Mam|Dad|Nan|Gran|Grandad|Grandma)\b[^.!?]{0,40}\b(?:died|passed away|(?:has|had) (?:cancer|dementia|alzheimer\S*|a stroke))\b`,
    // Without a capital nobody else's: "his mum died" is a fact of his.
    String.raw`(?<!(?:[Hh]is|[Hh]er|[Tt]heir|[Yy]our|[Tt]he|[Aa]|[Ww]hose|\w's) (?:\w+ )?)\b(?:mum|mom|mam|dad|nan|nana|gran|grandad|grandma)\b[^.!?]{0,40}\b(?:died|passed away)\b`,
    String.raw`\b(?:[Mm]y|[Oo]ur) ${kin}\b[^.!?]{0,30}\bin (?:the |a )?hospice\b`,
  ].join('|'),
)
/** By now no word is due. */
const longAgo =
  /\b(?:19\d\d|200\d|201\d|\d{2,} years ago|(?:ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)(?:[- ]odd)? years ago|(?:years and years|many years|some years) ago|decades ago|long ago|when i was (?:a |very |only |still )*(?:little|small|young|child|kid|boy|girl|\w+teen|\d+|at school))\b/i

export function tellsOfLoss(flat: string, language: string): boolean {
  if (longAgo.test(flat) || /\b(?:sounds?|looks?|feels?) like\b/i.test(flat)) return false
  return near.test(flat) || tellsOfBereavement(flat, language)
}
