import { describe, expect, it } from 'vitest'
import { type Borne, bears } from './bears.ts'

/** Sentences that bear it out, and neighbours of theirs that do not. */
const cases: Record<Borne, { is: string[]; isNot: string[] }> = {
  wish: {
    is: [
      "I'd love to have a stove that lights itself",
      'I wish the ferry ran on Sundays',
      'It would be nice to see the bill before I pay',
      'I am hoping that the choir grows',
      'Hopefully the road is mended by spring',
    ],
    isNot: [
      'I would prefer to knead it myself',
      "I'd rather mend most of it on my own",
      'I want the bread to have a crust',
      "I don't see the ferry stopping for good",
      'I like to sweep the yard myself',
      'I do not think they would be useful',
      'I appreciate that the trams are improving',
      'I hope it stays the same',
      "I'd like to point out that it was cold",
      'I would love a cup of tea',
      'We would like two tickets for Sunday',
      "I'd like to return the coat",
      'I hope you have a dry weekend',
      'I hope she gets home safely',
    ],
  },
  outlook: {
    is: ['I think the market will move to the square', 'More people are going to mend things themselves'],
    isNot: [
      'Often, I will ask my neighbour',
      'It is pointless to fix what will break again',
      'It will stay as it is',
      'I will not move again',
      'The market has moved to the square',
      'I will always bake',
      'It is going to snow tonight',
      'My niece will inherit the boat',
    ],
  },
  liking: {
    is: ['I really enjoy the early shift', 'I like that the list is short'],
    isNot: [
      "I don't like the early shift",
      'I would like a shorter list',
      'It looks like a barn',
      'I love my brother',
      'I like that the funeral was small',
    ],
  },
  preference: {
    is: ['I prefer to write the letters by hand', "I'd rather walk to the shop"],
    isNot: [
      'I prefer not to say',
      "I wouldn't say that I prefer to write them",
      'I write the letters by hand',
      'I have no preference',
    ],
  },
  importance: {
    is: ['It is important that the hall is warm', 'The garden matters a lot to me'],
    isNot: ['It is not that important', 'What matters is the price', 'It could be important'],
  },
  judgement: {
    is: ['The new till is really handy', 'The stove makes it easier'],
    isNot: [
      'I work at a mill',
      'It would be helpful to have a key',
      "It's hard to forget how to swim",
      'I prefer the good scissors',
      'The mill has two wheels',
      'It was frustrating to wait at the gate',
      'I felt really satisfied, as it saved me hours',
      'It is not very good at following a tune',
      'I do not trust it to be thorough',
    ],
  },
  impression: {
    is: ['It seems that fewer people come', 'It looks like a lot of work'],
    isNot: ['Fewer people come', 'I believe that it is a mistake'],
  },
  effect: {
    is: ['It helps me a lot', 'The new oven has changed the taste', 'It makes my evenings much easier'],
    isNot: [
      "It doesn't save me anything",
      'It could save an hour',
      'I saved an hour',
      'The oven is in the yard',
    ],
  },
  shift: {
    is: [
      'The queue has grown over the year',
      'More and more of them cycle',
      'The village is becoming younger',
    ],
    isNot: [
      'The queue is long',
      "The queue hasn't grown",
      'I have changed the lock',
      'I see myself using it more and more',
      'It may have grown',
      'My hearing is getting worse',
      'My father has declined',
    ],
  },
  leaning: {
    is: ['I mostly take the stairs', 'It depends'],
    isNot: ['I take the stairs', "I don't usually take the stairs", 'I would usually take them'],
  },
  snag: {
    is: [
      'The scanner often misses a page',
      'Most printers do not work with our paper',
      'I struggle to read the small print',
      'The gate never opens for me',
      'The reader often loses the connection',
    ],
    isNot: [
      "I don't use the scanner too much",
      'The scanner missed a page',
      'The scanner might miss a page',
      "It's hard to forget how to do it",
      'It is a big issue in my trade',
      'I scan each page',
      'It annoyed me one time when it read a page wrong',
      'The ferry never fails to leave on time',
      'We hardly ever make mistakes at the till',
      'The mechanic always finds the error',
      'Most neighbours do not know the path',
      'The kettle is old and still never breaks',
      'I often break into song',
      'He always forgets his hat',
      'The dog always misses me',
      'Every morning the bell rings without a glitch',
      'I often ask my sister to troubleshoot errors',
      'I always check the nets for mistakes',
    ],
  },
  barred: {
    is: ['I cannot put the names into it for legal reasons', 'We do not have the budget for it'],
    isNot: [
      "I can't wait to see it",
      "I can't say",
      "I can't see without my glasses",
      'I have a hand that no machine can copy',
      "I don't put the names into it",
      'We had no budget for it',
      'I cannot have children',
      'I cannot walk far any more',
      'We cannot cope',
      'I cannot stand the noise',
    ],
  },
  worry: {
    is: ['I worry that the well runs dry', 'I am a bit concerned about the roof'],
    isNot: [
      "I don't worry about the roof",
      'I am not concerned',
      'I care for the roof',
      'It is a worrying time',
    ],
  },
  activity: {
    is: ['I write the labels by hand', 'We usually check the nets for holes'],
    isNot: [
      'I work for a ferry company',
      'I use it for a variety of things',
      "I don't check the nets",
      'I would check the nets',
      'I checked the nets',
      'I prefer checking the nets alone',
      'I understand the nets',
      "I had to write a speech on the year's catch",
      'I give up easily',
      'We put up with the draught',
      'Otherwise I take it to my uncle',
      'I go to bed at nine',
      'I look after the neighbours',
    ],
  },
  lived: {
    is: ['I asked the ferryman and he took me over', 'Last week I lost the key', 'We had to turn back'],
    isNot: [
      'the songs I already knew from the choir',
      'I have found the stove useful in many ways',
      'The key was lost',
      'I need the key',
      'I used to row',
      'I did not ask',
      'I went when somebody had time',
      'I went through chemo last spring',
      'I buried my father in May',
      'I broke my wrist',
      'We put my aunt in a home',
      'I put up with the smell',
      'I gave my baby up',
      'I lost my farm that winter',
    ],
  },
  happened: {
    is: ['The boiler broke in March', 'They cancelled the ferry', 'The neighbour from below rang at ten'],
    isNot: [
      'The boiler breaks',
      'It saved us an hour',
      'It was cold in March',
      'My father died in March',
      'They rang every Sunday',
      'It might have stopped',
      'They never came',
    ],
  },
  habit: {
    is: ['I check the nets on Sundays', 'We usually order from the mill', 'I still write letters'],
    isNot: [
      'I checked the nets',
      'I think so',
      'I put up with it',
      'I would write to them',
      'I do not write letters',
      'I need a key',
      'I work for a mill and some of it is kept from us',
    ],
  },
  recurs: {
    is: ['They always leave the gate open', 'The lift often stops between two floors'],
    isNot: [
      'I always leave the gate open',
      'The lift is often full',
      'They leave the gate open',
      'My father always falls asleep',
      'It often depends on the tide',
      'It will often stop',
      'It often requires a hammer',
      'So yes, sometimes in the yard but mostly by the quay',
    ],
  },
  around: {
    is: [
      'We pay for two moorings and use one',
      'There is a waiting list for the hall',
      'I am expected at the choir',
      'The bus only goes to the border',
    ],
    isNot: [
      'There are times when I row alone',
      'We have no mooring',
      'There is the matter of my health',
      'I am asking for a mooring',
      'We might have a mooring',
      'My father has a stroke behind him',
      'We had a mooring',
    ],
  },
}

describe.each(Object.entries(cases) as [Borne, { is: string[]; isNot: string[] }][])(
  '%s',
  (kind, { is, isNot }) => {
    it.each(is)('is borne out by: %s', (said) => expect(bears(said, kind)).toBe(true))
    it.each(isNot)('is not borne out by: %s', (said) => expect(bears(said, kind)).toBe(false))
  },
)

describe('a standing state of things', () => {
  it.each([
    'We pay too much rent',
    'We share a bed with the kids',
    'I help my mother wash',
    'I keep my daughter’s room as it was',
  ])('is no doing that has one time: %s', (text) => {
    expect(bears(text, 'activity')).toBe(false)
    expect(bears(text, 'habit')).toBe(false)
  })

  it.each([
    'The bank took the house',
    'The landlord sent a bailiff',
    'They stopped my benefits',
    'My boss often shouts',
  ])('is hardship, and nothing is asked of how it went: %s', (text) => {
    for (const kind of ['lived', 'happened', 'recurs'] as const) expect(bears(text, kind)).toBe(false)
  })
})
