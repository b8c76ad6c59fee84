import { frequencyOf, noticeOf, notices, outsideWords, purposeOf, type Told, wechatNotice, wordsOf } from './templates'

const lead = '关于印发某某市某某管理办法若干规定的通知（试行）的补充说明和解读'
/** What is about somebody's own bookings. */
const own = { title: lead, when: '2026-11-24 09:00' }
const personal: Told[] = [
  { template: 'seat-offered', args: { ...own, hours: 4 } },
  { template: 'seat-offered-to-all', args: own },
  { template: 'seat-taken-back', args: own },
  { template: 'place-lapsed', args: own },
  { template: 'session-cancelled', args: { ...own, reason: '老师生病' } },
  { template: 'session-changed', args: { ...own, before: '2026-11-23 09:00', venue: '样例会场' } },
  { template: 'trainer-message', args: { title: lead, text: '请带电脑' } },
  { template: 'booked-for-you', args: own },
  { template: 'session-in-a-day', args: { ...own, place: '样例会场' } },
  { template: 'session-in-an-hour', args: { ...own, place: '样例会场' } },
  { template: 'application-returned', args: { until: '2026-11-30' } },
  { template: 'application-accepted', args: {} },
  { template: 'application-decided', args: {} },
  { template: 'application-lapsed', args: {} },
  { template: 'case-news', args: { reference: '2205 041 786' } },
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
    expect(en.title.replace(lead, '')).not.toMatch(/\p{Script=Han}/u)
  })

  it('fills WeChat’s template with just its keys, none longer than WeChat takes', () => {
    const data = wechatNotice(told, new Date('2026-11-24T02:00:00.000Z'))
    expect(Object.keys(data)).toEqual([...notices[noticeOf(told) ?? 'trainings'].keys])
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
  for (const argument of Object.values(told.args)) expect(shown).not.toContain(String(argument))
  expect(shown).not.toContain(wordsOf(told, 'zh').title)
  expect(frequencyOf(told)).toBeUndefined()
})

it('says of each matter only what it is about, and asks for that purpose’s consent', () => {
  const said = personal.map((told) => `${told.template}: ${purposeOf(told)} ${noticeOf(told)} ${outsideWords(told, 'zh').title}`)
  expect(said).toEqual([
    'seat-offered: trainings trainings 有一件培训的事等您确认',
    'seat-offered-to-all: trainings trainings 有一件培训的事等您确认',
    ...[
      'seat-taken-back',
      'place-lapsed',
      'session-cancelled',
      'session-changed',
      'trainer-message',
      'booked-for-you',
      'session-in-a-day',
      'session-in-an-hour',
    ].map((name) => `${name}: trainings trainings 培训报名有新消息`),
    'application-returned: applications undefined 有一份申请等您补充',
    ...['application-accepted', 'application-decided', 'application-lapsed'].map((name) => `${name}: applications undefined 申请有新消息`),
    'case-news: account undefined 维权援助有新消息',
  ])
  expect(samples.slice(0, 3).map((told) => [purposeOf(told), noticeOf(told)])).toEqual(Array(3).fill(['subscriptions', 'daily']))
})

it('knows how often each of the Daily comes', () => {
  expect(samples.slice(0, 3).map(frequencyOf)).toEqual(['issue', 'daily', 'weekly'])
})
