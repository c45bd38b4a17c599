/** A study that somebody else made, invented for the tests: four interviews, and a report on them with known faults. */
export const auditInterviews = [
  {
    id: 'P1',
    turns: [
      { role: 'interviewer', text: 'Great! How do you get to work, and why?' },
      { role: 'participant', text: "By tram. I don't think the app helps me at all, I look at the board." },
      { role: 'interviewer', text: 'What happened the last time it was late?' },
      { role: 'participant', text: 'I waited 25 minutes at the bridge and then I walked home in the rain.' },
    ],
  },
  {
    id: 'P2',
    turns: [
      { role: 'interviewer', text: 'How do you get to work?' },
      { role: 'participant', text: 'I cycle. The tram was always full when I got on at the market.' },
      { role: 'interviewer', text: 'What made you change?' },
      { role: 'participant', text: 'My sister sold me her old bike for forty euros last spring.' },
    ],
  },
  {
    id: 'P3',
    turns: [
      { role: 'interviewer', text: 'How do you get to work?' },
      {
        role: 'participant',
        text: 'The app tells me when the tram comes, and I trust it more than the board.',
      },
    ],
  },
  {
    id: 'P4',
    turns: [
      { role: 'interviewer', text: 'How do you get to work?' },
      { role: 'participant', text: 'I drive, because the tram stops running before my shift ends.' },
    ],
  },
]

export const auditTranscript = auditInterviews.map((interview) => JSON.stringify(interview)).join('\n')

export const auditReport = `# How people get to work

We interviewed 4 commuters. Most of them (3 of 4, 70 %) take the tram.

## The app

> “The app tells me when the tram comes, and I trust it more than the board.” — P3

One of them was clear: “I think the app helps me” (P1). Another said that “The tram was never full when I got on at
the market” (P2).

P4: "My sister sold me her old bike for forty euros last spring."

“Nobody in this city uses the tram any more these days” (P2). The question “What made you change?” was put to all.

2 of 4 participants used the word "app".

P1 waited 25 minutes at the bridge and then walked home in the rain.
`
