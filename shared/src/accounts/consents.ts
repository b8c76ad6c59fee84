import type { Language } from '../platform/problem'

/** What a person is told before they agree: what is read, why, how long it is kept, and what works without. */
export type Notice = { title: string; what: string; why: string; howLong: string; without: string }

/**
 * The purposes for which personal data is read, each agreed to by itself. A notice that changes in substance gets the next version, and
 * everybody is asked again; whom to ask is the centre, whose numbers the app shows beside every notice.
 */
export const consents = {
  account: {
    version: 1,
    zh: {
      title: '登录账号',
      what: '微信给出的账号标识，或您的手机号；您自己填写的姓名、单位和照片，选的语言；登录的设备和时间；您收藏的文章',
      why: '认出您，让您在别的设备上也能继续',
      howLong: '到您注销为止；注销后7天内可以反悔，随后删除',
      without: '不登录也能看日刊、打电话',
    },
    en: {
      title: 'Your account',
      what: 'The account identifier that WeChat gives, or your phone number; the name, employer and photo you enter yourself, your language; the devices and times of signing in; the articles you keep',
      why: 'To know you again, so that you can go on from another device',
      howLong: 'Until you delete the account; you can change your mind for 7 days, then it is erased',
      without: 'Reading the Daily and calling us work without signing in',
    },
  },
  subscriptions: {
    version: 2,
    zh: {
      title: '订阅和消息',
      what: '您选的主题、频率、安静时段和邮箱，微信允许接收的次数，每条消息是否送到',
      why: '把您要的日刊和通知送到您手上，并说明没送到的原因',
      howLong:
        '消息保留一年；其他到您改掉、撤回同意或注销账号。撤回时如果还有培训、申请或案件的通知，安静时段、暂停和关掉的通知方式留着，免得通知反而变多',
      without: '不订阅也能随时打开日刊阅读',
    },
    en: {
      title: 'Subscriptions and messages',
      what: 'The topics, frequency, quiet hours and mail address you choose, how many WeChat messages you accept, and whether each message arrived',
      why: 'To bring you the Daily and the notices you want, and to explain what did not arrive',
      howLong:
        'Messages for a year; the rest until you change it, withdraw your consent or delete the account. While you still get notices about trainings, applications or cases, quiet hours, the pause and what you switched off stay, so that withdrawing does not bring you more',
      without: 'You can read the Daily at any time without subscribing',
    },
  },
  trainings: {
    version: 2,
    zh: {
      title: '培训报名',
      what: '您的姓名、手机号，报名的场次和参加方式，报名时填写的内容',
      why: '保留座位、通知变动、让培训老师知道谁来',
      howLong: '6年',
      without: '不同意也能查看全部培训',
    },
    en: {
      title: 'Training sign-ups',
      what: 'Your name and phone, the sessions you sign up for, how you take part and what you answer when you sign up',
      why: 'To keep the seat, tell you of changes and let the trainer know who comes',
      howLong: '6 years',
      without: 'You can look at every training without agreeing',
    },
  },
  applications: {
    version: 1,
    zh: {
      title: '专家和志愿者申请',
      what: '申请表里的内容和附件',
      why: '审核申请，入库后在案件需要时找到您',
      howLong: '未通过的保留1年；入库的到任期结束',
      without: '不同意也能查看申请条件',
    },
    en: {
      title: 'Applications of experts and volunteers',
      what: 'What you enter into the form, and the files',
      why: 'To decide on the application, and to find you when a case needs you',
      howLong: 'A year when refused; until the end of the term when accepted',
      without: 'You can read who may apply without agreeing',
    },
  },
  cases: {
    version: 1,
    zh: {
      title: '维权援助',
      what: '联系方式、事情经过和您提交的证据',
      why: '回电、办理案件、告诉您进展',
      howLong: '结案后5年',
      without: '不同意也能直接打电话',
    },
    en: {
      title: 'Rights assistance',
      what: 'How to reach you, what happened, and the evidence you hand in',
      why: 'To call you back, work on the case and tell you how it goes',
      howLong: '5 years after the case is closed',
      without: 'You can call us without agreeing',
    },
  },
} as const satisfies Record<string, { version: number } & Record<Language, Notice>>

export type ConsentPurpose = keyof typeof consents
export const consentPurposes = Object.keys(consents) as [ConsentPurpose, ...ConsentPurpose[]]

/** The purposes that something here needs today. */
export const purposesInUse: readonly ConsentPurpose[] = ['account', 'subscriptions', 'trainings', 'applications', 'cases']
