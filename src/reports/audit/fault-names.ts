import type { FaultCode } from '../../study/lint/model.ts'

/** The lint's codes in words, for readers who do not know them. */
export const faultNames: Record<FaultCode, string> = {
  multi: 'several questions at once',
  leading: 'leads to an answer',
  presume: 'takes as given what was not said',
  praise: 'judges the answer or the person',
  repeat: 'asked before',
  answered: 'answered before',
  invented: 'attributes what was not said',
  options: 'offers the answers',
  closed: 'yes or no where open is wanted',
  personal: 'asks for identifying data',
  offguide: 'leaves the study',
  long: 'too long',
  language: 'another language',
  stimulus: 'contradicts what is shown',
}
