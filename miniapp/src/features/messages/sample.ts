import type { Choices, Message } from '@tisc/shared/messages/messages.schema'

/** A message for tests: our own words, about nothing that happened. */
export const sampleMessage = (more: Partial<Message> = {}): Message => ({
  id: 'a'.repeat(24),
  template: 'daily-issue',
  title: 'TISC青岛日刊第7期',
  text: '《样例》等3篇',
  at: '2026-11-24T02:00:00.000Z',
  target: { route: 'issue', params: { serial: '7' } },
  fates: [],
  topics: ['all'],
  ...more,
})

/** Choices for tests: everything, each issue, to the inbox only. */
export const sampleChoices = (more: Partial<Choices> = {}): Choices => ({
  daily: [{ topic: 'all', frequency: 'issue', channels: [] }],
  notices: ['wechat'],
  quiet: null,
  pausedUntil: null,
  consentMissing: false,
  channels: [
    { channel: 'wechat', name: '微信', inUse: true, isOpen: true },
    { channel: 'sms', name: '短信', inUse: true, isOpen: true, address: '139****1111' },
    { channel: 'email', name: '邮件', inUse: true, isOpen: false },
  ],
  ...more,
})
