/**
 * Words that interviews use for one another and that a dictionary of synonyms does not join: trade names, phrases,
 * an adjective and its noun. Written for customer research in general; what stands after the bar is only near.
 */
import { stemOf } from './stems.ts'

export interface Relative {
  /** Words of a phrase, in lower case. */
  words: string[]
  /** 0 to 1: how surely the one stands for the other. */
  quality: number
}

/** Within a group each stands for each; near ones stand for the group, and the group for them, less surely. */
const groups = `
price pricing cost costly expensive cheap afford affordable pricey overpriced fee charge | money budget pay paying
money | price cost fee salary income dollars budget financial
cancel cancellation cancelling unsubscribe stopped_using stop_using quit_using ended_my_subscription
switch switched switching moved_to changed_to change_provider went_over_to
worry worried concern concerned anxious anxiety afraid fear fearful scared scary nervous apprehensive uneasy | threat threatened wary hesitant
trust trustworthy reliable reliability confidence confident distrust mistrust untrustworthy | rely skeptical sceptical
accuracy accurate accurately inaccurate inaccuracy correctness | correct incorrect error mistake
error mistake wrong incorrect inaccurate bug | flaw glitch fault inaccuracy
hallucinate hallucination made_up make_up makes_up making_up fabricate fabrication nonexistent | invent fake false_information
verify verification double_check double-check double_checking double-checking fact_check fact-check fact_checking fact-checking cross_check cross-check validate | check confirm review proofread
check double_check double-check verify fact_check fact-check cross_check | review validate proofread
replace replacement take_over takeover taking_over takes_over displace obsolete | substitute redundant
job employment career occupation profession livelihood | position work role
lose_my_job losing_my_job lose_their_job lose_their_jobs lost_my_job lost_their_jobs lose_jobs losing_jobs job_loss job_losses laid_off layoff layoffs unemployed unemployment out_of_a_job out_of_work | redundancy
layoff layoffs laid_off redundancy made_redundant
fired sacked dismissed let_go
code coding programming script scripts codebase | program sql python javascript software debug
debug debugging troubleshoot fix_bugs fixing_bugs
program programming coding code
email emails e-mail e-mails mail | correspondence outlook inbox
write writing draft drafting compose | create generate
edit editing revise revision proofread proofreading polish refine rewrite rewriting reword rephrase | tweak
summarize summary summarise summarising condense recap | shorten
brainstorm brainstorming ideation bounce_ideas generate_ideas generating_ideas come_up_with_ideas | ideas inspiration
translate translation translator translating
research look_up looking_up | search investigate
privacy private confidential confidentiality sensitive_information sensitive_data personal_information personal_data gdpr hipaa data_protection | sensitive proprietary security
security secure breach leak hack hacked cybersecurity | safe
creative creativity imagination imaginative | artistic original
image images picture pictures photo photos illustration illustrations graphics visuals | art
student students pupil pupils learner learners | class kids
teacher teach teaching educator instructor tutor tutoring professor lecturer | school classroom students
doctor physician clinician | surgeon
nurse nursing
healthcare health_care medical medicine clinical hospital clinic | nurse doctor patient patients
lawyer attorney solicitor paralegal barrister law_firm legal | law counsel
accountant accounting bookkeeper bookkeeping cpa auditor | finance tax
developer programmer software_engineer software_developer web_developer coder | code
designer graphic_designer
marketing marketer advertising seo | campaign social_media
boss manager supervisor employer leadership higher-ups higher_ups upper_management | management
colleague colleagues coworker co-worker coworkers co-workers teammate teammates | peer peers team
company employer organization firm workplace | corporate
customer client customers clients consumer
policy policies guideline guidelines regulation regulations | rules rule restriction
ban banned banning prohibit prohibited forbid forbidden not_allowed blocked disallowed | restrict restricted
encourage encouraged encouragement | push pushed supportive promote
frustrate frustrated frustrating frustration annoying annoyed annoyance irritating | infuriating
satisfied satisfying satisfaction | pleased happy rewarding proud
happy pleased glad delighted | satisfied
like love enjoy enjoyable | appreciate
hate dislike despise
skill skills expertise competence | ability
lose_skills losing_skills losing_my_skills lose_my_skills skill_loss atrophy deskilling rusty | lazy complacent
dependent dependence dependency over-reliance overreliance over-reliant reliant rely_too_much relying_too_much crutch
human_touch personal_touch human_element human_connection personal_connection
ethics ethical unethical moral morality
bias biased biases discrimination prejudice stereotype
environment environmental climate carbon sustainability energy_consumption water_usage
only_one only_person | just_me only_me nobody_else no_one_else anyone_else
plagiarism plagiarize plagiarise plagiarized plagiarised | cheat cheating
cheat cheating cheated plagiarism | academic_integrity
copyright intellectual_property copyrighted | plagiarism
chatgpt chat_gpt chat-gpt gpt-4 gpt4 gpt-4o gpt4o gpt-5 gpt5 | gpt openai
claude anthropic
gemini bard
copilot co-pilot
deepseek deep_seek
midjourney mid_journey
dall-e dalle
grammarly grammerly
excel spreadsheet spreadsheets google_sheets | formulas formula
presentation presentations slides powerpoint slide_deck
meeting meetings
transcribe transcription transcript transcribing
schedule scheduling calendar timetable | planning appointment
lesson_plan lesson_plans lesson_planning plan_lessons planning_lessons | lesson curriculum
grade grades grading marking | assessment rubric
resume resumes cv cover_letter cover_letters
automate automation automated automating
repetitive mundane tedious routine menial grunt_work monotonous | boring
fast faster quick quicker quickly speed speed_up speeds_up
save_time saves_time saved_time saving_time saved_me time_saver time-saver time-saving time_saving saves_me save_me | faster quicker
efficient efficiency productivity productive | faster quicker
pay paid subscription subscribe premium | price cost
grammar spelling punctuation | proofreading
social_media instagram facebook tiktok linkedin twitter
blog blogs blog_post blog_posts
novel fiction story stories
customer_service customer_support
chatbot chatbots bot bots
generic bland cookie-cutter robotic impersonal soulless formulaic stilted
outdated out_of_date out-of-date old_information knowledge_cutoff
citation citations cite cited reference references | source sources
math maths mathematics mathematical arithmetic calculation calculations
child children kid kids son daughter
family wife husband spouse parents mother father
home remotely remote work_from_home
stress stressful stressed burnout overwhelmed overwhelming
freelance freelancer freelancing self-employed self_employed
salary wage wages income
hire hiring recruit recruiting recruiter recruitment
embarrassed embarrassing ashamed shame stigma guilty guilt
proud pride
excited exciting excitement optimistic enthusiastic | hopeful looking_forward
disappointed disappointing disappointment let_down
confused confusing confusion | unclear
surprised surprising surprise | unexpected amazed
important crucial essential vital | critical
outdoors nature
sad sadness depressed depressing
angry anger furious
ai artificial_intelligence llm llms
analysis analyst analytics
retire retired retirement
slow slower slowly
difficult difficulty hard challenging challenge | struggle
easy easier easily simple
limit limits limitation limitations | restricted
delegate delegating delegation hand_off hand_over | offload
collaborate collaboration collaborative collaborating back_and_forth | iterate
voice tone style
refuse refused refusal declined_to
argue argument disagree disagreement
`

const relatives = new Map<string, Relative[]>()
for (const line of groups.trim().split('\n')) {
  const [same = [], near = []] = line.split('|').map((part) => part.trim().split(/\s+/u))
  for (const word of same) {
    for (const other of same) if (other !== word) add(word, other, 0.9)
    for (const other of near) add(word, other, 0.6)
  }
}

function add(word: string, other: string, quality: number): void {
  const key = keyOf(word)
  const list = relatives.get(key) ?? []
  relatives.set(key, list)
  list.push({ words: other.split('_'), quality })
}

/** Words by their stems, so that "software developers" are a software developer. */
function keyOf(phrase: string): string {
  return phrase.split('_').map(stemOf).join('_')
}

/** What may stand for a word or for a phrase (its words joined by `_`). */
export function relativesOf(phrase: string): readonly Relative[] {
  return relatives.get(keyOf(phrase)) ?? []
}

const phrases = [...relatives.keys()].map((key) => key.split('_')).filter((stems) => stems.length > 1)
const longest = Math.max(...phrases.map((stems) => stems.length))
const known = new Set(phrases.map((stems) => stems.join('_')))

/** How many of these words, from the first on, are known as one phrase; 0 for none. */
export function phraseLength(words: readonly string[]): number {
  for (let length = Math.min(longest, words.length); length > 1; length--) {
    if (known.has(keyOf(words.slice(0, length).join('_')))) return length
  }
  return 0
}
