import type { Templates } from './template'

/** One’s own bookings. */
export type TrainingArguments = {
  'seat-offered': { title: string; when: string; hours: number }
  'seat-offered-to-all': { title: string; when: string }
  'seat-taken-back': { title: string; when: string }
  'place-lapsed': { title: string; when: string }
  'session-cancelled': { title: string; when: string; reason?: string }
  'session-changed': { title: string; before: string; when: string; venue?: string }
  'trainer-message': { title: string; text: string }
  'booked-for-you': { title: string; when: string }
  'feedback-asked': { title: string; when: string }
  'session-in-a-day': { title: string; when: string; place: string }
  'session-in-an-hour': { title: string; when: string; place: string }
}

export const trainingTemplates: Templates<TrainingArguments> = {
  'seat-offered': {
    name: '候补名额',
    asks: true,
    zh: {
      title: () => '有一个名额留给您',
      text: ({ title, when, hours }) =>
        `《${title}》${when}：请在收到通知后${hours}小时内确认（21点到8点不算），过时给下一位。最晚到几点，写在这次报名里。`,
    },
    en: {
      title: () => 'A seat is kept for you',
      text: ({ title, when, hours }) =>
        `“${title}”, ${when}: confirm within ${hours} hours of being told (21:00 to 8:00 not counted), or it passes on. Your booking shows the exact time.`,
    },
  },
  'seat-offered-to-all': {
    name: '候补名额（先到先得）',
    asks: true,
    zh: { title: () => '有空位了，先确认的人得到', text: ({ title, when }) => `《${title}》${when}：候补的各位同时收到这条消息。` },
    en: {
      title: () => 'A seat is free: the first to confirm has it',
      text: ({ title, when }) => `“${title}”, ${when}: all who wait were told.`,
    },
  },
  'seat-taken-back': {
    name: '座位减少',
    zh: { title: () => '座位减少，您转到候补最前面', text: ({ title, when }) => `《${title}》${when}：有空位时先问您。很抱歉。` },
    en: {
      title: () => 'Fewer seats: you are first in line',
      text: ({ title, when }) => `“${title}”, ${when}: you are asked first. We are sorry.`,
    },
  },
  'place-lapsed': {
    name: '候补名额过时',
    zh: {
      title: () => '名额已经给了下一位',
      text: ({ title, when }) => `《${title}》${when}：没有在时间内收到您的确认。可以重新报名候补。`,
    },
    en: {
      title: () => 'The seat went to the next in line',
      text: ({ title, when }) => `“${title}”, ${when}: it was not confirmed in time. You can sign up again.`,
    },
  },
  'session-cancelled': {
    name: '培训取消',
    zh: {
      title: () => '您报名的培训取消了',
      text: ({ title, when, reason }) => `《${title}》${when}已经取消。${reason ? `原因：${reason}` : ''}`,
    },
    en: {
      title: () => 'Your training is cancelled',
      text: ({ title, when, reason }) => `“${title}”, ${when}, is cancelled.${reason ? ` Why: ${reason}` : ''}`,
    },
  },
  'session-changed': {
    name: '培训改期或换地点',
    zh: {
      title: () => '您报名的培训改了安排',
      text: ({ title, before, when, venue }) =>
        `《${title}》原定${before}，现在是${when}${venue ? `，在${venue}` : ''}。您的座位或候补位置不变；来不了请在报名里说一声。`,
    },
    en: {
      title: () => 'Your training was rearranged',
      text: ({ title, before, when, venue }) =>
        `“${title}”, planned for ${before}, is now ${when}${venue ? `, at ${venue}` : ''}. Your seat or place in line stays; if you cannot come, please say so in your booking.`,
    },
  },
  'trainer-message': {
    name: '培训老师的话',
    zh: { title: ({ title }) => `关于《${title}》`, text: ({ text }) => text },
    en: { title: ({ title }) => `About “${title}”`, text: ({ text }) => text },
  },
  'booked-for-you': {
    name: '单位代为报名',
    zh: {
      title: () => '有一场培训给您报了名',
      text: ({ title, when }) =>
        `《${title}》${when}，由您的单位或主办方代报。座位或候补的位置在您的报名里看；不去请在那里退出，座位给下一位。`,
    },
    en: {
      title: () => 'You were signed up for a training',
      text: ({ title, when }) =>
        `“${title}”, ${when}, by your organisation or the organiser. Your booking shows your seat or place in line; if you will not come, cancel it there.`,
    },
  },
  'feedback-asked': {
    name: '请说说这场培训',
    zh: {
      title: () => '您参加的培训怎么样',
      text: ({ title, when }) => `《${title}》${when}：请花一分钟说说，答卷不记名。在这次报名里填。`,
    },
    en: {
      title: () => 'How was the training?',
      text: ({ title, when }) =>
        `“${title}”, ${when}: please take a minute to say; the answers are anonymous. You find it in your booking.`,
    },
  },
  'session-in-a-day': {
    name: '明天的培训',
    zh: {
      title: () => '您报名的培训快到了',
      text: ({ title, when, place }) => `《${title}》${when}${place && `，在${place}`}。来不了请说一声，座位给下一位。`,
    },
    en: {
      title: () => 'Your training is coming up',
      text: ({ title, when, place }) =>
        `“${title}”, ${when}${place && `, ${place}`}. If you cannot come, say so, and the seat goes to the next.`,
    },
  },
  'session-in-an-hour': {
    name: '一小时内的培训',
    zh: {
      title: () => '您的培训一小时内开始',
      text: ({ title, when, place }) => `《${title}》${when}${place && `，在${place}`}。签到请打开这次报名。`,
    },
    en: {
      title: () => 'Your training starts within an hour',
      text: ({ title, when, place }) => `“${title}”, ${when}${place && `, ${place}`}. Open your booking to check in.`,
    },
  },
}
