import { describe, expect, it } from 'vitest'
import { gistOf } from './gist.ts'

describe('what a message is', () => {
  it.each([
    ['The gate stuck, I climbed over it and rang the farmer.', 'What happened that day?', 'episode'],
    ['Packed the crates, drove to the market and sold out by ten.', 'How did it go?', 'episode'],
    ['I sold it to a man from the next village and cried all the way home.', 'How did it end?', 'felt'],
    ['I was so ashamed that I hid behind the shed.', 'How was the visit?', 'felt'],
    ['The hall was freezing and the chairs were wet.', 'How was the hall?', 'situation'],
    ['I write the orders on a slate and wipe it on Fridays.', 'How do you keep track?', 'habit'],
    ['We feed them twice a day.', 'How do you feed them?', 'habit'],
    ['I think the new label is written for children.', 'What do you make of the label?', 'view'],
    ['A bit grand for a village hall.', 'What is your impression?', 'view'],
    ['A lamp over the ladder would save us a lot of falls.', 'How do you store it?', 'wish'],
    ['A second key.', 'What would make it easier?', 'wish'],
    ['I’m afraid the roof comes down one night.', 'How do you see the winter?', 'fear'],
    ['That it floods again', 'What worries you about the cellar?', 'fear'],
    ['The lock freezes and the office never answers.', 'How is the shed?', 'trouble'],
    ['People here all use the back door.', 'How do visitors get in?', 'general'],
    ['I have two sheds and a cart.', 'Where do you keep the tools?', 'fact'],
    ['Rope', 'Which one?', 'other'],
  ])('%s (%s): %s', (text, question, gist) => expect(gistOf(text, question)).toBe(gist))

  it('takes neither a participle nor a denied one for something that happened', () => {
    expect(gistOf('We have two grown sheepdogs.', 'Which animals?')).not.toBe('episode')
    expect(gistOf('I order when I’m paid.', 'When do you order?')).toBe('habit')
  })

  it('takes what is said beside something shown for how it is seen, unless it is a story', () => {
    expect(gistOf('It made me smile.', 'How does it come across?', true)).toBe('view')
    const story = 'I rang, they sent a van, it broke down and I walked home.'
    expect(gistOf(story, 'How does it come across?', true)).toBe('episode')
  })

  it('reads a worry that is denied as none', () => {
    expect(gistOf('I never worry about the roof.', 'How do you see the winter?')).not.toBe('fear')
  })
})
