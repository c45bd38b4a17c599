/**
 * The sample study, invented for this product: a bike-share company that does not exist, in a city that does not exist.
 * It shows a newcomer what a study looks like from the question to findings, and is labelled as invented everywhere.
 */
import { defaultTerms } from '../default-terms.ts'
import { type Guide, GuideSchema, type GuideSource, type LaunchTerms, type StudyContext } from '../model.ts'
import { anythingElse, ask, askChoice, askScale, core, unasked, warmUp, wrapUp } from '../purposes/purpose.ts'

export const sampleName = 'Why riders leave Kestrel'
export const sampleQuestion = 'Why do people stop riding Kestrel after their first season?'
export const sampleDecision = 'Where next year’s money goes: more docks, other prices, or a better app'

export const sampleContext: StudyContext = {
  company: 'Kestrel Bikes (invented)',
  product: 'Kestrel, the bike-share of Port Halden',
  customerWords: 'dock, pass, unlock, zone, season',
}

export const sampleSource: GuideSource = {
  madeBy: 'person',
  template: 'churn',
  purpose: 'churn',
  model: null,
}

const about = 'your time with Kestrel'
const missed = anythingElse(about)
/** Two follow-ups an interview suffice for a look around. */
const lastWord = { ...missed, probing: { ...missed.probing, depth: 'none' as const } }
const rodeSince = { ...ask('since', 'Have you ridden Kestrel since then?'), kind: 'yes_no' as const }

export const sampleGuide: Guide = GuideSchema.parse({
  language: 'en',
  timeBudgetMs: 20 * 60_000,
  objectives: [
    { key: 'story', text: 'What led to the last ride, from the first thought on' },
    { key: 'reasons', text: 'Which reasons weigh how much' },
    { key: 'instead', text: 'How people get around now, and what they miss' },
    unasked(about),
  ],
  sections: [
    warmUp(
      ask('start', 'To begin, what was going on in your life when you started riding Kestrel?', {
        objective: 'story',
      }),
      askChoice('how-often', 'In your first season, how often did you ride?', {
        choices: {
          daily: 'Nearly every day',
          weekly: 'A few times a week',
          monthly: 'A few times a month',
          rarely: 'Less often',
        },
        required: true,
        objective: 'story',
      }),
    ),
    core(
      'leaving',
      'How it came to an end',
      ask('story', 'Please tell us how you came to stop riding, from the first thought to the last ride.', {
        depth: 'moderate',
        required: true,
        priority: 'high',
        objective: 'story',
        notes: 'Look for the event that tipped it.',
      }),
      ask('tried', 'What, if anything, did you try before you stopped?', {
        depth: 'none',
        objective: 'story',
      }),
    ),
    core(
      'reasons',
      'Reasons',
      askChoice('main-reasons', 'Which of these had most to do with it? Choose up to two.', {
        choices: {
          docks: 'No bike or no free dock where I needed one',
          price: 'The price',
          app: 'Trouble with the app or with unlocking',
          weather: 'Weather and darkness',
          'own-bike': 'I got a bike of my own',
          traffic: 'Traffic felt unsafe',
          life: 'My routes or my life changed',
          other: 'Something else',
        },
        several: 2,
        random: true,
        required: true,
        objective: 'reasons',
      }),
      askScale('satisfaction', 'How satisfied or dissatisfied were you with Kestrel in your last month?', {
        labels: ['Very dissatisfied', 'Neither', 'Very satisfied'],
        depth: 'light',
        required: true,
        objective: 'reasons',
      }),
    ),
    core(
      'instead',
      'What came instead',
      ask('now', 'How do you get around now?', { depth: 'none', required: true, objective: 'instead' }),
      ask('miss', 'What, if anything, do you miss about it?', {
        depth: 'none',
        objective: 'instead',
        priority: 'low',
      }),
      { ...rodeSince, objectiveKey: 'instead', probing: { ...rodeSince.probing, depth: 'none' } },
      ask('came-back', 'What brought you back that time?', {
        depth: 'none',
        objective: 'instead',
        priority: 'low',
        skipWhen: { questionKey: 'since', operator: 'is_none_of', values: [true] },
      }),
    ),
    wrapUp(
      ask('stay', 'What, if anything, would have made you stay?', { objective: 'reasons', priority: 'high' }),
      lastWord,
    ),
  ],
})

export const sampleTerms: LaunchTerms = {
  ...defaultTerms('Kestrel Bikes (invented)'),
  targetCompletes: 30,
  softLaunchAt: null,
  // No mail address: nobody is written to for an invented study.
  contactPerson: { name: 'Robin Fields (invented)' },
  publicTitle: { en: 'Riding and no longer riding' },
  publicPurpose: { en: 'We want to understand how people came to stop riding our bikes.' },
}
