import { shanghaiDay, shanghaiTime } from '../../platform/shanghai'
import { type Leaving, modes, type SeatingEvent } from '../seating/seating.state'

const moment = (instant: number): string => `${shanghaiDay(new Date(instant))} ${shanghaiTime(new Date(instant))}`

const left: Record<Leaving, string> = {
  cancelled: '自己退出',
  excused: '说了来不了，让出座位',
  declined: '不要这个名额，给下一位',
  lapsed: '到时间没有确认，名额给下一位',
  'session-cancelled': '场次取消，离开名单',
  merged: '两个账号合并，只留一个位置',
}

type Words = { [Type in SeatingEvent['type']]: (event: Extract<SeatingEvent, { type: Type }>) => string }

const words: Words = {
  opened: ({ capacities }) =>
    `名单开放：${Object.entries(capacities)
      .map(([mode, count]) => `${modes[mode as keyof typeof modes]}${count}个座位`)
      .join('，')}`,
  joined: ({ mode, group, isBehind }) =>
    `报名${modes[mode]}${group ? '（单位代报或导入）' : ''}${isBehind ? '，按爽约规定排在后面，最后一天再问' : ''}`,
  seated: () => '得到座位',
  offered: ({ hours }) => (hours ? `问要不要空出的名额；通知到了再开始算${hours}小时` : '问要不要空出的名额'),
  told: ({ until }) => (until === undefined ? '已经通知到' : `已经通知到，请在${moment(until)}以前确认`),
  'offered-to-all': () => '离开始不到一天，空出的名额同时问所有候补的人',
  'offer-ended': () => '名额被别人先确认，或一直没能通知到，回到原来的候补位置',
  switched: ({ mode }) => `改成${modes[mode]}参加`,
  left: ({ reason }) => left[reason],
  unseated: () => '座位减少，转到候补最前面',
  resized: ({ mode, capacity }) => `${modes[mode]}的座位改成${capacity}个`,
  moved: ({ startsAt }) => `改到${moment(startsAt)}开始`,
  cancelled: ({ reason }) => `场次取消${reason ? `：${reason}` : ''}`,
  merged: () => '两个账号合成一个',
}

/** What an event of a list is called at the trainers' desk. */
export const moveWords = (event: SeatingEvent): string => (words[event.type] as (event: SeatingEvent) => string)(event)
