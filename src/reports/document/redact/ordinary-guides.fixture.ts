/**
 * Guides as studies have them, invented: what redaction leaves is measured beside each, for every report has one. They use
 * words in their plain sense that are also what people and places are called by: will, mark, bill, hope, price, reading.
 */
export interface OrdinaryGuide {
  name: string
  question: string
  /** What the study names: product, company. */
  context: readonly string[]
  asks: readonly string[]
}

export const ordinaryGuides: readonly OrdinaryGuide[] = [
  {
    name: 'Choosing a bank',
    question: 'What decides which bank people will open their next account with?',
    context: ['Tidewell', 'a current account for people who are paid by the hour'],
    asks: [
      'How did you come to the bank that you have now?',
      'Tell me about the last bill you paid late. What happened?',
      'How will you choose a bank the next time?',
      'Who do you ask before you decide about money?',
      'Was there a moment at which you lost faith in your bank?',
      'Where do you look first when you want to know what a price is made of?',
    ],
  },
  {
    name: 'How Teachers Mark',
    question: 'How do teachers mark written work, and what would they hand over?',
    context: ['Inkwell', 'Inkwell Learning', 'reads essays and suggests a mark'],
    asks: [
      'When you mark a class set, what do you do first?',
      'How long does the reading take, and what slows it down?',
      'What do you hope your students do with what you write?',
      'How much grace do you give for late work?',
      'May a program suggest a grade before you have read the work?',
      'Who else at your school looks at the marks?',
    ],
  },
  {
    name: 'Why riders leave the monthly pass',
    question: 'Why do riders stop after three months?',
    context: ['Kestrel', 'bicycles for a monthly price'],
    asks: [
      'What made you get the pass in May or June, when the season began?',
      'Tell me about the last ride that went wrong.',
      'Which dock do you use most, and is it free when you come?',
      'What would have to change for you to come back?',
      'Did anyone of your family ride with you: a son, a daughter, a friend?',
      'What do you think of the price as it is now?',
    ],
  },
  {
    name: 'Care at home',
    question: 'What do families need from the people who care for a parent at home?',
    context: ['Rosehall Care'],
    asks: [
      'Who comes on an ordinary day, and what do they do?',
      'What will you do if nobody can come tomorrow?',
      'Tell me about a time when joy came of it, for you or for your mother.',
      'How do you and the nurse keep each other up to date?',
      'Is there a drug or a plan that you had to ask the doctor about twice?',
      'What would give you hope that it goes on well?',
    ],
  },
  {
    name: 'Support tickets at a small firm',
    question: 'How do small firms decide which ticket is answered first?',
    context: ['Deskling', 'a shared inbox'],
    asks: [
      'Walk me through the last ticket that you closed.',
      'Who will pick up a ticket when nobody has been told to?',
      'How frank are people about what they do not know?',
      'Can you rob one task of its time to rescue another?',
      'What happens over the weekend, or around Christmas?',
      'Where does the account of what was said end up?',
    ],
  },
]

export function textsOf({ name, question, context, asks }: OrdinaryGuide): string[] {
  return [name, question, ...context, ...asks]
}
