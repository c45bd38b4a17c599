/** The closed lists of words that events are written in: a log never holds any other. */

/** How a follow-up asks; `fixed` is the guide's own, `noted` a researcher's, those after them are none on content. */
export const probeTechniques = [
  'elaborate',
  'example',
  'walk_through',
  'clarify_term',
  'what_led_to_it',
  'ladder',
  'contrast',
  'what_would_change',
  'quantify',
  'who_else',
  'compare',
  'return_to_earlier',
  'confirm_paraphrase',
  'reconcile',
  'clarify_reference',
  'check_screen',
  'encourage',
  'in_earnest',
  'hear_out',
  /** No longer asked; it stands in earlier logs. */
  'own_side',
  'take_up_word',
  'follow_change',
  'go_on',
  'specify',
  'tell_of',
  'echo',
  'anything_else',
  'fixed',
  'noted',
  'confirm_volunteered',
  'confirm_applies',
  'rephrase',
  'confirm_stop',
  'confirm_deletion',
  'return_question',
] as const
export type ProbeTechnique = (typeof probeTechniques)[number]

export const interviewStatuses = [
  'test',
  'in_progress',
  'abandoned',
  'screened_out',
  'over_quota',
  'partial',
  'complete',
  'set_aside',
] as const
export type InterviewStatus = (typeof interviewStatuses)[number]

export const skipReasons = [
  'rule',
  'participant',
  'time',
  'volunteered',
  'not_shown',
  'researcher',
  'inapplicable',
] as const
/** `deleted`: they had what they said deleted, in words and confirmed. */
export const endReasons = [
  'finished',
  'stopped',
  'abandoned',
  'time',
  'study_closed',
  'minor',
  'deleted',
] as const

/** What a researcher can ask of one interview while it runs: closed forms, which the program obeys without a model. */
export const steeringKinds = ['deeper', 'leave', 'ask', 'close_soon'] as const
export type SteeringKind = (typeof steeringKinds)[number]

/** What a participant may tap at the very end, each "agree", "partly" or "no". */
export const tapKeys = ['could_say', 'listened'] as const
export type TapKey = (typeof tapKeys)[number]
export const tapAnswers = ['agree', 'partly', 'no'] as const
export type TapAnswer = (typeof tapAnswers)[number]

/** What somebody may want who corrects the summary. */
export const correctionWants = ['addition', 'omission', 'deletion'] as const

/** Sentences of the interviewer that ask nothing; their wordings are in `proposer/notices.ts`. */
export const noticeKinds = [
  'accept_refusal',
  'accept_unknown',
  'accept_skip',
  'move_on_kindly',
  'time_is_short',
  'offer_way_out',
  /** They were asked the same by others. */
  'sorry_to_repeat',
  /** To what may be a wish to stop. */
  'may_stop',
  /** To a wish that what they said be deleted; the interview ends with it. */
  'how_to_delete',
  /** They had to say it again that they want to stop; the interview ends with it. */
  'sorry_unheard',
  /** To their last words after the end. */
  'kept_as_said',
  /** To a correction of the summary: what was done with it. */
  'correction_added',
  'omission_noted',
  'correction_kept',
  /** To a wish, in the correction, that something be deleted. */
  'how_to_delete_here',
  /** To how much is still to come, asked beside the summary. */
  'nothing_left',
  'may_pause',
  'leave_others_out',
  'heard',
  /** To what they say instead of what they said before. */
  'as_said_now',
  /** They say that they were taken wrong. */
  'misheard',
  /** They want something written down. */
  'noted',
  /** After what is heavy, before the next question of the guide. */
  'taken_in',
  /** To a joke. */
  'light_touch',
  /** To what was told before. */
  'as_told',
  /** To a loss, a grave illness. */
  'sorry',
  /** Nobody need say more about what is hard for them. */
  'leave_topic',
  /** The same, where only its meaning sounds as if it could be urgent: help is named below, folded. */
  'help_below',
  'unpleasant',
  'back_to_guide',
  /** To what they ask back. */
  'is_program',
  'time_left',
  /** The same, at the last question. */
  'last_question',
  'purpose',
  'privacy',
  'no_view',
  /** They ask whether it has, does or likes something itself. */
  'no_life',
  /** They ask what others say. */
  'others_unknown',
  'cannot_help',
  /** They ask for what others can do: money back, a number for somebody who mends it. */
  'ask_elsewhere',
  /** They ask whether something of theirs was right, low or high. */
  'cannot_judge',
  /** They want something passed on or mended. */
  'cannot_pass_on',
  /** They want a person to talk to. */
  'no_person',
  /** They want their words put differently. */
  'noted_change',
  /** They ask what counts, what is meant. */
  'any_counts',
  /** They ask what something on the screen means. */
  'yours_to_read',
  'no_right_answer',
  /** They ask whether they have to. */
  'need_not_answer',
  'may_withdraw',
  'reward_unknown',
  /** The same, and how much is left. */
  'time_and_reward',
  /** They ask whether they will see what comes of it. */
  'results_unknown',
  /** They ask how much they should write, in which language, with which names. */
  'any_length',
  'any_language',
  'no_names',
  /** They ask whether something of their body is as it should be. */
  'see_a_doctor',
  /** They ask which of two is meant. */
  'either_counts',
  /** They ask what a word of the question means. */
  'own_meaning',
  /** They look for something on the screen where there is only the question. */
  'nothing_shown',
  /** They ask whether something else will come up. */
  'bring_it_in',
  /** They ask whether good or bad is wanted, whether they are being recorded, and whether they can send a picture. */
  'all_welcome',
  'written_only',
  'words_only',
  /** They ask whether somebody else may answer, whether they are the right one, and how they came to be asked. */
  'your_view',
  'you_suit',
  'chosen_unknown',
  /** They ask why that is asked, and what comes after. */
  'why_asked',
  'after_unknown',
  /** It takes longer than they were told, and how much is left. */
  'over_time',
  /** They ask what a word of the question means, and it has plain words. */
  'gloss',
  /** They offer to tell more, or ask where to begin; they ask whether anybody is there. */
  'as_you_like',
  'here',
  /** They ask for the right amount or way, and how our question is meant, having answered it. */
  'no_right_one',
  'meant_as_taken',
  /** They ask for advice that others can give: of health, a bank, money, the law. */
  'ask_health',
  'ask_bank',
  'ask_money',
  'ask_law',
  'cannot_say',
  'closing',
  'explanation',
  'help',
  'child_at_risk',
  /** After the help text, where it is clear what it is about. */
  'emergency_now',
  'medicine_wrong',
  'not_before_safe',
  'protected_from',
  'dose_elsewhere',
  'left_out',
] as const
export type NoticeKind = (typeof noticeKinds)[number]
