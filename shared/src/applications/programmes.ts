import type { Question, Words } from '../forms/question.schema'
import type { Section } from '../forms/sections'
import { ipTypes } from '../platform/ip-types'
import { chosenFrom, jurisdictions, languages } from './expertise'

export const programmeKeys = ['expert', 'volunteer'] as const
export type ProgrammeKey = (typeof programmeKeys)[number]

/** What one may apply for. `source` says where its questions come from, for whoever asks. */
export type Programme = { title: Words; about: Words; source: Words; minutes: number; sections: (today: string) => readonly Section[] }

const name: Question = {
  key: 'name',
  kind: 'text',
  ask: { zh: '姓名', en: 'Name' },
  why: { zh: '和证件上一样', en: 'As in your papers' },
  most: 60,
}
const phone: Question = {
  key: 'phone',
  kind: 'text',
  format: 'phone',
  ask: { zh: '联系电话', en: 'Phone' },
  why: { zh: '只用来联系这次申请和以后的工作', en: 'Used for this application and the work that follows from it only' },
}
const email: Question = { key: 'email', kind: 'text', format: 'email', ask: { zh: '电子邮箱', en: 'E-mail' } }
const employer: Question = { key: 'employer', kind: 'text', ask: { zh: '工作单位', en: 'Employer' } }

const volunteering = (today: string): Question => ({
  key: 'volunteering',
  kind: 'periods',
  to: today,
  most: 50,
  ask: { zh: '从事志愿服务工作的时间', en: 'Time in volunteering' },
  why: { zh: '一段一段写，年数由我们来算，重叠的只算一次', en: 'Write each period; we add up the years and count overlaps once' },
})

const professional = (today: string): Question => ({
  key: 'practice',
  kind: 'periods',
  to: today,
  most: 50,
  ask: {
    zh: '从事知识产权法律或知识产权维权援助志愿服务项目及活动的时间',
    en: 'Time in IP law, or in projects and activities of IP rights-assistance volunteering',
  },
  why: { zh: '一段一段写，年数由我们来算，重叠的只算一次', en: 'Write each period; we add up the years and count overlaps once' },
})

const interests: Question = {
  key: 'interests',
  kind: 'long',
  optional: true,
  ask: { zh: '要回避的单位和人', en: 'Whom you must keep out of the way of' },
  why: {
    zh: '您或家人任职、代理、有利益关系的单位和人，一行写一个；分案子和评审时会避开',
    en: 'Whom you or your family work for, act for or have an interest in, one a line; cases and reviews are kept apart from them',
  },
}

const work: Question[] = [
  { key: 'ip-types', kind: 'many', options: chosenFrom(ipTypes), ask: { zh: '擅长的知识产权类型', en: 'Kinds of IP you know well' } },
  {
    key: 'jurisdictions',
    kind: 'many',
    options: chosenFrom(jurisdictions),
    ask: { zh: '熟悉的国家和地区', en: 'Countries and regions you know' },
  },
  { key: 'languages', kind: 'many', options: chosenFrom(languages), ask: { zh: '工作语言', en: 'Working languages' } },
]

/** No document says which papers an expert brings: they may. */
const papers: Question[] = [
  {
    key: 'cv',
    kind: 'files',
    purpose: 'application',
    most: 3,
    optional: true,
    ask: { zh: '简历', en: 'Your CV' },
    why: { zh: '只有办理和评审这份申请的人能看', en: 'Only those who handle and review this application see it' },
  },
  {
    key: 'certificates',
    kind: 'files',
    purpose: 'application',
    most: 10,
    optional: true,
    ask: { zh: '资格证书和别的证明', en: 'Certificates and other papers' },
    why: { zh: '拍下来就可以，要看得清字', en: 'Photos will do, as long as they can be read' },
  },
]

const you = { key: 'you', title: { zh: '您是谁', en: 'Who you are' } }
const time = { key: 'time', title: { zh: '做了多久', en: 'How long' } }
const attached = { key: 'attached', title: { zh: '材料', en: 'Papers' } }
const skills = { key: 'skills', title: { zh: '擅长什么', en: 'What you know' } }

/**
 * The expert's first nine questions are those of the paper form 海外知识产权纠纷应对指导青岛分中心专家申请表, in its order; what follows is
 * ours. Its ninth field repeats 服务 by mistake and is written here without.
 */
export const programmes: Record<ProgrammeKey, Programme> = {
  expert: {
    title: { zh: '海外知识产权纠纷应对指导青岛分中心专家', en: 'Expert of the Qingdao sub-centre for guidance on overseas IP disputes' },
    about: {
      zh: '企业在海外遇到知识产权纠纷时，由专家给出应对的意见。',
      en: 'When an enterprise meets an IP dispute overseas, experts advise it on how to respond.',
    },
    source: {
      zh: '前9项照专家申请表的顺序；表里第9项多印了“服务”二字，这里按一个写。其余几项是分案子用的。',
      en: 'The first 9 questions follow the paper form; a word its ninth field prints twice stands once. The others serve to find you for a case.',
    },
    minutes: 15,
    sections: (today) => [
      {
        ...you,
        questions: [
          name,
          phone,
          email,
          employer,
          { key: 'title', kind: 'text', ask: { zh: '职务', en: 'Job title' } },
          { key: 'education', kind: 'text', ask: { zh: '学历', en: 'Education' } },
          { key: 'major', kind: 'text', ask: { zh: '专业', en: 'Major' } },
        ],
      },
      { ...time, questions: [professional(today), volunteering(today)] },
      { ...skills, questions: [...work, interests] },
      { ...attached, questions: papers },
    ],
  },
  volunteer: {
    title: { zh: '知识产权维权援助志愿者', en: 'Volunteer of IP rights assistance' },
    about: { zh: '在知识产权维权援助里帮一把手。', en: 'Lending a hand in IP rights assistance.' },
    source: {
      zh: '这份表的内容没有文件规定，待中心确认。',
      en: 'No document states what this form asks; the centre has yet to confirm it.',
    },
    minutes: 5,
    sections: (today) => [
      { ...you, questions: [name, phone, { ...email, optional: true }, { ...employer, optional: true }] },
      { ...time, questions: [{ ...volunteering(today), optional: true }] },
      { ...skills, questions: [...work.filter(({ key }) => key !== 'jurisdictions'), interests] },
    ],
  },
}
