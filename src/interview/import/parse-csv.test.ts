import { describe, expect, it } from 'vitest'
import { detectAndParse, parseText, spoken } from '../../../test/support/import-files.ts'
import { questionKeyOf, readLayout } from './csv-columns.ts'

describe('CSV, an answer a row', () => {
  it('puts the rows of one person together, with questions as turns of the interviewer', async () => {
    const { format, interviews, bad } = await detectAndParse(`id,question,answer,country
p1,Why did you leave?,"Price, mostly",BE
p2,Why did you leave?,"It said ""no""
twice",NL
p1,What next?,Nothing,BE
`)
    expect([format, bad]).toEqual(['csv_answers', []])
    expect(interviews.map(spoken)).toEqual([
      'interviewer: Why did you leave? | participant: Price, mostly | interviewer: What next? | participant: Nothing',
      'interviewer: Why did you leave? | participant: It said "no"\ntwice',
    ])
    expect(interviews[0]).toMatchObject({ id: 'p1', line: 2, attributes: { country: 'BE' } })
    expect(interviews[0]!.turns.map(({ questionKey }) => questionKey)).toEqual([
      'why-did-you-leave',
      'why-did-you-leave',
      'what-next',
      'what-next',
    ])
  })

  it('takes each row as a person where nothing says who, and the rest as facts', async () => {
    const { interviews } = await detectAndParse(
      'text;category\nToo slow;speed\nToo slow;speed\n;speed\n',
      'x.csv',
    )
    expect(interviews.map(({ id, attributes }) => [id, attributes])).toEqual([
      [null, { category: 'speed' }],
      [null, { category: 'speed' }],
    ])
    expect(interviews[0]!.turns).toMatchObject([
      { speaker: 'participant', text: 'Too slow', questionKey: 'text' },
    ])
  })

  it('reads a table of turns with speakers and times', async () => {
    const { interviews, bad } = await detectAndParse(
      'interview\tspeaker\ttext\tstart\n7\tMod\tWhy?\t00:01\n7\tEva\tHm.\t2500\n7\tEva\tWell.\tlater\n',
    )
    expect(spoken(interviews[0])).toBe('Mod: Why? | Eva: Hm.')
    expect(interviews[0]!.turns.map(({ startMs }) => startMs)).toEqual([1000, 2500])
    expect(bad).toMatchObject([{ line: 4, column: 'start' }])
  })

  it('names bad rows by line and column, also after cells of several lines', async () => {
    const { interviews, bad } = await detectAndParse(
      `id,question,answer
p1,Q,"one
two
three"
,Q,somebody's answer
p2,Q
p3,Q,fine
p4,Q,one,surplus
"p5,Q,never closed`,
      'answers.csv',
    )
    expect(interviews.map(({ id }) => id)).toEqual(['p1', 'p3'])
    expect(bad.map(({ line, column }) => [line, column])).toEqual([
      [5, 'id'],
      [6, null],
      [8, null],
      [9, null],
    ])
  })

  it('refuses people whose rows lie apart where a file is too large to sort', async () => {
    const text = 'id,question,answer\na,Q,1\nb,Q,2\na,R,3\n'
    const together = await parseText('csv_answers', text)
    expect(together.interviews.map(({ turns }) => turns.length)).toEqual([4, 2])
    const apart = await parseText('csv_answers', text, { canGroup: false })
    expect(apart.bad).toMatchObject([{ line: 4, column: 'id' }])
  })
})

describe('CSV, a person a row', () => {
  it('makes each column a question with a key of its own', async () => {
    const { format, interviews } =
      await detectAndParse(`Respondent ID,Age,What do you like?,What do you like?,NPS
7,34,Speed,,9
8,,,"Nothing",
9,50,,,
`)
    expect(format).toBe('csv_people')
    expect(interviews.map(({ id, attributes }) => [id, attributes])).toEqual([
      ['7', { Age: 34 }],
      ['8', {}],
    ])
    expect(interviews[0]!.turns.map(({ questionKey, text }) => [questionKey, text])).toEqual([
      ['what-do-you-like', 'What do you like?'],
      ['what-do-you-like', 'Speed'],
      ['nps', 'NPS'],
      ['nps', '9'],
    ])
    expect(interviews[1]!.turns[1]!.questionKey).toBe('what-do-you-like-2')
  })

  it('says how many rows hold no answer', async () => {
    const { interviews, notes } = await parseText('csv_people', 'id,Why?\n1,\n2,So\n3,\n')
    expect(interviews.map(({ id }) => id)).toEqual(['2'])
    expect(notes).toEqual(['2 rows hold no answer and were left out.'])
  })

  it('lets a person say what a column is', async () => {
    const columns = { Age: 'question_heading', Why: 'omit', Name: 'id' } as const
    const { interviews } = await parseText('csv_people', 'Name,Age,Why,Segment\nEva,34,secret,A\n', {
      columns,
    })
    expect(interviews[0]).toMatchObject({ id: 'Eva', attributes: { Segment: 'A' } })
    expect(spoken(interviews[0])).toBe('interviewer: Age | participant: 34')
  })

  it('keeps numbers that would be written differently as text', async () => {
    const { interviews } = await parseText('csv_people', 'id,city,income,Why?\n1,0032,1e3,x\n')
    expect(interviews[0]!.attributes).toEqual({ city: '0032', income: '1e3' })
  })
})

describe('the key of a question', () => {
  it('is a short name of a-z, 0-9 and -, also for other scripts', () => {
    expect(questionKeyOf('  What’s the “best” café? ')).toBe('what-s-the-best-cafe')
    expect(questionKeyOf('x'.repeat(200))).toHaveLength(64)
    expect(questionKeyOf('почему?')).toMatch(/^q-[a-z0-9]+$/)
    expect(questionKeyOf('почему?')).not.toBe(questionKeyOf('зачем?'))
  })
})

describe('CSV of other tools', () => {
  it.each([
    ['Teilnehmer;Frage;Antwort;Alter'],
    ['Participant;Question;Réponse;Âge'],
    ['Encuestado;Pregunta;Respuesta;Edad'],
    ['Participante;Pergunta;Resposta;Idade'],
    ['Partecipante;Domanda;Risposta;Età'],
    ['Deelnemer;Vraag;Antwoord;Leeftijd'],
  ])('headings in another language: %s', async (heading) => {
    const { interviews } = await detectAndParse(`${heading}\nM;W?;a;34\nM;U?;b;34\nJ;W?;c;51\n`, 'x.csv')
    expect(
      interviews.map(({ id, turns, attributes }) => [id, turns.length, Object.values(attributes)]),
    ).toEqual([
      ['M', 4, [34]],
      ['J', 2, [51]],
    ])
  })

  it.each([';', ',', '\t'])(
    'a spreadsheet: the line that says what divides the cells is none of them (%j)',
    async (sign) => {
      const rows = [
        ['id', 'question', 'answer'],
        ['p1', 'Why?', 'Price'],
        ['p2', 'Why?', ''],
      ].map((row) => row.join(sign))
      const { interviews, bad } = await detectAndParse([`\uFEFFsep=${sign}`, ...rows].join('\r\n'), 'x.csv')
      expect([bad, interviews.map(({ id, line }) => [id, line])]).toEqual([[], [['p1', 3]]])
      const short = await detectAndParse(`sep=${sign}\r\n${rows[0]}\r\np1`, 'x.csv')
      expect(short.bad).toMatchObject([{ line: 3 }])
    },
  )

  it('Qualtrics: three headings, of which the second says what was asked', async () => {
    const { format, interviews, bad } = await detectAndParse(
      `StartDate,ResponseId,Finished,Q1,Q2
Start Date,Response ID,Finished,"Why did you leave?","How likely are you to return?"
"{""ImportId"":""startDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""finished""}","{""ImportId"":""QID1_TEXT""}","{""ImportId"":""QID2""}"
2026-05-01,R_1,True,Too slow,3
2026-05-02,R_2,True,Moved away,7
`,
      'export.csv',
    )
    expect([format, bad]).toEqual(['csv_people', []])
    expect(interviews.map(({ id }) => id)).toEqual(['R_1', 'R_2'])
    expect(spoken(interviews[0]!)).toBe(
      'interviewer: Why did you leave? | participant: Too slow | interviewer: How likely are you to return? | participant: 3',
    )
    expect(interviews[0]!.attributes).toEqual({ StartDate: '2026-05-01', Finished: 'True' })
  })

  it('Dovetail: a note a row, its transcript in one cell', async () => {
    const { interviews, bad } = await detectAndParse(
      `Note title,Content,Tags,Created by
Ana,"Interviewer: Why?
Ana: It rained.
Interviewer: And then?
Ana: It stopped.",weather,Joe
`,
      'notes.csv',
    )
    expect(bad).toEqual([])
    expect(interviews.map(({ id }) => id)).toEqual(['Ana'])
    expect(spoken(interviews[0]!)).toBe(
      'Interviewer: Why? | Ana: It rained. | Interviewer: And then? | Ana: It stopped.',
    )
  })

  it('an answer in which somebody is named stays an answer', async () => {
    const { interviews } = await detectAndParse(
      'id,question,answer\np1,Why?,"Mum: no.\nDad: yes."\n',
      'x.csv',
    )
    expect(spoken(interviews[0]!)).toBe('interviewer: Why? | participant: Mum: no.\nDad: yes.')
  })
})

it('takes "Ward" and "Years" beside questions for what is known of people', () => {
  const { roles } = readLayout([
    'Id',
    'Ward',
    'Years',
    'Years in nursing',
    'What keeps you from your break?',
    'Relief',
  ])
  expect(roles).toEqual(['id', 'attribute', 'attribute', 'attribute', 'question_heading', 'question_heading'])
})
