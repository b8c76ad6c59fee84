import { chosenFrom } from '../../forms/options'
import type { Question } from '../../forms/question.schema'
import type { Section } from '../../forms/sections'
import { ipTypes as kinds } from '../../platform/ip-types'
import { jurisdictions } from '../../platform/jurisdictions'
import { subjects, urgencies } from '../case.words'
import { defence } from './defence'

const ipType: Question = {
  key: 'ip-type',
  kind: 'one',
  unsure: true,
  ask: { zh: '是哪一类权利', en: 'What kind of right is it' },
  why: { zh: '说不清也没关系，选“我不清楚”，我们来分', en: 'If you cannot tell, say so: we sort it out' },
  options: [
    ...chosenFrom(kinds),
    { value: 'other', words: { zh: '其他', en: 'Another' } },
    { value: defence, words: { zh: '国防专利', en: 'A national-defence patent' } },
  ],
}

const role: Question = {
  key: 'role',
  kind: 'one',
  unsure: true,
  ask: { zh: '您在这件事里是哪一方', en: 'On which side are you' },
  options: [
    { value: 'holder', words: { zh: '权利是我的，被别人用了', en: 'The right is mine and somebody else uses it' } },
    { value: 'accused', words: { zh: '有人说我侵权', en: 'Somebody says that I infringe' } },
    { value: 'asking', words: { zh: '还没有纠纷，先问问', en: 'There is no dispute yet, I want to ask' } },
  ],
}

const place: Question[] = [
  {
    key: 'place',
    kind: 'one',
    unsure: true,
    ask: { zh: '事情发生在哪里', en: 'Where does it happen' },
    options: [
      { value: 'domestic', words: { zh: '中国内地', en: 'In mainland China' } },
      { value: 'overseas', words: { zh: '境外', en: 'Elsewhere' } },
    ],
  },
  {
    key: 'country',
    kind: 'one',
    unsure: true,
    when: { key: 'place', is: ['overseas'] },
    ask: { zh: '哪个国家或地区', en: 'Which country or region' },
    options: chosenFrom(jurisdictions).filter(({ value }) => value !== 'china'),
  },
]

const touches: Question = {
  key: 'subjects',
  kind: 'many',
  optional: true,
  unsure: true,
  ask: { zh: '还涉及这些吗', en: 'Does it also touch any of these' },
  why: { zh: '有就选，决定归哪个部门；都没有就直接继续', en: 'They decide which office is concerned; go on when there is none' },
  options: chosenFrom(subjects),
}

const happened: Question[] = [
  {
    key: 'about',
    kind: 'text',
    most: 60,
    ask: { zh: '用一句话说，是什么事', en: 'What is it, in one sentence' },
    why: { zh: '比如：网店盗用我的产品照片', en: 'For example: a shop uses my product photos' },
  },
  {
    key: 'facts',
    kind: 'long',
    most: 2_000,
    ask: { zh: '事情的经过', en: 'What happened' },
    why: {
      zh: '什么时候、在哪里、怎么发现的，想到多少写多少。身份证号、银行账号不要写在这里',
      en: 'When, where, how you noticed; as much as comes to mind. Leave out numbers of documents and bank accounts',
    },
  },
  {
    key: 'product',
    kind: 'text',
    optional: true,
    unsure: true,
    ask: { zh: '涉及的产品、品牌或作品', en: 'The product, brand or work' },
  },
  {
    key: 'right-number',
    kind: 'text',
    optional: true,
    unsure: true,
    when: { key: 'role', is: ['holder'] },
    ask: { zh: '权利证书号或申请号', en: 'The number of the certificate or the application' },
    why: { zh: '手边没有可以以后补', en: 'It can follow later' },
  },
  {
    key: 'other-party',
    kind: 'text',
    optional: true,
    unsure: true,
    when: { key: 'role', is: ['holder', 'accused'] },
    ask: { zh: '对方是谁', en: 'Who is the other side' },
    why: { zh: '公司名、店名或网址都可以', en: 'A company, a shop or an address on the web' },
  },
  {
    key: 'amount',
    kind: 'text',
    optional: true,
    unsure: true,
    when: { key: 'role', is: ['holder', 'accused'] },
    ask: { zh: '涉及多少钱', en: 'How much money is concerned' },
    why: { zh: '大概的数就行，写上是哪种货币', en: 'Roughly, with the currency' },
  },
]

const evidence: Question = {
  key: 'evidence',
  kind: 'files',
  purpose: 'evidence',
  most: 20,
  optional: true,
  ask: { zh: '手里有的证据', en: 'The evidence you have' },
  why: {
    zh: '照片、文件、录音、视频都可以；没有就直接继续，结案以前随时能补。身份证、银行卡只在和这件事有关时才传',
    en: 'Photos, papers, recordings, videos; go on when there is none: more can follow until the case is closed. Papers of identity and bank cards only where they matter here',
  },
}

const hurry = (today: string): Question[] => [
  {
    key: 'urgency',
    kind: 'one',
    unsure: true,
    ask: { zh: '要赶在哪一天以前吗', en: 'Does a certain day count' },
    options: [...chosenFrom(urgencies), { value: 'none', words: { zh: '没有，不赶时间', en: 'No, there is time' } }],
  },
  {
    key: 'urgent-day',
    kind: 'date',
    from: today,
    unsure: true,
    when: { key: 'urgency', is: Object.keys(urgencies) },
    ask: { zh: '是哪一天', en: 'Which day' },
    why: {
      zh: '展会的第一天、答复期限的最后一天、开庭那天',
      en: 'The first day of the exhibition, the last day to answer, the day of the hearing',
    },
  },
]

const wish: Question = {
  key: 'wish',
  kind: 'many',
  unsure: true,
  ask: { zh: '您希望怎样', en: 'What do you want' },
  options: [
    { value: 'advice', words: { zh: '知道该怎么办', en: 'To know what to do' } },
    { value: 'stop', words: { zh: '让对方停下来', en: 'The other side stops' } },
    { value: 'damages', words: { zh: '得到赔偿', en: 'Damages' } },
    { value: 'mediation', words: { zh: '坐下来调解', en: 'Mediation' } },
    { value: 'defence', words: { zh: '应对对方的主张', en: 'To answer the other side’s claims' } },
  ],
}

const who: Question[] = [
  {
    key: 'for',
    kind: 'one',
    ask: { zh: '您替谁提交', en: 'For whom do you file' },
    options: [
      { value: 'self', words: { zh: '自己', en: 'Myself' } },
      { value: 'organisation', words: { zh: '我所在的单位', en: 'The organisation I belong to' } },
      { value: 'agent', words: { zh: '委托我的人或单位', en: 'Somebody who has authorised me' } },
    ],
  },
  {
    key: 'organisation',
    kind: 'text',
    when: { key: 'for', is: ['organisation', 'agent'] },
    ask: { zh: '单位或委托人的名称', en: 'The name of the organisation or of your principal' },
  },
  {
    key: 'authorisation',
    kind: 'text',
    when: { key: 'for', is: ['agent'] },
    ask: { zh: '委托书：哪天签的，到哪天为止，能做哪些事', en: 'The authorisation: signed when, until when, for what' },
    why: { zh: '承办人会请您出示委托书', en: 'The officer will ask to see it' },
  },
  {
    key: 'authorisation-papers',
    kind: 'files',
    purpose: 'authorisation',
    most: 5,
    optional: true,
    when: { key: 'for', is: ['agent'] },
    ask: { zh: '委托书的照片或扫描件', en: 'A photo or scan of the authorisation' },
    why: { zh: '手边没有，承办人会请您补', en: 'Where it is not at hand, the officer will ask for it' },
  },
  {
    key: 'authorised',
    kind: 'agreement',
    when: { key: 'for', is: ['agent'] },
    ask: { zh: '我有委托人签字或盖章的委托书', en: 'I hold an authorisation that my principal has signed or sealed' },
  },
  { key: 'name', kind: 'text', most: 50, ask: { zh: '怎么称呼您', en: 'Your name' } },
  {
    key: 'phone',
    kind: 'text',
    format: 'call',
    most: 30,
    ask: { zh: '打哪个电话找您', en: 'Which number reaches you' },
    why: {
      zh: '手机，或带区号的座机；不登录时要用它查进度',
      en: 'A mobile, or a landline with its area code; without an account you follow the case with it',
    },
  },
]

/**
 * What somebody who files a case is asked, by the day. No document gives this form: the questions are product.md’s list of what a case
 * has, and the centre has yet to confirm them. A national-defence patent is offered as an answer so that choosing it can stop the form.
 */
export const filingSections = (today: string): readonly Section[] => [
  { key: 'what', title: { zh: '是什么事', en: 'What it is' }, questions: [ipType, role, ...place, touches] },
  { key: 'happened', title: { zh: '发生了什么', en: 'What happened' }, questions: [...happened, evidence] },
  { key: 'hurry', title: { zh: '急不急', en: 'How urgent' }, questions: [...hurry(today), wish] },
  { key: 'you', title: { zh: '怎么找您', en: 'How to reach you' }, questions: who },
]
