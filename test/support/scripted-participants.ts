/** Participants over HTTP, with invented answers that share a few themes: enough talk for findings in seconds. */
import { newClientId, RoomParticipant } from '../../bench/load/room-participant.ts'
import { scriptedAnswer } from '../../bench/load/scripted-answers.ts'
import type { RoomState } from '../../src/interview/room-model.ts'
import { productUrl } from './running-product.ts'

/** Each person has one of these on their mind, in words of their own. */
const topics = [
  [
    'The price went up twice since spring and I no longer saw why.',
    'For that money I can feed the family for a week from the market.',
    'It became too expensive once the discount of the first month ended.',
    'I compared the bill with the supermarket and the box cost twice as much.',
    'The full price after the offer was a shock for our budget.',
    'We had to save money, and a costly box was the first thing to go.',
  ],
  [
    'The delivery came late again and I had to stay at home for it.',
    'The driver left the box at the wrong door twice in a month.',
    'When the parcel arrives on Thursday instead of Monday, the week is gone.',
    'I waited all afternoon for a delivery that came after nine in the evening.',
    'The courier could not find the entrance and took the box back.',
    'Late parcels were the rule in winter, and nobody called to say so.',
  ],
  [
    'The recipes took an hour although the card said thirty minutes.',
    'After work I have no patience for chopping and cooking that long.',
    'With two small children nobody cooks for an hour on a weekday.',
    'The cooking steps were complicated and the kitchen looked like a battlefield.',
    'I wanted something quick for the evening and got a long recipe instead.',
    'Preparing everything took so long that we ate after eight.',
  ],
] as const

/** Takes `count` whole interviews by an open link, a few at a time. */
export async function takeInterviews(link: string, count: number): Promise<void> {
  const waiting = Array.from({ length: count }, (_, number) => number)
  const takeNext = async (): Promise<void> => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift())
      await takeInterview(link, number)
  }
  await Promise.all([takeNext(), takeNext(), takeNext()])
}

async function takeInterview(link: string, number: number): Promise<void> {
  const participant = new RoomParticipant(productUrl(), link.split('/').at(-1)!)
  await participant.start(newClientId())
  for (let turns = 0; turns < 80; turns++) {
    const state = participant.state!
    if (state.phase === 'ended') return
    const reply = await participant.move(...moveFor(state, { number, turns }))
    if (reply.status !== 200) throw new Error(`answered ${reply.status}: ${JSON.stringify(reply.body)}`)
  }
  throw new Error('the interview does not end')
}

function moveFor(
  state: RoomState,
  { number, turns }: { number: number; turns: number },
): [string, Record<string, unknown>] {
  const clientId = newClientId()
  if (!state.question) return ['summary', { clientId }]
  const { questionKey, turn, view } = state.question
  const mind = topics[(turns % 4 === 3 ? number + 1 : number) % topics.length]!
  const answer =
    view.control === 'words'
      ? { text: mind[(number * 5 + turns) % mind.length] }
      : scriptedAnswer(() => ((number + turns) % 7) / 7, state.question)
  return ['answers', { clientId, questionKey, replyTo: turn, ...answer }]
}
