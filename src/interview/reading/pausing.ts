/** Being called away or wanting a pause, beside the plain wordings of it; and that none was wanted. Pure; English. */

const away =
  /\b(?:hold (?:on|it)|hang on|wait|brb|bbl|afk|pause|break|back (?:in|soon|after|later|at|shortly|to you)|be (?:back|right)|(?:come|get|write|write you|call) (?:back|again|after)|(?:will|i'?ll) return|resume|carry on|continue|go on with|pick (?:this|it|that) up|do (?:you |this |it )?(?:the )?rest|(?:write|answer) (?:you )?(?:more|rest|the rest)|later|after (?:lunch|dinner|supper|tea|work|school|prayers?|the \w+)|tomorrow|tonight|this evening|in the morning|over ?night|sleep on|(?:a|one|two|five|ten|\d+) (?:tick|secs?|seconds?|moments?|minutes?|mins?)|secs?|(?<!\bat (?:the|this|that|any) )moment|give me|in (?:five|ten|twenty|\d+)(?=[.,!]|$)|excuse me|let me (?:find|get|think|look|check|see)|(?:is|'s|are|just) (?:at the door|here|ringing|calling|crying|beeping|coming)|calls? me|in a call|meeting (?:now|starts)|(?:i )?(?:must|have to|need to|got to|gotta) (?:go|take|collect|see|run|get|feed|fetch|pick)|had to see to|getting off|my stop|battery|charging|interrupt\w*|called away|delivery)\b/i

/** A sentence vector alone is no wish to pause: "he read it at seven and put a thumbs up" sounds like one. */
export function speaksOfPausing(flat: string): boolean {
  return away.test(flat)
}

const unwanted =
  /\b(?:(?:i'?m|i am|we'?re|we are) not (?:going (?:anywhere|away)|leaving|away|off)|why (?:would|should|do|will) (?:i|we) (?:be|come|need to be|go) (?:back|away|anywhere)|(?:i|we) (?:did ?n[o']?t|didnt|did not|never|do ?n[o']?t|don'?t) (?:ask(?:ed)? for|say|said|want(?:ed)?|need(?:ed)?)(?: to)?(?: have| take)?(?: a| any)? (?:break|pause|rest|time|minute)|who said (?:anything |i )?\w* ?(?:about )?(?:a |to )?(?:break|pausing|pause|leaving|going|wanted)|(?:i'?m|i am|we'?re) (?:still |right )+here|(?:i|we) (?:have ?n[o']?t|never) (?:left|gone)|back from where|until i'?m back from)\b/i

/** Read only while the talk waits for them. */
export function wantedNoPause(flat: string): boolean {
  return unwanted.test(flat)
}
