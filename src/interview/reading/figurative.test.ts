import { describe, expect, it } from 'vitest'
import { everydayOf } from './everyday.ts'

describe('a figure of speech that a sentence vector takes for distress', () => {
  it.each([
    'I slept like a log till the bins came round.',
    'By Friday I walk about like a zombie.',
    'I lie there like a sack of potatoes, wide awake.',
    'I wake up feeling like I’ve been hit by a bus, that’s shifts for you.',
    'I got up as though a lorry ran me over, no, as if I had been run over by a lorry.',
    'When I lie down I’m stiff as a board.',
    'I look in the wardrobe and despair.',
    'My hair and I have been at war since school, I despair of it.',
    'I open my inbox on a Monday and want to cry.',
    'I read the news and despair.',
    'The advert makes me feel guilty about my car.',
    'That photograph of the old man makes me feel bad.',
    'It makes me feel sad, the dog I mean.',
    'This just makes me feel guilty.',
    'I feel awful about throwing so much bread away.',
    'I feel guilty every time I drive to the gym.',
    'I toss and turn, then I get up and make tea.',
    'I just lie there staring at the ceiling till the alarm goes.',
    'I collapsed on the bed with all my clothes on and slept.',
    'My knees are shot, I creak like an old door.',
  ])('is one: %s', (text) => expect(everydayOf(text)).toBe('way_of_speaking'))

  it.each([
    'I lie there like a corpse and wish I was one.',
    'I lie in the dark like a stone, I don’t eat.',
    'I sleep like a log on the tablets, I took them all.',
    'I open the drawer and look at the pills and despair.',
    'I despair. There is nothing left for me.',
    'I look at my life and despair.',
    'I despair of ever getting better.',
    'The picture makes me feel like I want to die.',
    'It makes me feel worthless, I think about ending it.',
    'He makes me feel guilty and small.',
    'My husband makes me feel sick with fear.',
    'I feel guilty that I’m still here and she isn’t.',
    'I feel guilty about being alive.',
    'I wake up as if I’d been beaten, and I have been, by him.',
    'I lie there staring at the ceiling for days.',
    'I howl like an animal at night.',
    'He treats me like a dog.',
    'I feel like a burden.',
    'I lie there until noon because being awake hurts.',
    'I collapsed on the bed, he had locked me in.',
    'I toss and turn and think nobody would miss me.',
    'My knees are shot since he kicked me.',
    'I look like a ghost since the chemo started.',
    'I sit like a statue when he comes home.',
  ])('is none: %s', (text) => expect(everydayOf(text)).toBeNull())
})
