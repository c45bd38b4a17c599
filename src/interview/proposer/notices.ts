/** Sentences that ask nothing. Each is said at most once in an interview; when all of a kind were said, none is. */
import type { NoticeKind } from '../events.ts'
import { glossOf } from './glosses.ts'

/**
 * `{minutes}` and `{questions}`: what is left, counted by the program; `{sponsor}`, `{kept}`, `{promise}`: as the terms of the
 * launch have them, the last only where they ask about names or about somebody; `{their}`: what they are angry about, in their words;
 * `{now}`: what they say instead of what they said before; `{-sponsor}` and its like: only where there is none.
 *
 * Each is one or two short sentences: more, before a question, is a notice.
 */
const texts: Record<NoticeKind, readonly string[]> = {
  accept_refusal: [
    'Of course, no need to answer that one.',
    'All right, on to something else.',
    'That is all right, you need not answer it.',
    'Of course, that stays with you.',
  ],
  accept_unknown: [
    'That is quite all right.',
    'No problem, not everything has an answer.',
    'That is fine too.',
    'Of course, one cannot know everything.',
    'All right, then on to something else.',
  ],
  accept_skip: [],
  move_on_kindly: [
    'Sorry, my question was not clear. Here is another.',
    'Sorry, that one was badly put. On to the next.',
    'That was not clear either, sorry. Here is the next one.',
    'Then on to the next one.',
  ],
  time_is_short: ['To keep to the time, I leave out some questions from here on.'],
  offer_way_out: [
    'Understood: “{their}”. You can skip any question or stop here.',
    '{-their}Understood. You can skip any question or stop here.',
    'All right, I keep it short from here.',
  ],
  sorry_to_repeat: [
    'I am sorry to ask again.',
    'I am sorry that it comes up again.',
    'Sorry again for that.',
  ],
  may_stop: ['You can skip any question or stop here.', 'Stopping here is fine at any point.'],
  how_to_delete: [
    'Then we end here, and thank you for your time. This page, which your private link opens too, now lets you delete what you said.',
  ],
  sorry_unheard: ['I am sorry that I did not hear you. We stop.'],
  kept_as_said: ['Thank you, that is kept as you wrote it.'],
  correction_added: ['I have added that beside the summary, in your own words.'],
  omission_noted: [
    'It is noted beside the summary that this is to be left out. Your answers stay as you wrote them; you can delete all of them below, and for a part of them please ask the contact in the invitation.',
  ],
  correction_kept: [
    'I have added that beside the summary, with what is to be left out. Your answers stay as you wrote them; you can delete all of them below, and for a part of them please ask the contact in the invitation.',
  ],
  how_to_delete_here: [
    'I cannot delete single words myself. You can delete all that you said below, and for a part of it please ask the contact in the invitation.',
  ],
  nothing_left: ['Nothing more is asked; that was the last of it.'],
  may_pause: [
    'Of course, take your time. Everything is saved and will be here when you are back.',
    'That is fine. It will all be here when you are back.',
  ],
  leave_others_out: [
    'We can leave that there, I will not ask about it.',
    'That can stay as it is, without questions from me.',
    'No more about that from me.',
  ],
  heard: [
    'I hear what you say: “{their}”.',
    'That is kept as you put it: “{their}”.',
    '{-their}I hear that.',
    '{-their}I hear that too.',
  ],
  as_said_now: [
    'Then it is “{now}”.',
    '{-now}All right, I take it as you say now.',
    'All right, then “{now}” it is.',
    '{-now}Thanks for putting that right.',
    'So it is “{now}”.',
    '{-now}Understood, so it is as you say now.',
  ],
  left_out: [
    'I will not come back to that. At the end you can delete what you said.',
    'I will not come back to that either.',
  ],
  misheard: ['Sorry, I misunderstood that.', 'Sorry, that was my mistake.', 'I misunderstood, sorry.'],
  noted: ['That is noted as you wrote it.', 'That is noted too.'],
  taken_in: ['Thank you for telling me that.', 'Thank you for telling me that too.'],
  light_touch: ['Ha, fair enough.', 'Ha, point taken.', 'Ha, all right.'],
  // Whether they did is not known for sure: a claim that is not so is heard as one.
  as_told: [
    'All right, you need not say it twice.',
    'No need to repeat that.',
    'Then I go by what you said.',
  ],
  sorry: ['I am sorry to hear that.'],
  unpleasant: [
    'That does not sound pleasant. We can leave it at that.',
    'That sounds unpleasant; we can leave it there, if you like.',
  ],
  leave_topic: ['You need not say more about that than you like.', 'You can leave that there, if you like.'],
  help_below: [
    'You need not say more about that. If it cannot wait, where to find help stands below.',
    'That can be left as well; where to find help stands below.',
  ],
  back_to_guide: ['Then back to my questions.', 'On with my questions.', 'Let us go on.'],
  is_program: [
    'I am a computer program; people read the answers later.',
    'No person is writing here, only a program.',
  ],
  time_left: [
    'There are about {questions} left, around {minutes}.',
    'About {questions} more, roughly {minutes}.',
  ],
  last_question: ['This is the last one, with a short look at your answers after it.'],
  purpose: [
    'This study is for {sponsor}, and people there read the answers.',
    'It is for {sponsor}, as far as I know; I am only the program that asks.',
    '{-sponsor}I cannot say who is behind it, so that it does not sway you; the people who run the study read the answers.',
    'I know no more about that than the first page says.',
  ],
  privacy: [
    'What you write is kept for {kept} and read by the people who run the study for {sponsor}; I do not know who else may see it. About names you agreed to this: “{promise}”',
    '{-sponsor}What you write is kept for {kept} and read by the people who run the study; I do not know who else may see it. About names you agreed to this: “{promise}”',
    '{-promise}What you write is kept for {kept} and read by the people who run the study.',
    '{-kept}The people who run the study read what you write; I do not know who else may see it.',
    'I know no more about that than the first page says.',
  ],
  no_view: ['I am a program and have no view on that.', 'I have no view on that either.'],
  no_life: [
    "I'm a program, so I {self}.",
    "{-self}I'm a program and have nothing of my own to tell.",
    'As a program I {self}.',
    '{-self}As a program I have nothing of my own to tell.',
  ],
  others_unknown: ['I cannot tell, as I only see this one talk.', 'I do not know that of others either.'],
  cannot_help: ['I do not know that; I only ask questions here.', 'I do not know that either.'],
  cannot_judge: ['I am a program, so I cannot judge that.', 'I cannot judge that either.'],
  ask_elsewhere: [
    'I cannot help with that from here; whoever sold it or looks after it can.',
    'That too is for whoever sold it or looks after it.',
  ],
  cannot_pass_on: [
    'I cannot pass it on myself, but the people who run the study read what you write.',
    'They read that too.',
  ],
  no_person: [
    'There is no person here, as I am a program; the contact in the invitation is one.',
    'I cannot fetch a person, I am afraid; the contact in the invitation is one.',
  ],
  noted_change: [
    'I cannot change what stands above, but what you say now is kept beside it.',
    'That is kept as you put it now.',
  ],
  any_counts: [
    'Whatever you understand by it is right; begin with whichever comes first.',
    'Take it as widely as you like.',
  ],
  yours_to_read: [
    'I would rather not explain it, as your own reading is what counts.',
    'I leave that to your own reading too.',
  ],
  no_right_answer: ['There is no right or wrong answer here.', 'It is fine as you say it.'],
  may_withdraw: [
    'You can stop at any moment; at the end all of it can be deleted, by your private link too.',
    'That is possible at any time, and at the end all of it can be deleted.',
  ],
  need_not_answer: ['You need not; any question can be skipped.', 'That one can be left out too.'],
  reward_unknown: [
    'I do not know about that; the invitation says what counts.',
    'I do not know that either; the contact in the invitation does.',
  ],
  time_and_reward: [
    'About {questions} more, roughly {minutes}. Of payment I know nothing; the invitation says what counts.',
    'About {questions} more, roughly {minutes}. Only the contact in the invitation can tell about payment.',
  ],
  results_unknown: [
    'I do not know what is published; the contact in the invitation can tell you.',
    'That too is for the contact in the invitation.',
  ],
  any_length: [
    'As much or as little as you like; a sentence or two is plenty.',
    'A few words are enough, and more is welcome.',
  ],
  any_language: [
    'Write in whichever language you like; my questions stay in English.',
    'Yes, whichever you like.',
  ],
  no_names: ['No names are needed; “my boss” or “a friend” will do.', 'No, names can be left out.'],
  see_a_doctor: [
    'I cannot judge that, and it should not wait for this interview: please call your doctor or a medical helpline today, or the emergency number if you feel very unwell.',
    'That too is for a doctor or a medical helpline to judge, today.',
  ],
  either_counts: ['Either, whichever comes to mind first.', 'Again either one, as you like.'],
  nothing_shown: [
    'Nothing is missing; there is only the question here.',
    'Here too there is only the question.',
  ],
  bring_it_in: [
    'It may not be on my list; tell it wherever you like, it is all kept.',
    'Tell it with any answer, and it is kept.',
  ],
  own_meaning: [
    'There is no special meaning to it; take it as you would use the word yourself.',
    'That too is meant just as you would use it.',
  ],
  all_welcome: [
    'All of it is welcome, good or bad, just as it was for you.',
    'Good and bad are both welcome, whichever comes to mind.',
  ],
  written_only: [
    'Only what you write here is kept, no sound and no picture.',
    'Nothing but your written words is kept.',
  ],
  words_only: [
    'I can take words only, so please describe it as you see it.',
    'That does not reach me; describe it in words, if you like.',
  ],
  your_view: [
    'It is your own side that is asked for; what somebody else would say you can tell beside it.',
    'What you say yourself counts here, and you may ask them first.',
  ],
  you_suit: [
    'Whatever you have seen of it is enough, and where you cannot say, just say so.',
    'Yes, what you can tell is just right; leave out what you cannot.',
  ],
  chosen_unknown: [
    'I do not know how you came to be asked; the contact in the invitation does.',
    'Only the contact in the invitation can tell you that, too.',
  ],
  why_asked: [
    'It helps to understand how things are for people like you; you can leave it out.',
    'It helps to see the whole picture, and you can leave it out.',
  ],
  after_unknown: [
    'The people who run the study read the answers; what they do then I do not know.',
    'I do not know what comes of it.',
  ],
  over_time: [
    'I am sorry that it takes longer than you were told. There are about {questions} left, around {minutes}, and you can stop here.',
    'Sorry, it does take long: about {questions} more, roughly {minutes}.',
  ],
  gloss: ['Sorry, that is a hard word. By “{word}” I mean {gloss}.', 'By “{word}” I mean {gloss}.'],
  as_you_like: [
    'Whatever seems worth telling to you is welcome, in any order.',
    'As you like; whatever you add is kept.',
  ],
  here: ['I am here.', 'Yes, still here.'],
  no_right_one: [
    'I have no right answer to that; how you see it is what I am asking about.',
    'I have no right answer to that either.',
  ],
  meant_as_taken: [
    'It is meant as widely as you took it; all of that belongs to it.',
    'That too is meant just as you took it.',
  ],
  ask_health: [
    'I cannot tell you that, as I am a program that only asks questions; a doctor or a pharmacist can.',
    'A doctor or a pharmacist can tell you that, too.',
  ],
  ask_bank: [
    'I cannot check that. Please ring your bank without delay, on the number on your card or statement; you can stop here for that.',
    'Only your bank can tell you that, too, on the number on your card.',
  ],
  ask_money: [
    'I cannot advise on money, as I only ask questions here; a free money advice service could.',
    'That too is for somebody who advises on money.',
  ],
  ask_law: [
    'I cannot tell you that, as I only ask questions here; a free legal advice service could.',
    'That too is for a legal advice service.',
  ],
  cannot_say: ['I am afraid I do not know.', 'I do not know that either.'],
  child_at_risk: [
    'Thank you for telling me. A child may be in danger there: please tell a safeguarding lead, the children’s services or, if it is urgent, the police today, before anything else here. I am a program and can pass nothing on, and I cannot promise who reads this.',
    'That too is for a safeguarding lead, the children’s services or the police to know today; I can pass nothing on.',
  ],
  emergency_now: [
    'What you tell may not be able to wait: please ring the emergency number now, before anything else here. They can say what to do.',
    'That too is for the emergency number, now.',
  ],
  medicine_wrong: [
    'Where something may have been taken, given or breathed in wrongly, please ask a pharmacist, a doctor or a poisons line now, and ring the emergency number if you or they feel ill. I am a program and cannot say whether it matters.',
    'That too is for a pharmacist or a doctor now, or the emergency number if anybody feels ill.',
  ],
  not_before_safe: [
    'People may get hurt there: please do not go on with it before it is safe, tell somebody who can stop it, and ring the emergency number if it cannot wait.',
    'There too, please do not go on before it is safe.',
  ],
  protected_from: [
    'Nobody may hurt, threaten or lock up somebody else: the police can protect, on the emergency number if it is urgent, and so can a service for people who are hurt by somebody near to them. Please reach them only from where that is safe.',
    'There too the police or such a service can protect.',
  ],
  dose_elsewhere: [
    'Please do not go by this page for any medicine of your own: what counts is the leaflet in its packet, and a pharmacist or a doctor can tell you.',
    'For your own medicine a pharmacist or a doctor can tell you, and not this page.',
  ],
  closing: ['Thank you for your time. Everything you said is saved, and it is safe to close this page.'],
  explanation: [],
  // The study's own, from its terms.
  help: [],
}

export interface NoticeContext {
  said: readonly NoticeKind[]
  language: string
  /** For `time_left`. */
  minutes?: number | undefined
  questions?: number | undefined
  /** Where the terms of the launch let it be named. */
  sponsor?: string | undefined
  /** How long answers are kept, in words. */
  kept?: string | undefined
  /** What was agreed to about their name. */
  promise?: string | undefined
  /** What they are angry about, exactly as they wrote it. */
  their?: string | undefined
  /** What they say instead of what they said before, exactly as they wrote it. */
  now?: string | undefined
  /** A word that they ask about. */
  word?: string | undefined
  /** What they ask of the interviewer itself, denied. */
  self?: string | undefined
}

/** The next sentence of a kind that this interview has not heard, or null. English only: elsewhere null. */
export function wordNotice(kind: NoticeKind, context: NoticeContext): string | null {
  if (!context.language.startsWith('en')) return null
  const times = context.said.filter((other) => other === kind).length
  const sayable = texts[kind].map((text) => fillIn(text, context)).filter((text) => text !== null)
  return sayable[times] ?? null
}

/** Null where something it says is not known, or something is that it is not for. */
function fillIn(text: string, context: NoticeContext): string | null {
  const known = {
    sponsor: context.sponsor,
    kept: context.kept,
    promise: context.promise,
    their: context.their,
    now: context.now,
    word: context.word,
    self: context.self,
    gloss: context.word === undefined ? undefined : (glossOf(context.word) ?? undefined),
  }
  let filled = text
  for (const [name, value] of Object.entries(known)) {
    if (value ? filled.includes(`{-${name}}`) : filled.includes(`{${name}}`)) return null
    filled = filled.replace(`{-${name}}`, '').replace(`{${name}}`, () => value ?? '')
  }
  return fillCounts(filled, context)
}

function fillCounts(text: string, { minutes, questions }: NoticeContext): string | null {
  if (!text.includes('{minutes}')) return text
  if (minutes === undefined || questions === undefined) return null
  return text
    .replace(
      'There are about {questions}',
      questions === 1 ? 'There is one question' : 'There are about {questions}',
    )
    .replace('About {questions} more', questions === 1 ? 'One question more' : 'About {questions} more')
    .replace('{minutes}', minutes === 1 ? 'one minute' : `${minutes} minutes`)
    .replace('{questions}', questions === 1 ? 'one question' : `${questions} questions`)
}
