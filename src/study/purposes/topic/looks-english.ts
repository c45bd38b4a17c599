/** Whether a text is English, by its small words; names and single words pass. */
const englishWords = new Set(
  `a about after all an and any are as at be because been before between but by can could did do does for from get
  had has have help how i if in into is it its like make many more most much my new no not of on one or our out over
  people so some than that the their them they this to up us use user users want was we were what when where which
  who why will with would you your customer customers`
    .split(/\s+/)
    .filter(Boolean),
)
const foreignWords = new Set(
  `der die das und ist nicht warum wie wir sie kunden ein eine mit für le la les des une pourquoi comment nous est que
  qui dans el los las por qué que una para con cómo de il lo gli perché di che come sono per os as o por como não uma
  het een niet waarom hoe wij og ikke hvorfor och inte varför`
    .split(/\s+/)
    .filter(Boolean),
)

export function looksEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length === 0) return false
  const latin = words.filter((word) => /^\p{Script=Latin}+$/u.test(word))
  if (latin.length < words.length / 2) return false
  const english = words.filter((word) => englishWords.has(word)).length
  const foreign = words.filter((word) => foreignWords.has(word) && !englishWords.has(word)).length
  const accented = words.filter((word) => /[^a-z]/i.test(word)).length
  if (words.length <= 3) return foreign === 0 && accented < words.length
  return english >= foreign && (english > 0 || foreign + accented === 0)
}
