/** Invented answers to questions about what is shown: of something else, and of what is there. */
export interface ShownMoment {
  screen: string
  /** It describes a picture or a page. */
  isDescription: boolean
  question: string
  /** What was shown before. */
  before?: string[]
  /** Of something else than stands there. */
  other: string[]
  /** Of what stands there, or of themselves. */
  fitting: string[]
}

export const developed: ShownMoment[] = [
  {
    screen: 'A photograph of a woman watering tomatoes on a balcony. Title: “Grow up here”.',
    isDescription: true,
    question: 'What comes to mind when you look at it?',
    other: [
      'He looks pleased with himself, that bloke, leaning on his tractor.',
      "it's a boat, isn't it. two people fishing",
      'I like the dog, he has a kind face',
      'the man with the spade looks like my uncle',
      "it's all in Spanish, I can't read it",
    ],
    fitting: [
      'I like the woman, she could be my neighbour',
      'My dad had a garden like that, he was out there every evening.',
      'It makes me think of summer, and that I never have the time.',
      'The title is a bit clever for me.',
      'my car would not fit in a street like that to be honest',
      "it's a nice idea but I live on the ground floor",
      "I'd want to know the price of the pots",
      'The man at my garden centre says balconies are too windy for that.',
    ],
  },
  {
    screen: 'a video of a nurse explaining a blood pressure cuff in four steps',
    isDescription: true,
    question: 'What did you take from this video?',
    other: [
      'It just goes round and round, the little wheel',
      'I only get a black square',
      'it says the video is not available in your country, page not found',
      'By step six I had lost her.',
    ],
    fitting: [
      'Step two was too fast for me.',
      'That I have been putting it on the wrong arm for six years.',
      'She speaks clearly. My doctor never does.',
      'I have one of those at home, so nothing new.',
      'I would watch it twice, the third step is fiddly',
    ],
  },
  {
    screen: 'poster B: a lighthouse at night, the words “Somebody is up”',
    isDescription: true,
    question: 'And this one, what does it say to you?',
    before: ['poster A: a telephone off the hook, the words “Call anyway”'],
    other: [
      'As I said, the telephone is what gets me',
      'like I told you, a telephone off the hook is a rude thing',
    ],
    fitting: [
      'As I said, I am not one for posters, but the lighthouse is lovely',
      'Same as before, I would walk past it.',
      'Now this one I understand. The first one was cold.',
    ],
  },
  {
    screen: 'Swap your boiler. Keep your house.\nGrants up to 4,000 for a heat pump until March.',
    isDescription: false,
    question: 'What do you make of this leaflet?',
    other: [
      'It says there are 7500 to be had, is that right?',
      'the cartoon is childish',
      'Shouty. All in capitals, who writes like that?',
      'I like the penguin, he looks cold',
    ],
    fitting: [
      'The grants are never for people like me.',
      'Keep your house, ha. As if.',
      'It is about heat pumps, and I rent.',
      'Four thousand does not go far.',
      'Who pays for the rest, that is what I want to know',
      'My neighbour got one and the noise is terrible.',
    ],
  },
  {
    screen: 'Slow is fast.',
    isDescription: false,
    question: 'What do you think of when you read this slogan?',
    other: ['The second one is nicer, the one about home.'],
    fitting: [
      'Sounds like something off a mug.',
      'My granddad used to say that.',
      'I do not get it, how can slow be fast?',
      'A tortoise.',
      'the army, oddly enough',
    ],
  },
  {
    screen: 'An example payslip for an invented person, net pay 1,684.20, dated 28 February.',
    isDescription: true,
    question: 'Talk me through this page. What do you see?',
    other: ['ok got it up, 2,011.75 this month, the overtime is on there'],
    fitting: [
      'Net pay 1,684.20, at the bottom, and then a lot of codes.',
      'The date, then the net pay. The tax bit I skip.',
      'Same mess as ours. I get paid on the 28th as well.',
    ],
  },
  {
    screen: 'A drawing of an older man reading to two children on a bench. Title: “One hour a week”.',
    isDescription: true,
    question: 'How does this strike you?',
    other: [
      'The lady looks tired, the one holding the baby.',
      "it's a bus with writing on the side, i see those every day",
      'I like the horses',
      'The whole thing is in Polish for me.',
      'there is just an empty box where something should be',
    ],
    fitting: [
      'I like the old man, he has patience.',
      'My gran read to us like that, on the stairs.',
      'One hour is never one hour.',
      "it's a sweet picture but who has a bench",
      'The bus I take goes past a school, they could do with him there.',
      "I'd do it if there was a cup of tea in it",
    ],
  },
  {
    screen: 'Fresh bread by seven.\nOrder by nine the evening before.\n2.40 a loaf, delivery free.',
    isDescription: false,
    question: 'What do you think when you read this notice?',
    other: [
      'It says 3.80 and that is too much for bread.',
      'the muffins look dry',
      'Everything in capitals, it hurts my eyes.',
    ],
    fitting: [
      '2.40 is fair, I pay 3.10 at the corner.',
      'Seven is too late, I leave at six.',
      'Free delivery is never free.',
      'I bake my own, so it is not for me.',
      'The last line is the one that matters.',
    ],
  },
  {
    screen: 'page 2: a form with three boxes, name, postcode, how you heard of us',
    isDescription: true,
    question: 'And here, what do you notice?',
    before: ['page 1: a welcome with a big yellow button and a photo of a canteen'],
    other: ['Like I said, the canteen photo is sad', 'I got stuck at box five'],
    fitting: [
      'Three boxes is fine.',
      'They want the postcode again. Why?',
      'As I said, I am quick with forms.',
    ],
  },
]

/** Looked at once, after the rules were written. */
export const heldOut: ShownMoment[] = [
  {
    screen: 'A photo of a young man repairing a bicycle in a yard. Words: “Fix it Friday”.',
    isDescription: true,
    question: 'What goes through your mind when you see this poster?',
    other: [
      'That woman on the motorbike looks like an advert for insurance.',
      "it's two cats on a sofa, very funny",
      'love the sunset',
      'still loading for me, nothing comes up',
      "It's in Welsh I think, or Irish",
    ],
    fitting: [
      'Fix it Friday, I would go if it was a Saturday.',
      'My daughter has a car that needs fixing more than any bike.',
      'He looks like he knows what he is doing.',
      'That everything is thrown away now, phones, washing machines, the lot.',
      "it's a good idea, there is a place like that at the library",
      'I like the yard.',
      'the van would be more use to me',
    ],
  },
  {
    screen: 'Your parcel could not be left.\nCollect it from 14:00 at the kiosk, bring this card.',
    isDescription: false,
    question: 'What does this card tell you?',
    other: [
      'It says a neighbour has it, number 12.',
      'The map is tiny, I cannot find the arrow.',
      'I like the cartoon postman.',
      'There are three pictures and no words at all.',
    ],
    fitting: [
      'That I have to go out again, after work, in the rain.',
      'From two in the afternoon, which is when I sleep.',
      'Which kiosk? There are five.',
      'Bring the card, fine. My husband would lose it.',
      'Nothing new, they never ring the bell.',
      'It could be clearer about the ID.',
    ],
  },
  {
    screen: 'design 2 of the app: a list of trains, the next one in bold, two buttons underneath',
    isDescription: true,
    question: 'Here is another one. What do you think?',
    before: ['design 1 of the app: a map with moving dots'],
    other: ['as I said, moving dots make me seasick', 'The fourth button is too small for my thumb'],
    fitting: [
      'Better. The bold is good.',
      'Like I said, I only want the next train.',
      'The second button I do not need.',
      'I miss the dots from before, honestly, but this is quicker.',
    ],
  },
]
