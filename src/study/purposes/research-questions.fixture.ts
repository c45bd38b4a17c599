/**
 * Invented research questions with the purpose that a researcher would give them. `tuning` ones were looked at while
 * the signs of the purposes were written; `heldOut` ones were written before and only counted afterwards.
 * `null`: too little to tell, so that a clarifying question is right.
 */
import type { Purpose, StudyContext } from '../model.ts'

export interface ResearchQuestionFixture {
  question: string
  decision?: string
  context?: Partial<StudyContext>
  purpose: Purpose | null
}

export const tuning: ResearchQuestionFixture[] = [
  {
    question: 'Why do customers leave us after the first month?',
    purpose: 'churn',
    context: { company: 'Figbox', product: 'Figbox, a weekly meal kit' },
  },
  { question: 'How do small restaurants choose a POS system?', purpose: 'journey' },
  { question: 'What makes subscribers cancel in the first 90 days', purpose: 'churn' },
  { question: 'WHY ARE PEOPLE CANCELLING THEIR GYM MEMBERSHIP IN FEBRUARY?', purpose: 'churn' },
  {
    question: 'Can new users find their way around the checkout of our app?',
    purpose: 'usability',
    context: { product: 'Loopla' },
  },
  { question: 'usability of the new dashboard', purpose: 'usability' },
  { question: 'Where do people get stuck when they set up the thermostat?', purpose: 'usability' },
  { question: 'Would families use a shared shopping list that orders by itself?', purpose: 'concept_test' },
  {
    question: 'How do people react to our idea of a repair subscription for bikes?',
    purpose: 'concept_test',
    context: { company: 'Veloria' },
  },
  { question: 'Concept test: silent hotel rooms', purpose: 'concept_test' },
  {
    question: 'Which of two slogans says better what we do?',
    purpose: 'message_test',
    context: { company: 'Tidewell' },
  },
  { question: 'Do people understand our landing page headline?', purpose: 'message_test' },
  { question: 'How does the new ad come across to parents?', purpose: 'message_test' },
  { question: 'What would freelancers pay for an invoicing app?', purpose: 'pricing' },
  {
    question: 'Is 12 euros a month too expensive for our language course?',
    purpose: 'pricing',
    context: { product: 'Parlo' },
  },
  { question: 'How should we price the family plan?', purpose: 'pricing' },
  {
    question: 'How is our brand seen by people under 30?',
    purpose: 'brand',
    context: { company: 'Oakhurst Bank' },
  },
  { question: 'What comes to mind when people hear the name Brindle & Co?', purpose: 'brand' },
  { question: 'How do first-time buyers find and choose a mortgage broker?', purpose: 'journey' },
  { question: 'customer journey of buying a used car online', purpose: 'journey' },
  { question: 'Why did we lose the last twelve deals to a cheaper competitor?', purpose: 'win_loss' },
  {
    question: 'Win/loss analysis for our payroll software',
    purpose: 'win_loss',
    context: { product: 'Payhive' },
  },
  { question: 'How satisfied are patients with our booking line?', purpose: 'satisfaction' },
  { question: 'What drives our NPS down in the north region?', purpose: 'satisfaction' },
  { question: 'How do nurses feel about the new shift schedule?', purpose: 'workplace' },
  { question: 'Why is engagement in the warehouse team falling?', purpose: 'workplace' },
  { question: 'What do commuters do with their time on the train over a week?', purpose: 'diary' },
  { question: 'How do snacking habits change from day to day?', purpose: 'diary' },
  { question: 'How do home bakers plan a cake for a birthday?', purpose: 'discovery' },
  { question: 'What problems do landlords have with repairs?', purpose: 'discovery' },
  { question: 'understand how freelancers keep track of their invoices', purpose: 'discovery' },
  {
    question:
      'We want to learn how parents of toddlers organise their mornings, and what they struggle with.',
    purpose: 'discovery',
  },
  { question: 'coffee', purpose: null },
  { question: 'Our app', purpose: null, context: { product: 'Loopla' } },
  { question: 'What about students?', purpose: null },
  {
    question:
      'Background: Figbox delivers meal kits in four cities. Since spring the number of orders per household has gone down. Marketing thinks it is the recipes. Finance thinks it is the price. Goal: find out why households stop ordering after six to eight weeks, and what they do instead. We plan to redesign the welcome phase.',
    purpose: 'churn',
    context: { company: 'Figbox' },
  },
]

export const heldOut: ResearchQuestionFixture[] = [
  {
    question: 'Why do people stop using the bike-share scheme in winter?',
    purpose: 'churn',
    context: { product: 'Spoke & Pedal bike share' },
  },
  { question: 'reasons for account closures among small businesses', purpose: 'churn' },
  { question: 'What led members to not renew last autumn?', purpose: 'churn' },
  { question: 'How easy or hard is it to return a parcel with our lockers?', purpose: 'usability' },
  { question: 'Test the sign-up flow with people over 60', purpose: 'usability' },
  { question: 'What goes wrong when drivers pair their phone with the car?', purpose: 'usability' },
  { question: 'Should we launch a night bus for hospital staff?', purpose: 'concept_test' },
  { question: 'Feedback on a new product idea: a lamp that wakes you with light', purpose: 'concept_test' },
  { question: 'Is there interest in a monthly box of local cheese?', purpose: 'concept_test' },
  { question: 'Which wording of the donation letter persuades more people?', purpose: 'message_test' },
  { question: 'Is the claim "kind to your skin" believable?', purpose: 'message_test' },
  {
    question: 'How do readers understand the new tagline of the museum?',
    purpose: 'message_test',
    context: { company: 'Harbour Museum' },
  },
  { question: 'What is a fair price for a guided city tour?', purpose: 'pricing' },
  { question: 'willingness to pay for premium support', purpose: 'pricing' },
  { question: 'How much can we charge teams for the analytics add-on?', purpose: 'pricing' },
  {
    question: 'What do people associate with our bank compared with others?',
    purpose: 'brand',
    context: { company: 'Oakhurst Bank' },
  },
  { question: 'brand perception of Lumen Tea in Scotland', purpose: 'brand' },
  {
    question: 'Do people trust our name for children’s shoes?',
    purpose: 'brand',
    context: { company: 'Pippin' },
  },
  {
    question: 'What steps do couples take from the first idea to booking a wedding venue?',
    purpose: 'journey',
  },
  { question: 'How do IT managers evaluate and pick a backup vendor?', purpose: 'journey' },
  {
    question: 'Why did prospects choose us, or somebody else, in the last quarter?',
    purpose: 'win_loss',
    context: { company: 'Ledgerline' },
  },
  { question: 'What decided the tenders that we won?', purpose: 'win_loss' },
  { question: 'How happy are tenants with the caretaker service?', purpose: 'satisfaction' },
  { question: 'what do guests like and dislike about breakfast', purpose: 'satisfaction' },
  { question: 'What is the experience of customers who call our helpline?', purpose: 'satisfaction' },
  { question: 'Why do employees leave within a year?', purpose: 'workplace' },
  { question: 'How are teams coping with hybrid work?', purpose: 'workplace' },
  { question: 'onboarding of new colleagues in the Lyon office', purpose: 'workplace' },
  { question: 'How do people use their phones in the evening, day by day?', purpose: 'diary' },
  { question: 'Track what runners eat during a training week', purpose: 'diary' },
  { question: 'How do beekeepers decide when to harvest?', purpose: 'discovery' },
  { question: 'What needs do wheelchair users have when they travel by train?', purpose: 'discovery' },
  { question: 'How do volunteer coaches prepare for a match day?', purpose: 'discovery' },
  { question: 'pain points of freelance translators', purpose: 'discovery' },
  { question: 'help', purpose: null },
  { question: 'Tuesday', purpose: null },
]

/** Questions that test how a topic is read rather than which purpose they have. */
export const awkward: ResearchQuestionFixture[] = [
  { question: 'Warum kündigen Kunden nach dem ersten Monat?', purpose: null },
  { question: '¿Por qué los clientes eligen otra marca?', purpose: null },
  { question: '   \n\n  why do people   churn???  ', purpose: 'churn' },
  {
    question: 'I need to figure out, like, how do people even decide which vet to go to lol',
    purpose: 'journey',
  },
  { question: 'Hypothesis: users don’t trust the price. Check it.', purpose: 'pricing' },
  { question: 'Q3 research: (1) why churn? (2) pricing? (3) brand?', purpose: null },
  { question: 'どうして解約するのですか', purpose: null },
  { question: '?', purpose: null },
  {
    question:
      'How do dentists who run their own practice and have fewer than five employees choose, buy and learn to use software for bookings, billing and reminders?',
    purpose: 'journey',
  },
  { question: 'WHAT DO WE DO ABOUT NPS', purpose: 'satisfaction' },
  {
    question: 'understanding why teachers stop using our worksheets after the summer holidays',
    purpose: 'churn',
    context: { product: 'Worksheet Garden' },
  },
  { question: 'How might we help people sleep better?', purpose: 'discovery' },
]
