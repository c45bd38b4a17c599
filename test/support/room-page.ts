/** What a participant sees and does in the room, in the words of the screen. */
import type { Locator, Page } from 'playwright-core'
import { type Guide, GuideSchema, type Probing } from '../../src/study/model.ts'
import { type QuestionSketch, questionOf } from './guides.ts'

export interface RoomPage {
  page: Page
  question: Locator
  field: Locator
  send: Locator
  begin(): Promise<void>
  /** Does something and waits until another question stands in the middle; returns its text. */
  next(act: () => Promise<unknown>): Promise<string>
  /** Types words and sends them. */
  say(words: string): Promise<string>
}

export function roomPage(page: Page): RoomPage {
  const asking = page.locator('[data-asking]')
  const question = asking.getByRole('heading', { level: 2 })
  const field = asking.getByRole('textbox')
  const send = asking.getByRole('button', { name: /^Send( in this order)?$/ })
  const room: RoomPage = {
    page,
    question,
    field,
    send,
    async begin() {
      await page.getByRole('button', { name: 'I agree, begin' }).click()
      await question.waitFor()
    },
    async next(act) {
      const before = await turnOf(page)
      await act()
      await page.waitForFunction((turn) => {
        const now = document.querySelector<HTMLElement>('[data-asking]')
        return now === null || now.dataset.turn !== turn
      }, before)
      return (await question.count()) > 0 ? question.innerText() : ''
    },
    async say(words) {
      await field.fill(words)
      return room.next(() => send.click())
    },
  }
  return room
}

async function turnOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector<HTMLElement>('[data-asking]')?.dataset.turn)
}

const option = (key: string, label: string, role: 'plain' | 'other' | 'exclusive' = 'plain') => ({
  key,
  label: { en: label },
  role,
})

const tools = [
  option('bank', 'My bank’s app'),
  option('sheet', 'A spreadsheet'),
  option('else', 'Something else', 'other'),
  option('none', 'None of these', 'exclusive'),
]

const noProbes: Probing = { mode: 'adaptive', depth: 'none', fixedProbes: [], notes: '' }
const fixedOrder = (sketch: QuestionSketch) => questionOf({ required: true, probing: noProbes, ...sketch })

/** One question of each kind, without follow-ups, each kind of stimulus but a picture. */
export function everyKindGuide(): Guide {
  return GuideSchema.parse({
    language: 'en',
    objectives: [],
    timeBudgetMs: 30 * 60_000,
    sections: [
      {
        key: 'start',
        kind: 'warm_up',
        title: { en: 'To begin with' },
        stimulus: null,
        questions: [
          fixedOrder({ key: 'last', text: 'When did you last look at what you spend?' }),
          fixedOrder({
            key: 'main',
            kind: 'single_choice',
            text: 'Which of these do you use the most?',
            settings: { options: tools.slice(0, 3) },
          }),
          fixedOrder({
            key: 'tried',
            kind: 'multiple_choice',
            text: 'Which of these have you tried?',
            settings: { options: tools },
          }),
        ],
      },
      {
        key: 'payday',
        kind: 'core',
        title: { en: 'Before payday' },
        stimulus: {
          kind: 'text',
          key: 'story',
          text: { en: 'The rent went out this morning. There are 41.20 left for six days.' },
        },
        questions: [
          fixedOrder({
            key: 'calm',
            kind: 'scale',
            text: 'How calm would you be on such a day?',
            settings: {
              scaleFrom: 0,
              scaleTo: 10,
              labelFrom: { en: 'Not calm at all' },
              labelTo: { en: 'Completely calm' },
            },
          }),
          fixedOrder({
            key: 'looks',
            kind: 'number',
            text: 'How many times a week do you look at your balance?',
            settings: { minimum: 0, maximum: 500, wholeNumber: true, unit: { en: 'times a week' } },
          }),
        ],
      },
      {
        key: 'tool',
        kind: 'wrap_up',
        title: { en: 'Tools' },
        stimulus: {
          kind: 'link',
          key: 'page',
          url: 'https://example.org/tools',
          label: { en: 'The page we mean' },
        },
        questions: [
          fixedOrder({
            key: 'matters',
            kind: 'ranking',
            text: 'What matters most to you in a tool?',
            settings: {
              options: [option('quick', 'Quick'), option('private', 'Private'), option('free', 'Free')],
            },
          }),
          fixedOrder({ key: 'paid', kind: 'yes_no', text: 'Have you ever paid for such a tool?' }),
        ],
      },
    ],
  })
}

/** Three open questions, without follow-ups. */
export function openGuide(): Guide {
  return GuideSchema.parse({
    language: 'en',
    objectives: [],
    timeBudgetMs: 20 * 60_000,
    sections: [
      {
        key: 'start',
        kind: 'warm_up',
        title: { en: 'To begin with' },
        stimulus: null,
        questions: [
          fixedOrder({ key: 'last', text: 'When did you last look at what you spend?' }),
          fixedOrder({ key: 'surprise', text: 'What surprised you the last time you did?' }),
          fixedOrder({ key: 'change', text: 'What would you change about how you do it?' }),
        ],
      },
    ],
  })
}
