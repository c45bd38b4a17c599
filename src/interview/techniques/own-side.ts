import { type Technique, timesHere } from './technique.ts'

export const ownSide: Technique = {
  name: 'own_side',
  title: 'Their own side of it',
  indication: 'What they tell may be somebody else’s private matter: they are asked about themselves.',
  contraIndication: 'It plainly is one: then it is left. Never more than once.',
  source:
    'Kaiser 2009, Protecting respondent confidentiality in qualitative research, Qual. Health Res. 19(11)',
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
    { id: 'own.for-you', text: 'How was that for you?' },
    { id: 'own.part', text: 'What was your own part in it?' },
    { id: 'own.did', text: 'How was it for you in all that?' },
  ],
}
