import { describe, expect, it } from 'vitest'
import { isCrisis } from '../sensitive.ts'
import { bearsOutCare } from './bears-out.ts'

describe('a call for care', () => {
  it.each([
    'He locks me in the pantry when guests come.',
    'I keep her tablets in a tin, for when it is time.',
    'The baby will not wake for his bottle.',
    'her face has gone grey and she is sweating',
    'My uncle said what he will do if I talk.',
    'There is a smell of gas in the hall.',
    'I do not see the point of me.',
    'The twins are on their own till nine.',
    'I lie there and it all closes in.',
    'He reads over my shoulder, so I put yes.',
    'I hide in the bathroom until he sleeps.',
    'We wait in the shed until my stepdad has calmed down.',
    'My mother leaves me without food for days.',
    'Some nights I stand on the bridge and think about it.',
    'I stood at the edge of the platform again.',
  ])('is borne out by a word of danger, of the body or of despair: %s', (text) =>
    expect(bearsOutCare(text)).toBe(true),
  )

  it.each([
    'He has written.',
    'If they decline, they go.',
    'We row on the canal until the ice comes.',
    'She brings the crates to the third floor and never rings.',
    'postman, hes lovely',
    'There is a lad, Colin, he is here through the college.',
    'I do not unpack until I have seen the list.',
    'it is only the prepaid card now and without money on it nothing goes through',
    'Embarrassed by my hair since the summer.',
    'When one of the regulars leaves I am low for a week.',
    'It gets me down a bit in winter.',
    'I go past their shop on the other side since the flood.',
    'We nearly sang, it was that good.',
    'They make me feel as if I had done it on purpose.',
    'The last lap is the worst, every time.',
    'My sister felt sorry for the goose.',
    'Since nobody books, the corner has no colour.',
    'Friends of mine got a text that it had arrived.',
    'He hums when he is happy.',
    'They put the desk back where it was.',
    'I was so nervous that my knees knocked.',
    'Our boss sighs at the sink.',
    'That voice, like a recording of a recording.',
    'I put them in the glove box and there they stayed.',
    'We argued about the dishes.',
    'She supports the other team, so we do not talk on Saturdays.',
    'I felt silly at the counter.',
    'Sad, in a way. I miss the old shop window.',
    'The queue was long and I was cross.',
    'I was proud of the cake.',
    'I stay with my mother until she is asleep.',
    'I sit on her bed until she sleeps.',
    'I sit in the car until she is asleep, then I carry her in.',
    'I stay in bed until my husband leaves for work.',
    'I hide in the kitchen until the guests are gone, I am shy.',
    'I hid the presents until they came.',
    'I wait in the car until she has done the shopping.',
    'We sit in the park until the shops open.',
    'I stand at the edge of the dance floor because I am shy.',
    'I walk over the bridge every night after work.',
    'The night bus leaves me at the bridge and I walk.',
    'Some nights I sit on the balcony and think about it.',
    'They left us without a manager for a month.',
    'The tracks were wet and we went slowly.',
    'I lean on the counter and chat.',
  ])('is a guess without one: %s', (text) => expect(bearsOutCare(text)).toBe(false))

  it.each([
    'The domestic abuse enquiry is a mandatory field now.',
    'I sit on the family violence desk, three days a week.',
    'We have a self-harm policy and a suicide prevention leaflet.',
    'There is a safeguarding lead and a risk assessment.',
    'We run the suicide prevention team and work in the domestic violence unit.',
    'The trauma questionnaire has a self-harm box and four depression questions.',
    'We put the self-harm box on page two and sent the suicide prevention poster round.',
    'Our safeguarding training and our domestic abuse policy are from last year.',
    'I passed the child abuse module in June.',
    'On Mondays there is sexual assault training for the porters.',
  ])('is not made by the name of a form or a post: %s', (text) => {
    expect(bearsOutCare(text)).toBe(false)
    expect(isCrisis(text, 'en')).toBe(false)
  })
  it.each([
    'I was in the sexual assault unit all night.',
    'I called the suicide prevention team on Friday because I could not stop.',
    'I spent it at the domestic violence unit with my kids.',
    'The self-harm team saw me again on Tuesday.',
    'They sent me to the suicide prevention unit after I tried.',
    'I failed the suicide risk assessment and they kept me in.',
    'They put me in the self-harm unit last week.',
    'I had to be taken in by the crisis team last night.',
    'My depression scores are so bad.',
    'The rape desk took it down.',
    'I was sent to the domestic violence course.',
    'They gave me the suicide leaflet again.',
    'I ticked yes in the self-harm box.',
    'My depression questionnaire was the worst so far.',
    'The domestic abuse officer came with me to fetch the children.',
  ])('is borne out where the place or the form is for them: %s', (text) =>
    expect(bearsOutCare(text)).toBe(true),
  )

  it.each(['The abuse at home is why I ring.', 'The violence, training or not, goes on every night.'])(
    'is, where it is theirs: %s',
    (text) => expect(bearsOutCare(text)).toBe(true),
  )
})
