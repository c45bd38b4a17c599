/** What people do themselves, so that "Rang them twice" is "you rang them twice"; what happens to things is not here. */
const ownActs = new Set(
  `rang called phoned read put took went bought paid asked tried looked found picked booked ordered signed joined
  cancelled opened scrolled walked drove sat waited queued told wrote sent saw heard thought decided wanted ate cooked
  made started kept checked compared searched googled clicked filled visited used watched learned learnt stayed drew
  carried brought talked spoke chose had lost got moved gave lived worked grew`
    .split(/\s+/)
    .filter(Boolean),
)

/** Whether a sentence begins with an act of its speaker and leaves "I" out. */
export function beginsWithOwnAct(sentence: string): boolean {
  return ownActs.has(/^[a-z]+/i.exec(sentence)?.[0].toLowerCase() ?? '')
}
