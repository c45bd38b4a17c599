/** Answers of an invented person, as long as wanted: no two alike, and none by anybody. */

const list = (words: string) => words.split(',')
const subjects = list(
  'the ferry,our gate,my neighbour,the night bus,that van,the kiosk,our lift,the tram,my cousin,the baker,our landing,the depot,the old pump,my brother,the market,the school,our yard,the clinic,the archive,the mill',
)
const doings = list(
  'stops early,is closed on some days,takes longer than it should,needs several calls,costs more than people say,comes at odd hours,is repaired by friends,stands in the rain,changes its plan,runs out of tickets,has a queue on the stairs,makes a noise at night',
)
const judgements = list(
  'I find that tiring,that is easier than people think,it makes me angry,I am fond of the walk,that is a burden for the family,it goes better with help,I have got used to it,I prefer it to the other way',
)
const places = list(
  'by the harbour,behind the station,on the hill,at the crossing,near the library,in the lower town,by the canal,at the far end',
)
const often = list('usually,often,in general,most of the time,mostly,normally,now and then,on some days')

export function inventAnswer(words: number, random: () => number): string {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]!
  const sentences: string[] = []
  let count = 0
  while (count < words) {
    const sentence = `${pick(often)} ${pick(subjects)} ${pick(places)} ${pick(doings)}, and ${pick(judgements)}.`
    sentences.push(sentence.charAt(0).toUpperCase() + sentence.slice(1))
    count += sentence.split(' ').length
  }
  return sentences.join(' ')
}
