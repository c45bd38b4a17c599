/** Illnesses and treatments as English names them, for the patterns of `english.ts`. Pieces of regular expressions. */

export const illness =
  "(?:(?:[a-z]+ )?cancer|tumou?r|leuka?emia|lymphoma|melanoma|dementia|alzheimer(?:'?s)?|parkinson(?:'?s)?|diabetes|hiv|aids|depression|postpartum depression|anxiety(?: disorder)?|bipolar(?: disorder)?|schizophrenia|psychosis|adhd|autism|asperger(?:'?s)?|epilepsy|seizures|ms|multiple sclerosis|als|asthma|copd|arthritis|rheumatism|osteoporosis|lupus|fibromyalgia|crohn'?s(?: disease)?|colitis|ibs|hepatitis|herpes|endometriosis|ptsd|ocd|anorexia|bulimia|(?:an |my )?eating disorder|dyslexia|migraines?|burn-?out|insomnia|high blood pressure|hypertension|thyroid (?:disease|problems?)|heart (?:attack|disease|failure|condition)|stroke|kidney (?:disease|failure)|long covid|tuberculosis|panic (?:attacks?|disorder)|tinnitus|anaemia|anemia|cataracts?|glaucoma|down syndrome|chronic(?: [a-z]+)? (?:pain|fatigue|illness|disease|condition|migraines?)|mental (?:illness|health (?:problems?|issues?|crisis))|(?:heart|lung|liver|autoimmune|sexually transmitted) (?:disease|condition)|addiction|disabilit(?:y|ies))"

export const being =
  '(?:hiv[- ]positive|pregnant|diabetic|autistic|bipolar|epileptic|schizophrenic|anorexic|bulimic|clinically depressed|depressed|disabled|deaf|blind|infertile|terminally ill|chronically ill|mentally ill|in remission|an alcoholic|an? (?:recovering )?(?:alcoholic|addict)|a recovering (?:alcoholic|addict)|immunocompromised|on dialysis|in rehab|sober|colou?r[- ]?blind|hard of hearing|visually impaired|partially sighted|dyslexic|menopausal)'

export const medicine =
  '(?:antidepressants?|anti-depressants?|ssris?|insulin|lithium|prozac|zoloft|sertraline|xanax|ritalin|adderall|methadone|morphine|opioids?|beta[- ]blockers?|statins?|blood thinners?|painkillers|sleeping pills|antipsychotics?|hormones|(?:[a-z]+ ){0,2}(?:medication|medicine|meds))'

export const treatment =
  '(?:chemo(?:therapy)?|radiotherapy|radiation therapy|dialysis|psychotherapy|rehab|ivf|electroshock|surgery|transplant|bypass|mastectomy|hysterectomy)'

export const specialist =
  '(?:therapist|psychotherapist|psychiatrist|psychologist|oncologist|cardiologist|neurologist|urologist|gynaecologist|gynecologist|endocrinologist|rheumatologist|addiction counsellor|shrink)'
