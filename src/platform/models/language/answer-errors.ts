/** How an answer can end early. Thrown inside the AI SDK's providers, and found again in what they throw. */

/** The answer's connection broke off after it had begun. */
export class AnswerCut extends Error {
  constructor(cause: unknown) {
    super('the answer broke off', { cause })
    this.name = 'AnswerCut'
  }
}

/** The answer is larger than any that was asked for. */
export class AnswerTooLarge extends Error {
  constructor(bytes: number) {
    super(`the answer is larger than ${bytes} bytes`)
    this.name = 'AnswerTooLarge'
  }
}

/** The prompt does not fit into what the model can read at once. */
export class PromptTooLong extends Error {
  constructor() {
    super('the prompt is longer than the model can read')
    this.name = 'PromptTooLong'
  }
}
