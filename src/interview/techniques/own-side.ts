import { type Technique, timesHere } from './technique.ts'

export const ownSide: Technique = {
  name: 'own_side',
  title: 'Their own side of it',
  indication: 'What they tell may be somebody else’s private matter: they are asked about themselves.',
  contraIndication: 'It plainly is one: then it is left. Never more than once.',
  source:
    'Kaiser 2009, Protecting respondent confidentiality in qualitative research, Qual. Health Res. 19(11)',
  pointsAtNothing: true,
  call(view) {
    const { reading } = view
    if (!reading?.mayBeConfidential || reading.isConfidential || timesHere(view, 'own_side') > 0) return null
    return {
      need: 0.95,
      why: 'It may be somebody else’s matter; their own part is theirs to tell.',
      focus: null,
    }
  },
  wordings: [
    { id: 'own.for-you', pattern: 'for-you', text: 'What does that mean for you yourself?' },
    { id: 'own.has-been', pattern: 'for-you', text: 'And how has that been for you?' },
    { id: 'own.did', pattern: 'for-you', text: 'And how is it for you?' },
  ],
}
