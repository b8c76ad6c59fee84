import { jurisdictions } from '@tisc/shared/platform/jurisdictions'
import { ipTypes, outcomes, partyRoles } from '@tisc/shared/rights/case.words'
import type { Dimension } from '@tisc/shared/rights/figures/figures.staff.contract'

const places: Record<string, string> = {
  home: '境内',
  abroad: '境外，还不知道是哪里',
  ...Object.fromEntries(Object.entries(jurisdictions).map(([key, { zh }]) => [key, zh])),
}
const ways: Record<string, string> = { handed: '转交部门', mediation: '诉前调解', overseas: '海外指导', advice: '答复和指导' }
const kinds: Record<string, string> = Object.fromEntries(Object.entries(ipTypes).map(([key, { zh }]) => [key, zh]))

type Words = { title: string; means: string; names: Record<string, string> }

/** What each table is called, what it counts, and what its lines are called. */
export const dimensionWords: Record<Dimension, Words> = {
  ipTypes: { title: '知识产权类型', means: '按现在登记的类型，一个案件算一种。', names: kinds },
  roles: { title: '当事人的身份', means: '当事人在这件事里站在哪一边。', names: partyRoles },
  places: { title: '事情发生在哪里', means: '境外的按国家或地区。', names: places },
  ways: {
    title: '怎样办的',
    means: '一个案件算一种：交给部门、没有收回的算转交；其余走过调解或海外指导的算那一种；都没有的是我们答复和指导。',
    names: ways,
  },
  outcomes: { title: '结果', means: '截至现在；还没有结案的单列。', names: { ...outcomes, open: '还在办' } },
}
