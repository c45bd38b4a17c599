/** Verbs that research questions are made of, in the base form; the longer ones first where one begins another. */
export const deedVerbs = new Set(
  `abandon accept access add adopt apply arrange assemble attend bake balance book borrow bring browse budget build buy call
  cancel care carry change charge check choose clean close collect combine commute compare complete connect consult
  cook coordinate cope count create cycle deal decide deliver design donate download draft drink drive earn eat enrol
  enroll enter evaluate exchange exercise feed fill find finance finish fix follow get give grow handle harvest heat
  hire host hunt insure install invest invoice join juggle keep learn lease leave lend listen live look lose make
  manage measure meal-plan meet monitor move navigate negotiate open order organise organize pack pair park pay pick
  plan play practise practice prepare prioritise prioritize process produce promote protect purchase qualify quit
  raise read receive recover recruit recycle reduce register rehearse relax renew rent repair replace report request
  research reserve resell return ride run save schedule search select sell send serve set share shop sign sleep snack
  solve sort spend start stay stop store stream study subscribe switch take talk teach test track trade train
  transport travel try turn unlock update upgrade use vet visit volunteer vote price launch introduce offer wait wash watch wear work
  worry write speak arrange assemble scatter sing grieve date adjust settle swap help mend discuss argue celebrate tidy
  renovate decorate insulate invite avoid ask communicate cooperate collaborate translate supervise delegate recommend
  warn brew preserve memorise hand`
    .split(/\s+/)
    .filter(Boolean),
)

/** Verbs of opinion: what follows them is a thing to have a view of, not a deed. */
export const viewVerbs = new Set(
  `feel think say see react respond understand trust like dislike love hate perceive want need have associate view
  value know believe expect prefer miss interpret rate judge enjoy mean come drop fall rise decline struggle complain
  do hear experience`
    .split(/\s+/)
    .filter(Boolean),
)
