import { frequencyOf, noticeOf, notices, outsideWords, type Told, wechatNotice, wordsOf } from './templates'

const lead = '关于印发某某市某某管理办法若干规定的通知（试行）的补充说明和解读'
/** What is about somebody's own bookings. */
const own = { title: lead, when: '2026-11-24 09:00' }
const personal: Told[] = [
  { template: 'seat-offered', args: { ...own, until: '2026-11-23 12:00' } },
  { template: 'seat-offered-to-all', args: own },
  { template: 'seat-taken-back', args: own },
  { template: 'place-lapsed', args: own },
  { template: 'session-cancelled', args: own },
]

/** What goes to a lock screen, at its longest. */
const samples: Told[] = [
  { template: 'daily-issue', args: { serial: 999_999, date: '2026-11-24', lead, articles: 6 } },
  { template: 'daily-digest', args: { kind: 'daily', date: '2026-11-16', lastDay: '2026-11-16', lead, articles: 9 } },
  { template: 'daily-digest', args: { kind: 'weekly', date: '2026-11-16', lastDay: '2026-11-22', lead, articles: 9 } },
  ...personal,
]

describe.each(samples)('$template', (told) => {
  it('is said in both languages, and differently', () => {
    const [zh, en] = [wordsOf(told, 'zh'), wordsOf(told, 'en')]
    for (const text of [zh.title, zh.text, en.title, en.text]) expect(text.trim()).not.toBe('')
    expect(zh.title).not.toBe(en.title)
    expect(`${en.title}`).not.toMatch(/\p{Script=Han}/u)
  })

  it('fills WeChat’s template with just its keys, none longer than WeChat takes', () => {
    const data = wechatNotice(told, new Date('2026-11-24T02:00:00.000Z'))
    expect(Object.keys(data)).toEqual([...notices[noticeOf(told)].keys])
    for (const [key, value] of Object.entries(data)) {
      expect(value).not.toBe('')
      if (key.startsWith('thing')) expect(value.length).toBeLessThanOrEqual(20)
    }
  })
})

it('says one article as one', () => {
  const told: Told = { template: 'daily-issue', args: { serial: 1, date: '2026-11-24', lead: '样例', articles: 1 } }
  expect([wordsOf(told, 'zh').text, wordsOf(told, 'en').text]).toEqual(['《样例》', '“样例”'])
})

it.each(personal)('says of $template outside of the app only that there is something', (told) => {
  const shown = JSON.stringify([
    outsideWords(told, 'zh'),
    outsideWords(told, 'en'),
    wechatNotice(told, new Date('2026-11-20T02:00:00.000Z')),
  ])
  for (const argument of Object.values(told.args)) expect(shown).not.toContain(argument)
  expect(shown).not.toContain(wordsOf(told, 'zh').title)
  expect([noticeOf(told), frequencyOf(told)]).toEqual(['trainings', undefined])
})

it('knows how often each of the Daily comes', () => {
  expect(samples.slice(0, 3).map(frequencyOf)).toEqual(['issue', 'daily', 'weekly'])
})
