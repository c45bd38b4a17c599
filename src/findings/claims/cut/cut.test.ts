import { describe, expect, test } from 'vitest'
import { verifyClaim } from '../verify-claim.ts'

/** In a case the quotation stands in [[double brackets]]; what is around it is left out. */
function judge(said: string) {
  const quote = [...said.matchAll(/\[\[(.+?)\]\]/gu)].map((match) => match[1]).join(' … ')
  const text = said.replace(/\[\[|\]\]/gu, '')
  const interviews = new Map([['a', [{ role: 'participant', text } as const]]])
  return verifyClaim({ id: 1, kind: 'quote', text: '', quote }, interviews)
}

describe('cut: what is left out before it turns the meaning', () => {
  test.each([
    "I don't think that [[it saves any time]].",
    'As some people say, [[the bikes are dangerous]].',
    "I don't feel like [[my job is being taken over]].",
    "It's frightening to think that [[the bridge could close for good]].",
    'I do not believe [[the company is listening to us]].',
    'I never said [[the manual was useful]].',
    "It's not that [[the price is too high]], it is the queue.",
    "It isn't true that [[we cancelled because of the price]].",
    'I doubt [[they will ever fix the dock]].',
    'I would hardly say [[it was a good ride]].',
    'Nobody believes [[the bikes are safe in winter]].',
    "I'm not sure [[it works in the rain]].",
    'I am not [[worried about losing my job]].',
    "We didn't [[cancel because of the price]].",
    'I stopped [[using the app every morning]].',
    'I used to [[ride to work every day]].',
    'I used to think [[helmets were for children]].',
    'At first I thought [[the seat was broken]].',
    'Some people say [[the bikes are dangerous]].',
    'My boss thinks [[it is a waste of money]].',
    'My colleagues at the clinic always claim that [[the app loses their data]].',
    "They keep telling us it's safe, but the critics argue [[the brakes are too weak]].",
    'According to my brother, [[the bikes are stolen goods]].',
    'I was told [[the subscription is free for students]].',
    'If it were cheaper, [[I would ride every day]].',
    'If they fix the dock, then I think [[I will come back]].',
    'Unless the price drops, [[I will cancel my plan]].',
    "I'd ride more if [[the lanes were safer]].",
    'I will stay, provided that [[the price is the same next year]].',
    'Provided the price is the same next year, [[I will stay with them]].',
    'I wonder whether [[the price will go up]].',
    'I wish [[the app had a map]].',
    'I hope [[they keep the night buses]].',
    'I am afraid [[the dock will be removed]].',
    'I assumed [[the ride was free]].',
    "A year ago I'd have said [[I would never pay for it]].",
    "It's a myth that [[students ride for free]].",
    'Maybe [[the sensor is broken]].',
    'I thought [[the ride would be free]].',
    'I have yet to [[see a full dock]].',
    'Few of my friends [[trust the lock]].',
    'It is too expensive to [[ride every day]].',
    'I am considering [[buying my own bike]].',
    'I check twice to make sure [[the bike is locked]].',
    'I might [[cancel my plan next month]].',
    'I would love to [[ride to work every day]].',
    'Do you think [[the price is fair]]?',
    'My sister was like "[[I would never ride at night]]".',
  ])('%s', (said) => {
    expect(judge(said)).toMatchObject({ verdict: 'refuted', reason: 'cut' })
  })
})

describe('cut: what is left out after it turns the meaning', () => {
  test.each([
    '[[I would ride every day]] if it were cheaper.',
    '[[I will stay with them]] unless the price goes up.',
    '[[I trust the lock]] as long as I can see the bike.',
    '[[I liked the seat]], but I was wrong.',
    '[[The dock is always full]], or so they say.',
    '[[The map is accurate]], but not anymore.',
    "[[I thought the price was fair]], but it isn't.",
    '[[I used the app every day]] but then I stopped because it drained the battery.',
    '[[The brakes are fine]], according to the mechanic.',
    '[[I trusted the weather warning]] at first.',
    '[[The seat is comfortable]], they say.',
    '[[It would never break.]] I was wrong.',
    '[[The bikes are stolen every night.]] Just kidding.',
    '[[I ride every day.]] Not anymore.',
    "[[We loved the service.]] But now we don't.",
    '[[That it is cheap]] is a myth.',
    'I [[do]] not [[trust the lock]].',
    '[[I]] used to [[ride to work every day]].',
    '[[I like the app]] but only when it is offline[[, honestly]].',
    "[[I think every rider fears the new lanes]], but I don't think this will happen soon.",
    'There are rides [[that it would maybe save me time on]], but I still opt against it.',
    'One day [[I may find myself trusting the lock]] more, who knows.',
    "There are long rides [[that I could perhaps plan with the app]], however I don't feel safe to do so yet, given the hills.",
    "[[I'm sure the app could find me a route]], but I don't feel like I should use it.",
    '[[It could pick the seat for me]], but I would rather not let it.',
  ])('%s', (said) => {
    expect(judge(said)).toMatchObject({ verdict: 'refuted', reason: 'cut' })
  })
})

describe('stitched: an ellipsis makes one clause of two', () => {
  test.each([
    '[[The app]] is fine. The manual [[is useless for beginners]].',
    '[[My boss]] loves it, but I [[hate the new schedule]].',
    '[[I hate]] mornings. I love [[the new bikes]].',
  ])('%s', (said) => {
    expect(judge(said)).toMatchObject({ verdict: 'refuted', reason: 'stitched' })
  })
})

describe('supported: the meaning survives what is left out', () => {
  test.each([
    'I think that [[it saves time]].',
    'Honestly, [[it saves time]] when I am in a hurry.',
    'Well, I feel like [[the seat is comfortable]], and that matters.',
    "I don't ride in winter because [[the lanes are icy]].",
    "I don't have a car, so [[I ride to work every day]].",
    'No, [[thank you for your time]].',
    'Even if I lost the app, [[I would keep the bike]].',
    'As most of them have no focus, [[advice from these people stays on the surface]].',
    'It gives me ideas [[which I can work on at home]].',
    'If for no other reason, [[I am curious what it says]].',
    'One thing I forgot to say is that [[the lock jams in winter]].',
    'We ended up providing tools to the team [[which fixed the occasional bad dock]].',
    'If nothing else, [[it keeps my hands warm]].',
    "I can't get into that, [[as most of it is confidential]].",
    'I am an auditor and most of my day is writing reports, [[letters and long emails]].',
    "I don't like that [[the app changes my route]].",
    "There's no doubt [[it saves time]].",
    "I can't deny that [[it saves time]].",
    'Not only [[is it cheap]], it is fast.',
    "I didn't know that [[students ride for free]].",
    'I noticed [[the price went up]] last week.',
    'When it rains, [[I take the bus]].',
    "If I'm honest, [[it saves me time]].",
    '[[It saves me time]], if I remember correctly.',
    'If anything, [[the price is too low]].',
    'A few of my friends and [[I ride on Sundays]].',
    '[[I like the app]], but the map could be better.',
    '[[I like the app]], but I do not use it in winter.',
    '[[I like the app]] and if it rains I take the bus.',
    '[[I see it as a good start]], but not to finish the job.',
    '[[I ride every day.]] But the dock is often full.',
    '[[I would love to let it plan the whole tour]], but it is too slow for that.',
    'I took the call and provided the summary to her [[within only a few minutes]]. It was late.',
    'It all looks the same and I want [[something that fits the way I ride]].',
    "[[The city pushes the new lanes]], but I don't think that is good for everybody.",
    "[[I like the new seat]], but I don't think I'd pay for it.",
    '[[I wonder]] if it works.',
    "[[The app could plan the tour]], but I don't use it for hills.",
    "[[The app could plan the tour]], but I don't know how to ask it.",
    '[[If they ask me at the dock, I would turn back]] or, worse, fail to find the key [[because my hands are cold]].',
    '[[I plan the route the evening before]] with my partner.',
    'My boss pays for it and [[I use it every day]].',
    'For my students, [[I print the maps]].',
    '[[I ride to work]], mostly on Mondays, [[along the river]].',
    "[[I don't ride in winter.]] The dock is far away. [[I take the bus.]]",
    "It's cheap. I think it's cheap. I don't think [[it's cheap]] enough. Overall it's cheap.",
  ])('%s', (said) => {
    expect(judge(said)).toMatchObject({ verdict: 'supported', reason: null })
  })
})
