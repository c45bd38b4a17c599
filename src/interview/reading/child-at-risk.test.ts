import { expect, it } from 'vitest'
import { findChildAtRisk } from './child-at-risk.ts'

const told = [
  'A little boy I help with reading said his stepdad shuts him in the cellar, and that I must not tell.',
  'One of the girls I train has bruises on her back, she said it was her uncle and begged me to keep quiet.',
  "One of the girls in my form told me she cuts herself, she doesn't want her parents to know.",
  "There's a lad on my course, fifteen years old, he says he wants to die, I promised to keep it quiet.",
  'The kids next door, their mum leaves them alone all night, the oldest is six.',
  'One of my year 4 girls said her stepdad comes into her bed at night and not to tell mum.',
  "my mate's little boy, his mother's partner kicks him, I've seen it",
  'A lad in the team told me his father ties him to the radiator.',
  'Our neighbour locks her kids in the cellar when she goes out.',
  "My neighbour's kid is out on the step at ten at night, her dad locks her out when he's drunk.",
  'One of the boys in my class says his dad hits him with a belt, he made me promise.',
  "My niece told me her uncle touches her. My sister doesn't know.",
  'A girl I coach is scared to go home, she showed me burns on her arm and said mum did it.',
  "my sister's kids, her new fella beats them, nobody knows",
  "There's a boy in year 4 who is being hit at home, he asked me not to say.",
  'The toddler next door, I hear her mother hitting her through the wall every night.',
  'between us my ex locks our daughter in her room all weekend',
  "a lad on my paper round has bruises on his face, he let slip that it's his stepfather",
]

const harmless = [
  'My son cuts himself on the lids when he opens tins.',
  'She hurts herself playing netball, our girl, every other week.',
  'The kids were left alone with the cake and it was gone.',
  'Our daughter wants to dye her hair.',
  "The boy says he's dying to see the film.",
  'Her mother threw them a party and the girls danced.',
  'My husband locks the kids into their car seats.',
  'His mum burns him CDs for the car, the little one loves it.',
  'The dad kicked them out of bed at six and the boys ran.',
  "My daughter's dad shook them all awake for the ferry.",
  'Mum hit him with a bill for his phone, poor kid.',
  'The mother touched her arm and the little girl stopped crying.',
  'Our baby bites, my wife got bruises on her arm and laughed when she told me.',
  'The girls hit the shops with their mum.',
  'Dad beat him to the front seat, our lad was cross.',
  'My niece says her mum gets into her room and tidies it.',
  'The kid at the pool said his dad throws him in the deep end for fun.',
  'My lad came home with bruises all up his arms from rugby and his dad was proud.',
  'The kids hit each other all day long and I separate them.',
  'My son beats his dad at chess and his dad hits the roof.',
  'We shut the kids in the garden so mum can cook.',
  'Her dad touches up the paint, the girls hold the ladder.',
  'My daughter has marks on her legs from the eczema, mum puts cream on.',
  'He got good marks in maths and told his mum.',
  'One of the boys told me his dad shouts at the telly when City lose.',
  'My grandson locks himself in his room and his mother lets him.',
  'When I was a kid my dad hit me with a slipper, it was normal.',
  'In the film the stepdad beats the boy, I cried.',
  'The girl at the counter told me her dad runs the shop.',
  'The children threw the ball at him and he threw it back.',
  'My nephew said his uncle kicks a ball with them on Sundays.',
  "We lock the kids' tablets in a cupboard at nine.",
  'The baby burns his tongue every time, mum blows on it.',
  'The parents beat the kids at every sports day race, haha.',
  'My wife hits the gym while I do the kids.',
  'Her mum threw her a birthday party.',
  'His dad punched the air when the lad scored.',
  'The boy next door kicks his ball against our fence and his dad does nothing.',
  'The app locks the kids out after an hour, their mum set it.',
  "My son's teacher told me he is scared of dogs.",
  'The stepdad picks the girls up on Fridays, they love him.',
  'Kids fall over all the time, she had bruises on her knees from the scooter and told her mum.',
  "I shut the door so the children don't wake the baby.",
  'My daughter touched the oven and burnt her hand, my husband ran it under the tap.',
  'He ties his laces now, his mum taught him.',
  'The father locks up the gym after the lads have trained.',
  'Our kid hates the nursery, cries, and dad shakes his head.',
  'He threw him the ball and the dad caught it, the lad laughed.',
  'My mum beats the eggs and the kids do the sugar.',
  "A girl told me her mum's boyfriend is a chef and he makes them pancakes.",
  'Their dad hurts his back lifting the kids.',
  'We reported it, social services were involved and took the girl away from her stepdad who hit her.',
  'My dad hits them out of the park, my son loves cricket with him.',
  'Her mother slaps sun cream on them and off the kids go.',
  "The boy's father shut the shop last year.",
  'My boy said his dad beats him every time at FIFA.',
  'My daughter says her dad hurts her feelings when he forgets to ring, poor kid.',
]

it.each(told)('hears a child at risk in: %s', (text) => {
  expect(findChildAtRisk(text)).not.toBeNull()
})

it.each(harmless)('hears none in: %s', (text) => {
  expect(findChildAtRisk(text)).toBeNull()
})

it('names the sentence in which it is told', () => {
  const text = 'It is fine work. A girl in my class says her dad beats her. I keep an eye on it.'
  const place = findChildAtRisk(text)!
  expect(text.slice(place.start, place.end)).toBe('A girl in my class says her dad beats her.')
})
