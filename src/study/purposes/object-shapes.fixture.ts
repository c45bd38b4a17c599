/** Invented objects of research questions, by what kind of thing they are: every template meets each of them. */
export const objectShapes = {
  product: ['an e-bike', 'a lamp that wakes you with light', 'the tap-to-pay card reader for market stalls'],
  subscription: [
    'a gym-class subscription',
    'a subscription to a monthly box of local cheese',
    'their membership of a tool library',
  ],
  activity: ['swapping shifts', 'arranging care for an old parent', 'planning a cake for a birthday'],
  state: ['living with a wood stove', 'being a school governor', 'having a lodger'],
  group: ['a rowing club', 'the choir of the village church', 'a parents group for twins'],
  period: [
    'the first weeks with a heat pump',
    'the last year as a head gardener',
    'first months in a new flat',
  ],
  place: ['a bakery', 'the swimming pool', 'a ward for old people'],
  service: ['a broadband provider', 'the night bus for hospital staff', 'a course for beginners'],
  event: ['a house move', 'retirement', 'a funeral'],
} as const satisfies Record<string, readonly string[]>

/** `X` is the object. */
export const questionFrames = [
  'X',
  'How do people deal with X?',
  'What is X like?',
  'Why do people give up X?',
  'why people gave up X',
  'What do people need when it comes to X, and whom do they ask?',
] as const
