import { lasting, type Technique } from './technique.ts'

export const contrast: Technique = {
  name: 'contrast',
  title: 'When it is different',
  indication:
    'They set two things against each other, or tell how it usually is and not when it is otherwise.',
  contraIndication: 'It happened once, it is a view, a wish or a plain fact, or the other side is told.',
  source: 'Spradley 1979, The Ethnographic Interview (contrast questions)',
  call({ reading, clauses }) {
    const focus =
      clauses.find(
        ({ manner, isOpinion, isEvaluation, isGeneral }) =>
          (manner === 'habit' || manner === 'state') && (isOpinion || isEvaluation || isGeneral),
      ) ?? null
    if (!reading || !focus || reading.words < 15 || !lasting.some((gist) => gist === reading.gist))
      return null
    return {
      need: reading.hasContrast ? 0.55 : 0.36,
      why: reading.hasContrast ? 'They set two things against each other.' : 'The other side is not told.',
      focus,
    }
  },
  wordings: [
    {
      id: 'contrast.not',
      asks: 'contrast',
      pattern: 'not',
      text: 'What is different when you do not {inf}?',
      tense: 'present',
    },
    {
      id: 'contrast.situations',
      asks: 'contrast',
      pattern: 'not',
      text: 'In which situations do you not {inf}?',
      tense: 'present',
    },
    {
      id: 'contrast.not-so',
      of: 'actual',
      asks: 'contrast',
      pattern: 'different',
      text: 'In what kind of situation is that not so?',
      gists: ['habit', 'trouble', 'general'],
    },
    {
      id: 'contrast.different',
      of: 'actual',
      asks: 'contrast',
      pattern: 'different',
      text: 'When is that different?',
      gists: ['habit', 'trouble', 'general'],
    },
    {
      id: 'contrast.other-times',
      of: 'practice',
      asks: 'contrast',
      pattern: 'times',
      text: 'What is it like at other times?',
      gists: ['habit', 'trouble', 'general'],
    },
    {
      id: 'contrast.otherwise',
      of: 'practice',
      asks: 'contrast',
      pattern: 'times',
      text: 'When does it go another way?',
      gists: ['habit', 'general'],
    },
    {
      id: 'contrast.depends',
      of: 'actual',
      asks: 'contrast',
      pattern: 'depends',
      text: 'What does that depend on?',
      gists: ['habit', 'trouble', 'general'],
    },
  ],
}
