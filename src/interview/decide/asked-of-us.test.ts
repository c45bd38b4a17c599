/** What is asked of the interview itself has its answer from the terms, wherever it stands. */
import { describe, expect, it } from 'vitest'
import { hear, type Moment } from '../../../test/support/heard-moment.ts'

const guide = ['How do you get to the allotment?', 'What grew best this year?', 'What else?']
const terms: Moment['terms'] = {
  sponsor: { name: 'Canal Trust', mode: 'shown' },
  consentText: { en: 'I take part of my own will. They may quote me under another name.' },
}
const moment: Moment = { guide, terms, asked: { question: 0 } }

describe('who asks', () => {
  it.each([
    'Can I ask you something, is this for a particular company? Are you the Council’s?',
    'Is this for a magazine?',
    'I take the tram, I am not a walker. Why do you ask, is this for a newspaper?',
    'are you from the city garden office?',
  ])('is told: %s', async (text) => {
    const [said] = await hear(moment, text)
    expect(said!.notices.join(' ')).toContain('Canal Trust')
    expect(said!.notices.join(' ')).not.toMatch(/\{|no opinion|do not know/)
  })

  it('is told in other words the second time, and not at all where it is not to be named', async () => {
    const [first, second] = await hear(moment, 'Who is behind this?', 'But who is it for?')
    expect(first!.notices[0]).not.toBe(second!.notices[0])
    expect(second!.notices[0]).not.toMatch(/cannot say/)
    const masked = { ...moment, terms: { sponsor: { name: 'Canal Trust', mode: 'masked' } } } as const
    const [said] = await hear(masked, 'Is this for a magazine?')
    expect(said!.notices[0]).toMatch(/cannot say/)
    expect(said!.reply).not.toContain('Canal Trust')
  })
})

describe('who reads it', () => {
  it.each([
    'I take the tram. What happens to what I write here by the way, does the association see my name? His wife works there.',
    'before I answer, is this anonymous',
    'Does my landlord see my name?',
    'Will it get shown to the association, what I put here?',
    'The leeks, mostly, and a few beans. Is this read by the council then?',
  ])('is told with what they agreed to about names: %s', async (text) => {
    const [said] = await hear(moment, text)
    expect(said!.notices.join(' ')).toMatch(/Canal Trust.*“They may quote me under another name\.”/)
  })

  it('is told without it where the first page says nothing of names', async () => {
    const silent = { ...moment, terms: { ...terms, consentText: { en: 'I take part of my own will.' } } }
    const [said] = await hear(silent, 'Does my landlord see my name?')
    expect(said!.notices[0]).toMatch(/people who run the study read|read by the people/)
    expect(said!.notices[0]).not.toMatch(/“|\{/)
  })
})

describe('how much is left', () => {
  it.each([
    'no. how long is left, I have a client at two',
    'The tram, as ever. How much longer?',
    'I walk. Are we done?',
  ])('is told in the middle: %s', async (text) => {
    const [said] = await hear(moment, text)
    expect(said!.notices.join(' ')).toMatch(/questions?\b.*minute/)
    expect(said!.room.phase).toBe('talking')
  })

  it.each(['no. how long is left, I have a client at two', 'That was it from me. Are we nearly done?'])(
    'and at the end: %s',
    async (text) => {
      const said = [{ question: 1, text: 'The leeks grew best, because the rain came late in the summer.' }]
      const [last] = await hear({ guide: guide.slice(0, 2), terms, said, asked: { question: 0 } }, text)
      expect(last!.notices.join(' ')).toMatch(/This is the last one/)
    },
  )
})

describe('whether something else will come up', () => {
  it.each([
    'Are we going to talk about the water rota cause that is what I signed up for',
    'The tram, most days. When do we get to the hedge?',
    'I take the bus. I thought this was about the plots',
  ])('is told, and that it may be brought in: %s', async (text) => {
    const [said] = await hear(moment, text)
    expect(said!.notices[0]).toMatch(/my list/)
    expect(said!.room.phase).toBe('talking')
  })
})

describe('which of two is meant', () => {
  it.each([
    'The tram is slow and the gate was locked twice. Is it the tram you want to hear about or the gate?',
    'is it the way there you are after or the plot?',
    'I missed it twice last week and had to walk from the church. Is this about the tram or the plot?',
  ])('is left to them, and never unknown: %s', async (text) => {
    const [said] = await hear(moment, text)
    expect(said!.notices[0]).toMatch(/[Ee]ither/)
  })
})

describe('a number of somebody who helps', () => {
  it.each([
    'do you know a helpline for carers?',
    'Have you got a number for somebody, I look after my brother alone',
    'The plot is fine, it is the nights that are long. Is there someone I can talk to?',
  ])('is answered with the help text of the study, and a person is told: %s', async (text) => {
    const help = { en: 'The carers’ line is open on 555 0100.' }
    const [said] = await hear({ ...moment, terms: { ...terms, help } }, text)
    expect(said!.notices[0]).toBe(help.en)
    expect(said!.live.state.moments.map(({ kind }) => kind)).toContain('distress')
    expect(said!.room.phase).toBe('talking')
    expect(said!.technique).not.toBe('elaborate')
  })

  it.each([
    'Is there a number I can ring to complain about the lock?',
    'Have you got a number for someone who can mend the gate?',
    'Is there anyone who waters it, I am away in May?',
  ])('is not heard in %s', async (text) => {
    const [said] = await hear(moment, text)
    expect(said!.live.state.moments).toEqual([])
  })
})

describe('what is asked has its answer, and then the matter at hand goes on', () => {
  it('both of two things are answered', async () => {
    const [said] = await hear(
      moment,
      'I take the tram. Is it yourself who rang in spring? And is it safe, the tram, do you think, you would know.',
    )
    expect(said!.notices).toHaveLength(2)
    expect(said!.notices[0]).toMatch(/program/)
    expect(said!.notices[1]).toMatch(/cannot judge/)
    expect(said!.questionKey).toBe('q2')
  })

  it('who holds something back is asked for that, as far as they like, and not for something else', async () => {
    const [said] = await hear(moment, 'By tram mostly. wait before i say more who keeps this')
    expect(said!.notices.join(' ')).toMatch(/read by the people/)
    expect(said!.questionKey).toBe('q1')
    expect(said!.technique).toBe('return_question')
    expect(said!.reply).toMatch(/up to you|leave it out|as far as you like/)
  })

  it('a hard word of the question has plain words, and is not said again in the question', async () => {
    const hard: Moment = {
      guide: ['What obstacles are there on your way?', 'And then?'],
      asked: { question: 0 },
    }
    const [said] = await hear(hard, 'Sorry what is obstacles?')
    expect(said!.isAnswer).toBe(false)
    expect(said!.reply).toMatch(/“obstacles” I mean anything .* in the way/)
    expect(said!.questionKey).toBe('q1')
    expect(said!.reply).not.toContain('What obstacles are there')
  })

  it('it takes longer than they were told', async () => {
    const [said] = await hear(moment, 'Tram. The mail said five minutes, how much longer do you need me for?')
    expect(said!.notices.join(' ')).toMatch(/longer than you were told.*stop here/)
  })
})
