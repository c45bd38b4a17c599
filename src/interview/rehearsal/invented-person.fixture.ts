/** An invented baker, for tests: three breaths, and courtesy around them. */
import { personFrom } from './cut-facts.ts'

export const baker = personFrom({
  personId: 'baker',
  turns: [
    { role: 'interviewer', text: 'Welcome. Does that sound good?' },
    { role: 'participant', text: 'Yes, sounds good!' },
    { role: 'interviewer', text: 'Great. How do you plan your mornings at the bakery?' },
    {
      role: 'participant',
      text: 'I write the orders on a whiteboard. My sister checks the flour delivery. The rye dough rests until six. We open the shutters at seven.',
    },
    { role: 'interviewer', text: 'I see. What do customers complain about?' },
    {
      role: 'participant',
      text: 'Some customers find the parking dreadful. The queue reaches the pharmacy on Saturdays. A whiteboard near the door shows what is sold out. Children want smaller pretzels.',
    },
    { role: 'interviewer', text: 'Is there anything else?' },
    { role: 'participant', text: 'No, that is all. Thank you for the talk.' },
  ],
})

export const factsSaying = (word: string): number[] =>
  baker.facts.filter(({ text }) => text.includes(word)).map(({ at }) => at)
