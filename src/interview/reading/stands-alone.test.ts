import { describe, expect, it } from 'vitest'
import { leadOf, withoutTail } from './edges.ts'
import { standsAlone } from './stands-alone.ts'
import { tagWords } from './tag-words.ts'

/** The stretch between the bars, in the sentence without them. */
function stands(marked: string): boolean {
  const [before, piece, after] = marked.split('|') as [string, string, string]
  const text = before + piece + after
  const place = { start: before.length, end: before.length + piece.length }
  return standsAlone(place, { sentence: { start: 0, end: text.length, text }, tokens: tagWords(text) })
}

describe('a stretch that stands by itself', () => {
  it.each([
    '|We weigh the flour twice|.',
    '|Two films on Friday|.',
    '|I keep both the key and the spare one in a tin|, because my son loses his.',
    'I teach in a village, so |I know every family by name|.',
    'It rained all week and |the hay went black|.',
    '|The shop that I liked most closed in May|, and the baker left too.',
    '|The models we tested were too slow for the floor|, so we sent them back.',
    '|I sort the post in the morning|, such as bills, letters and cards.',
    '|My sister runs the till|, working with two students from the college.',
    '|I asked the nurse|, who was new there.',
    '|I carry cash because the machine breaks|.',
    '|I stop when the light goes|.',
    '|When the light goes, I stop|.',
    '|If it rains we stay in the barn, and if it snows we stay at home|.',
    '|Because the road was shut, we walked|.',
    '|I use it as a hammer|, and my brother uses it as a doorstop.',
    '|I think that the bus is late on purpose|; nobody believes me.',
    'On Mondays, |I open the shop|, and my wife closes it.',
    'It was late, but |in the end we found a room|.',
    '|We both paid for the ticket|, but only one of us went.',
    '|I wrote to the council|, but within a few days, they wrote back.',
    'There was a queue, so |I left the parcel with a neighbour|.',
    'I rang twice and |they told me to wait|.',
    '|I found out what the letter meant|, and I was glad.',
    '|I like the smell of the oven|, especially on cold days.',
    '|My garden has more weeds than flowers|, but the bees love it.',
    '|The clock has to be wound every day|, or it stops.',
    'I had to choose, and |I chose neither the red one nor the blue one|.',
    'As a nurse, |I see what the forms do to people|.',
    '|After two weeks I gave it back|, and nobody asked why.',
    'For example, |I peel them by hand|.',
    '|No matter how early I come, the bench is taken|.',
    '|It gets harder as the days get shorter|, so I stop at four.',
    '|I could say a lot|, but I am tired.',
    '|I feel that the old stove was better|, and so does my aunt.',
    '|What I miss is the noise of the yard|.',
    'We bought a van and |my brother drives it to the market|.',
    '|The bread was so good that we went back|, and it was gone.',
    '|I did not sign|.',
    '|I learned how to mend the net|, and my father was proud.',
    '|Most people leave before the end|, which is a pity.',
    '|I bake on Sundays| lol',
    '|I feel as if the house is too big for me|, and it is cold.',
    '|It was warm when we left, and nobody was tired|, so we walked.',
    'I told them so, and |I know what they think of it|, but I stay.',
  ])('stands: %s', (marked) => expect(stands(marked)).toBe(true))

  it.each([
    // The second half of a pair or of a list is missing.
    '|The men I worked with wanted to see both the mill| and the river.',
    '|I could take either the early boat| or the late one.',
    '|She wanted not only the chair|, but the table as well.',
    '|There is a wall between the yard| and the road.',
    '|I packed the tent| and the stove, along with the rope.',
    '|I bought nails|, screws, glue and a hammer.',
    '|I spend the day sorting letters|, stamping forms and carrying boxes.',
    '|It was a heavy|, old-fashioned lamp that nobody wanted.',
    'I like coffee, |tea but there are days when I drink water|.',
    'We need rope, |a lamp and a tent for two|.',
    // A clause that hangs on another.
    '|Sometimes, if I have a quiet hour after lunch|, I read the paper.',
    '|when I get a letter from a friend who lives by the sea|, I put it away.',
    'I asked again, |no matter how often they sent me away or shut the door|.',
    'I write it all down, so |that I can tell my daughter the names of the streets|.',
    'I left early, |especially since I doubt the bus comes|.',
    'There are days |when I do prefer the stairs|, even with my knee.',
    'We sold the boat, |which was a shame for the boys|.',
    '|Because the road was shut|, we walked.',
    '|While the kettle boils|, I feed the cat.',
    '|To be sure that I had the right key, and the door was shut|, I went back.',
    '|As the children grow older|, I hope to paint again.',
    '|As long as they pay me on time|, I stay.',
    '|Whenever it snows in the valley|.',
    '|So that nobody trips over it|.',
    // It ends inside one.
    '|I strongly believe that when used as a spare key|, it does more harm than good.',
    '|I feel like as the town grows, as long as I live here|, I will know fewer people.',
    '|I think as I get older|, I need less sleep.',
    '|I imagine that in the winter|, the road is closed.',
    '|I wrote to the council, but after waiting for an answer|, I gave up.',
    '|I guess the fact that more people walk|, makes me want to walk too.',
    '|He goes to the one house| where they still bake.',
    '|There are some days| when nothing works.',
    '|The bread was so good| that we went back.',
    '|I prefer the market|, but only because it is near.',
    // Its subject or its verb is missing.
    'Those are the rooms, |any door where it would need to be painted|.',
    'I use a cart to carry sacks, |help to lift them when loading the van|.',
    'They sell bags, |boxes then I pack them myself|.',
    'My brother and |I were mending the roof|.',
    'There are so |many ways a boat can sink|.',
    'I hate the cold, |particularly in the mornings of a long winter|.',
    'I have two jobs, |a baker and a driver- I then sleep at noon|.',
    'It grew darker, |especially on its leaves and stems|, and began to droop.',
    'We have Sundays off, so |we rest, but if we did work one Sunday|, I would be paid twice.',
    '|I know from talks with my aunt|, it has always been so.',
    '|It is common to bring a case and say|, this one is hard.',
    'The longer I walk, |the better the night is|, they say.',
    // Half of a condition of time, joined by "and".
    'When the fair comes and |the town fills with strangers|, we lock the gate.',
    'As prices rise and |the shops close one by one|, I grow more myself.',
  ])('does not: %s', (marked) => expect(stands(marked)).toBe(false))
})

describe('what stands before and behind what is said', () => {
  it.each([
    ['For example, ', "I'll tell the cook that I eat no fish"],
    ['Thirdly, ', 'I sometimes walk there'],
    ['like I said ', 'I enjoy the silence'],
    ['So, ', 'we left'],
    ['But ', 'the dog came back'],
    ['and then ', 'I slept'],
    ['Well, to be honest, ', 'the soup was cold'],
    ['However, ', 'I kept the ring'],
    ['As I mentioned earlier, ', 'the bridge is closed'],
    ['That being said, ', 'I go there on Fridays'],
    ['In other words, ', 'nobody pays'],
    ['First of all, ', 'the stairs are steep'],
    ['Because ', 'I was tired'],
    ['', 'However hard I try, the lid sticks'],
    ['', 'So far I have read two of them'],
    ['', 'So many people have no garden'],
    ['', 'So that nobody trips, we lit a lamp'],
    ['', 'First I rinse them'],
    ['', 'Finally the letter came'],
    ['', 'Because the road was shut, we walked'],
    ['', 'Because of the dog we stayed'],
    ['', 'Well-being matters to me'],
    ['', 'I said so'],
    ['', 'In addition to the dog we have two cats'],
    ['', 'Second thoughts came late'],
    ['', 'Next door there is a bakery'],
    ['', 'Still water is what I drink'],
    ['', 'Look at the bill'],
  ])('begins behind “%s”: %s', (lead, said) => expect((lead + said).slice(leadOf(lead + said))).toBe(said))

  it('ends before what is said to nobody', () => {
    expect(withoutTail('i switched twice lol')).toBe('i switched twice')
    expect(withoutTail('The seat was wet 😀!')).toBe('The seat was wet')
    expect(withoutTail('I went home.')).toBe('I went home')
  })
})
