/** What a single statement is, where a question fits only that: a thought, or something that they do again and again. Pure; English. */

/** An opinion or a guess of theirs, and neither a fact, a feeling nor an event: only of such is asked what makes them think so. */
const thought =
  /\b(?:(?:i|we)(?:'d| would)? (?:\w+ |(?:don't|do not|can't|cannot) (?:really )?)?(?:think|believe|reckon|suppose|guess|expect|imagine|assume|suspect|doubt|say that|bet)\b|in my (?:view|opinion|book|eyes)|if you ask me|(?<!\b(?:i|we|i'll|i'd|it'd|would|will) )(?:probably|presumably|surely)(?! (?:will|would|be)\b)|must be|must have|(?:it|they|that) (?:seems?|looks? like))\b/
const talked = /^(?:\W*(?:i|we) (?:\w+ )?(?:think|believe|guess|suppose) (?:i|we|you|that's|so)\b)/

export function isThought(words: string): boolean {
  const flat = words.toLowerCase().replaceAll('’', "'").trim()
  return thought.test(flat) && !talked.test(flat)
}

/** Again and again, and by themselves: there is a most recent time of it. */
const recurring =
  /\b(?:every|each|usually|normally|always|often|sometimes|whenever|once a|twice a|times a|on (?:mon|tues|wednes|thurs|fri|satur|sun)days|most (?:days|weeks|evenings|mornings|times)|tend to|weekly|daily|regularly|at weekends|when(?:ever)? (?:i|we)|all the time|now and then)\b/
const ownAct = /\b(?:i|we|i'm|we're)\b/
/** A place in life has no occasions. */
const standing = /\b(?:work(?:s|ing)? (?:for|at|as|in)|live|teach at|employed|retired|am an?|i'm an?)\b/

export function isRecurring(words: string): boolean {
  const flat = words.toLowerCase().replaceAll('’', "'")
  return recurring.test(flat) && ownAct.test(flat) && !standing.test(flat)
}
