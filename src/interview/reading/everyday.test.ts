import { describe, expect, it } from 'vitest'
import { readAnswer } from '../reading.ts'
import { everydayOf, readEveryday, withoutEveryday } from './everyday.ts'
import { piecesOf } from './intents/message-intents.ts'
import { isCrisis } from './sensitive.ts'

describe('an everyday trouble', () => {
  it.each([
    ['I was livid with the bus company and lay awake.', 'anger'],
    ['it makes my blood boil how they treat people', 'anger'],
    ['I could have thrown the phone at the wall.', 'anger'],
    ['I am shattered, the baby is teething.', 'tiredness'],
    ['We were up half the night with the dog.', 'tiredness'],
    ['Sorry, my eyes are really sore.', 'ache'],
    ['I’ve had a headache since lunch.', 'ache'],
    ['My feet and my back are killing me.', 'ache'],
    ['The noise hurts my ears.', 'ache'],
    ['I was still trembling on the stairs.', 'fright'],
    ['He nearly ran me over with his bike, I am still shaking.', 'fright'],
    ['A dog jumped up at the gate, such a fright.', 'fright'],
    ['I can’t cope with all these passwords.', 'way_of_speaking'],
    ['If I lose the notebook I am stuffed.', 'way_of_speaking'],
    // Somebody is named, and does nothing to them.
    ['She kept me on hold for an hour, I was furious.', 'anger'],
    ['I’m tired, my son had us up at four.', 'tiredness'],
    ['The website frustrates me, I give up and ring them.', 'anger'],
    ['The queue was a nightmare.', 'way_of_speaking'],
    ['I am so angry I could scream, the man at that counter would not look up.', 'anger'],
  ])('is told by its words: %s', (text, kind) => expect(everydayOf(text)).toBe(kind))

  it.each([
    'He gets so angry that I lie awake.',
    'My husband is furious when I am late, and I am shaking.',
    'I am so angry with myself.',
    'I’m tired of living.',
    'I am exhausted and I have nobody.',
    'I’m so tired, I just want it all to be over.',
    'My arms hurt where he grabbed me.',
    'My head hurts, I took all the tablets.',
    'I’m shaking, he just left.',
    'I am trembling and I can’t calm down.',
    'My hands are shaking so much I can barely type.',
    'I’m tired and I don’t see the point any more.',
    'My eyes are sore from crying.',
    'Furious at the world, I sit in the dark.',
    'I’m tired. I sleep badly since he moved back in.',
    'My wrists are sore from where my uncle held me.',
    'My neck is sore from his hands.',
    'I feel sick when my partner gets in.',
    'I’m so furious I could stab my boss.',
    'I am so frustrated that I burn my arm with a lighter.',
    'I had it up to here, I’m going to jump.',
    'He wouldn’t let me out of the car, I’m still shaking.',
    'A man on the bus put his hand up my skirt, I’m still shaking.',
    'Still shaking, he drove off in the car with my kids.',
    'I’m exhausted, I just want to sleep forever.',
    'I feel drained, I wrote letters to the children.',
    'I am shattered and I hate who I am.',
    'My head hurts, the voices won’t stop.',
    'My heart is racing, I can’t feel my arm.',
    'I am starving, there is no money for food.',
    'Every day is a nightmare since the diagnosis.',
    'The chemo is torture.',
    'Living with him is a nightmare.',
    'It kills me that she died alone.',
    // More than a few words, and nothing that such a trouble comes of.
    'I’m worn out, I walk the streets at night until the others are asleep.',
    'My knees are bruised and sore, we had to kneel on the gravel.',
    'I am so frustrated that I want to drive off the road.',
    'It rained all day.',
    // A figure of speech says nothing about what stands beside it.
    'I lie there staring at the ceiling wondering what the point of me is.',
    'I feel ashamed when I eat and then I throw it up.',
    'I walk around like a ghost, nothing reaches me, I don’t care what happens to me.',
    'I lie in bed like a stone, I haven’t washed or got up in two weeks.',
    'I was lying there looking at the ceiling while he did it.',
    'I am dead as a doornail inside.',
    'It makes me feel scared when he comes up the stairs.',
    'I look in the drawer and want to give up, I counted how many I would need.',
    'Those pictures make me feel sick, they are of me.',
    'I feel terrible when I skip my insulin but I want to see what happens.',
  ])('is none beside a sign of danger or despair, or where nothing says so: %s', (text) =>
    expect(everydayOf(text)).toBeNull(),
  )
})

const read = (text: string, chances: readonly Record<string, number>[]) => {
  const pieces = piecesOf(text).map((piece, at) => ({ ...piece, intents: chances[at] ?? {} }))
  return readAnswer(text, { language: 'en', earlierWords: [], question: 'How did it go?', pieces })
}

describe('the help text', () => {
  it('is not for anger, which is heard', () => {
    expect(read('I am so cross about that letter that I lie awake', [{ distress: 0.9 }])).toMatchObject({
      isInDistress: false,
      isUnwell: false,
      isUpset: true,
    })
  })

  it('is not for an ache, tiredness or a fright that is over: it can be left', () => {
    for (const text of ['my knees ache on the stairs', 'im worn out this week', 'im proper shaken still'])
      expect(read(text, [{ distress: 0.9 }])).toMatchObject({
        isInDistress: false,
        isUnwell: true,
        isOutOfSorts: true,
      })
  })

  it('is not for a wish to stop with an everyday reason', () => {
    const chances: Record<string, number>[] = [{ stop: 0.93 }, { stop: 0.96 }, { distress: 0.82 }]
    expect(read('I would like to stop here. My neck is stiff and I am tired.', chances)).toMatchObject({
      wantsToStop: true,
      isInDistress: false,
    })
  })

  it('is for despair beside any of them', () => {
    for (const text of [
      'I want to stop, I am tired and nobody would miss me',
      'my back hurts where he kicked me',
      'I am angry all day and I just feel empty',
    ])
      expect(read(text, [{ distress: 0.9 }]).isInDistress).toBe(true)
    const beside = [{ distress: 0.7 }, { distress: 0.7 }, { distress: 0.75 }]
    expect(read('I am tired today. It all just closes in on me.', beside).isInDistress).toBe(true)
  })

  it('gives way to what is hard beside it, which is met as that', () => {
    const chances = [{ distress: 0.4 }, { distress: 0.5 }, { distress: 0.75 }]
    const both = 'I am worn out. The house is so quiet now.'
    expect(read(both, chances)).toMatchObject({ isUnwell: true, isOutOfSorts: false, isInDistress: false })
    const tired = [{ distress: 0.4 }, { distress: 0.5 }, { distress: 0.1 }]
    const shift = 'I am worn out. The shift was long today.'
    expect(read(shift, tired)).toMatchObject({ isUnwell: true, isOutOfSorts: true })
  })

  it('weighs on them where its meaning is surer and a word of it is hard, and so it may be left', () => {
    const weighs = (text: string, chances: Record<string, number>) => read(text, [chances]).isGloomy
    expect(weighs('We lost the baby in the spring.', { loss: 0.77 })).toBe(true)
    expect(weighs('My carer leaves me in the dirty bed till noon.', { distress: 0.31, care: 0.72 })).toBe(
      true,
    )
    expect(weighs('The printer died again.', { distress: 0.32 })).toBe(false)
    expect(weighs('My bed is by the window.', { distress: 0.54 })).toBe(false)
    expect(weighs('im worn out this week', { distress: 0.9 })).toBe(false)
    expect(weighs('The train takes an hour.', { loss: 0.77 })).toBe(false)
  })

  it('stays for what no list has a word for', () => {
    expect(read('some evenings it all just closes in', [{ distress: 0.7 }]).isInDistress).toBe(true)
  })
})

it('is asked for a stop by a reason with a word of going, and not by the reason alone', () => {
  expect(read('I am weary and cannot continue', [{ stop: 0.55 }]).wantsToStop).toBe(true)
  expect(read('Bit tired, the little one had us up at four', [{ stop: 0.55 }]).wantsToStop).toBe(false)
})

it('leaves the other chances as they are', () => {
  const [piece] = piecesOf('my neck aches')
  const [left] = withoutEveryday(readEveryday([{ ...piece!, intents: { distress: 0.9, stop: 0.3 } }]), {
    kinds: new Set(['ache']),
    least: 0.6,
  })
  expect(left!.intents).toEqual({ distress: 0, loss: 0, stop: 0.3 })
})

describe('the word lists', () => {
  it.each([
    'I can’t take it any more, that jingle.',
    'I can’t do this any more, my eyes hurt.',
    'We could not cope with the new spreadsheet.',
    'I am at the end of my tether with the insurance company.',
    'My life is over lol',
    'I couldn’t breathe in that tram.',
    'I thought of jumping on the bus.',
    'I want to end it with the gym.',
    'They put something in the box.',
  ])('hear no despair in "%s"', (text) => expect(isCrisis(text, 'en')).toBe(false))

  it.each([
    'I can’t take it any more.',
    'I can’t do this any more, my life.',
    'I am at the end of my tether with my husband.',
    'I’ve been hoarding my sleeping pills.',
    'Sometimes I think of walking in front of a lorry.',
    'There is nothing left to live for.',
    'I went back to cutting my arms.',
    'He had me by the hair.',
    'She says she will burn the house with us in it.',
    'I’m not safe here.',
    'He mustn’t see me typing.',
  ])('hear danger or despair in "%s"', (text) => expect(isCrisis(text, 'en')).toBe(true))
})

describe('what they could not do without, and what affects them', () => {
  it.each([
    'I couldn’t live without my coffee break.',
    'I would not manage without a break.',
    'We can’t get through the shift without a break.',
    'This affects me greatly.',
    'The software affects me a lot.',
  ])('is a way of speaking: %s', (text) => expect(everydayOf(text)).toBe('way_of_speaking'))

  it.each([
    'I could not cope without him.',
    'I cannot live without my pills.',
    'I can’t get through the day without a drink.',
    'His death affects me greatly.',
    'I would be lost without her.',
  ])('is none: %s', (text) => expect(everydayOf(text)).toBeNull())
})

describe('what sounds hard by its vector alone', () => {
  const heard = (text: string) =>
    readAnswer(text, {
      language: 'en',
      earlierWords: [],
      question: 'How do you use the hall?',
      pieces: [{ start: 0, end: text.length, text, intents: { distress: 0.45, loss: 0.4 } }],
    })

  it('is spared and told nothing where no word of it is hard', () => {
    expect(heard('My afternoons matter to me. I take one at ten.')).toMatchObject({
      isUnwell: false,
      mayBeUnwell: true,
    })
    expect(heard('I stare at the wall most days.')).toMatchObject({ isUnwell: true })
    expect(heard('I have not slept since he left.')).toMatchObject({ isUnwell: true })
  })
})
