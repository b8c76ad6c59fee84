import type { Push } from '@tisc/shared/messages/messages.staff.contract'

/** How far a push is on its channels: batches are what it is measured in, because each is sent by one worker. None of one that goes to inboxes alone. */
export const reachOf = ({ state, laid, batches: { open, done } }: Pick<Push, 'state' | 'laid' | 'batches'>) => {
  const all = open + done
  if (all > 0) return { percent: Math.round((done / all) * 100), words: `${done}/${all}批` }
  if (state === 'laying') return { percent: 0, words: '还没有分批' }
  return { percent: 100, words: laid > 0 ? '只进收件箱' : '没有人订阅' }
}

/** `第512期`, as staff say it, is `issue 512` in the record. */
export const subjectOf = (text: string): string => {
  const serial = /^第?(\d{1,6})期?$/.exec(text.trim())?.[1]
  return serial ? `issue ${serial}` : text.trim()
}
