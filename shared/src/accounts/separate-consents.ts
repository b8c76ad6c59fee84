import { type ListingField, listingFields } from '../platform/listing-fields'
import type { Language } from '../platform/problem'
import type { Notice } from './consents'

/** What one is told before agreeing to one thing by itself: as of a purpose, and who gets it. */
export type SeparateNotice = Notice & { whom: string }

/**
 * What is agreed to by itself, for one thing of one's own, at the moment it arises: a case that is handed on, a name that is published.
 * `{to}` stands for who gets it, which the person is told by name. A notice that changes in substance gets the next version.
 */
export const separateConsents = {
  sensitive: {
    version: 1,
    zh: {
      title: '敏感个人信息',
      what: '材料里的证件号码、账号、健康状况等敏感信息',
      whom: '只给经办这件事的人看',
      why: '办理这件事需要用到',
      howLong: '和这件事的其他材料一样久',
      without: '不同意就请先遮住这些内容再交，事情照样办',
    },
    en: {
      title: 'Sensitive personal data',
      what: 'Numbers of documents or accounts, health and the like in what you hand in',
      whom: 'Only those who work on this matter',
      why: 'They are needed to work on it',
      howLong: 'As long as everything else of this matter',
      without: 'Cover them before you hand the files in; we work on the matter all the same',
    },
  },
  'passing-on': {
    version: 1,
    zh: {
      title: '转交给{to}',
      what: '这件事的经过、您的联系方式和提交的材料',
      whom: '{to}',
      why: '由{to}接着办理，并直接和您联系',
      howLong: '由{to}按自己的规定保存，可以向他们查询、更正或要求删除',
      without: '不同意就不转交，由我们继续给您建议',
    },
    en: {
      title: 'Passing on to {to}',
      what: 'What happened, how to reach you, and what you handed in',
      whom: '{to}',
      why: '{to} goes on with it and turns to you directly',
      howLong: '{to} keeps it by its own rules; you can ask there to see, correct or delete it',
      without: 'Nothing is passed on; we go on advising you',
    },
  },
  publication: {
    version: 1,
    zh: {
      title: '公开姓名',
      what: '您的姓名、单位和专业方向',
      whom: '任何人都能看到',
      why: '公示，或列入公开的名录',
      howLong: '公示期内，或在名录里的时候；撤回后不再公开',
      without: '不同意就不列入公开的名录',
    },
    en: {
      title: 'Publishing your name',
      what: 'Your name, employer and field of work',
      whom: 'Anybody can read it',
      why: 'A public notice, or a public directory',
      howLong: 'For the time of the notice, or while you are in the directory; not any more once you take it back',
      without: 'You are not listed in public',
    },
  },
  listing: {
    version: 1,
    zh: {
      title: '在公开名录里列出{to}',
      what: '{to}，和库里写的一样；改了库里的，名录跟着改',
      whom: '任何人都能看到',
      why: '让需要帮助的人知道有哪些专家和志愿者',
      howLong: '在库期间；撤回后马上不再列出',
      without: '不同意就不列出这一项，别的照旧，不影响您在库里',
    },
    en: {
      title: 'Listing {to} in the public directory',
      what: '{to}, as it stands in the pool; when that changes, the directory follows',
      whom: 'Anybody can read it',
      why: 'So that whoever needs help knows which experts and volunteers there are',
      howLong: 'While you are in the pool; not any more as soon as you take it back',
      without: 'This one is not listed; everything else, and your place in the pool, stays as it is',
    },
  },
  abroad: {
    version: 1,
    zh: {
      title: '传到境外的{to}',
      what: '这件事的经过、您的联系方式和提交的材料',
      whom: '{to}，在中国境外',
      why: '由境外的{to}在当地协助办理',
      howLong: '由{to}按当地规定保存，可以通过我们向他们提出要求',
      without: '不同意就不出境，由国内的专家给您建议',
    },
    en: {
      title: 'Sending abroad, to {to}',
      what: 'What happened, how to reach you, and what you handed in',
      whom: '{to}, outside of China',
      why: '{to} helps where it happened',
      howLong: '{to} keeps it by the rules there; you can turn to them through us',
      without: 'Nothing leaves the country; experts here advise you',
    },
  },
} as const satisfies Record<string, { version: number } & Record<Language, SeparateNotice>>

export type SeparateKind = keyof typeof separateConsents
export const separateKinds = Object.keys(separateConsents) as [SeparateKind, ...SeparateKind[]]

/** What a separate consent is about: one thing, by a name of the feature's own (`case 65f…`), and who gets it where somebody does. */
export type Separate = { kind: SeparateKind; subject: string; to?: string }

/** The notice that is read before agreeing, with the name of who gets it. */
export const separateNotice = ({ kind, to = '' }: Pick<Separate, 'kind' | 'to'>, language: Language): SeparateNotice => {
  const { title, what, whom: gets, why, howLong, without } = separateConsents[kind][language]
  const whom = kind === 'listing' ? (listingFields[to as ListingField]?.[language] ?? to) : to
  const named = (text: string) => text.replaceAll('{to}', whom)
  return { title: named(title), what: named(what), whom: named(gets), why: named(why), howLong: named(howLong), without: named(without) }
}
