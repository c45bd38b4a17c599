import { happening, type Technique } from './technique.ts'

export const contrast: Technique = {
  name: 'contrast',
  title: 'When it is different',
  indication:
    'They set two things against each other, or tell how it usually is and not when it is otherwise.',
  contraIndication: 'It happened once, or the other side is told.',
  source: 'Spradley 1979, The Ethnographic Interview (contrast questions)',
  call({ reading, clauses }) {
    const focus =
      clauses.find(
        ({ manner, isOpinion, isEvaluation, isGeneral }) =>
          (manner === 'habit' || manner === 'state') && (isOpinion || isEvaluation || isGeneral),
      ) ?? null
    if (!reading || !focus || reading.words < 15) return null
    return {
      need: reading.hasContrast ? 0.55 : 0.36,
      why: reading.hasContrast ? 'They set two things against each other.' : 'The other side is not told.',
      focus,
    }
  },
  wordings: [
    { id: 'contrast.when', text: 'When is it different?', fits: ['habit', 'state'] },
    { id: 'contrast.not-so', text: 'In what kind of situation is that not so?', fits: ['habit', 'state'] },
    { id: 'contrast.vary', text: 'How does that differ from one time to the next?', fits: ['habit'] },
    {
      id: 'contrast.makes',
      text: 'What makes the difference between one time and another?',
      fits: ['habit'],
    },
    { id: 'contrast.other-side', text: 'What is the other side of that?', fits: ['state', 'habit'] },
    { id: 'contrast.before', text: 'How was it before?', fits: ['state', 'habit'] },
    { id: 'contrast.expect', text: 'How does that compare with what you would expect?', fits: happening },
  ],
}
