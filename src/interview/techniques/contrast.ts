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
      id: 'contrast.situations',
      asks: 'contrast',
      pattern: 'not',
      text: 'In which situations, if any, do you not {inf}?',
      tense: 'present',
    },
    {
      id: 'contrast.not-so',
      of: ['activity', 'judgement', 'effect', 'snag'],
      asks: 'contrast',
      pattern: 'different',
      text: 'In what kind of situation, if any, is that not so?',
    },
    {
      id: 'contrast.different',
      of: ['activity', 'judgement', 'effect', 'snag'],
      asks: 'contrast',
      pattern: 'different',
      text: 'When, if ever, is that different?',
    },
    {
      id: 'contrast.other-times',
      of: 'leaning',
      asks: 'contrast',
      pattern: 'times',
      text: 'What is it like at other times?',
    },
    {
      id: 'contrast.otherwise',
      of: 'leaning',
      asks: 'contrast',
      pattern: 'times',
      text: 'When, if ever, does it go another way?',
    },
    {
      id: 'contrast.depends',
      of: 'leaning',
      asks: 'contrast',
      pattern: 'depends',
      text: 'What does that depend on?',
    },
  ],
}
