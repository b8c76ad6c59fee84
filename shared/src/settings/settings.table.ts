import { secondEyesProblem } from '../platform/second-eyes.words'
import { openingProblem } from '../working-time/opening'

const numbersProblem = (numbers: string[]): string | undefined =>
  numbers.every((number) => /^[\d-]{5,20}$/.test(number)) ? undefined : '电话号码只写数字和短横，比如0532-68066557'

/** A setting whose value is a whole number within bounds, a list of words, or a text, which is empty until somebody enters it. */
type NumberSetting = { title: string; unit: string; value: number; least: number; most: number }
type WordsSetting = { title: string; unit: string; value: readonly string[]; problem?: (words: string[]) => string | undefined }
type TextSetting = { title: string; unit: string; value: string; longest: number }
export type Setting = NumberSetting | WordsSetting | TextSetting

/**
 * What no document states and the centre decides. Each is used by a rule as data; until somebody enters a value with its source, the one
 * here counts and is marked 待中心确认 wherever staff see it. A feature adds the settings its rules use, and no others.
 */
export const settings = {
  idleMinutes: { title: '多久没有操作就退出工作台', unit: '分钟', value: 30, least: 5, most: 240 },
  auditMonths: { title: '操作记录保留多久', unit: '个月', value: 36, least: 6, most: 240 },
  emptySearchDays: { title: '统计：没有结果的搜索在几个不同的日子出现才显示', unit: '天', value: 3, least: 2, most: 30 },
  offerHours: { title: '候补名额为一个人保留多久（21点到8点不算）', unit: '小时', value: 4, least: 1, most: 72 },
  attendanceShare: {
    title: '培训：至少参加多少才算参加（在线看分钟，系列看场次；单个培训可以另定）',
    unit: '%',
    value: 80,
    least: 1,
    most: 100,
  },
  noShowLimit: {
    title: '培训：几次有座位没来也没说，新的报名就排到别人后面（0就是不用这条；说过来不了的、后来补签或说明的都不算）',
    unit: '次',
    value: 0,
    least: 0,
    most: 20,
  },
  noShowMonths: { title: '培训：没来的次数看最近几个月', unit: '个月', value: 6, least: 1, most: 24 },
  expertWho: { title: '专家申请：哪些人可以申请', unit: '文字', value: '', longest: 500 },
  volunteerWho: { title: '志愿者申请：哪些人可以申请', unit: '文字', value: '', longest: 500 },
  acceptanceDays: { title: '申请提交后多久受理或退回补正', unit: '个工作日', value: 5, least: 1, most: 60 },
  decisionDays: { title: '申请提交后多久作出决定', unit: '个工作日', value: 20, least: 1, most: 120 },
  reviewDays: { title: '申请评审：安排以后多久交', unit: '个工作日', value: 5, least: 1, most: 60 },
  remindDays: { title: '申请：到期前多久提醒承办人、评审员和要补正的人', unit: '个工作日', value: 2, least: 1, most: 20 },
  completionDays: { title: '申请补正的期限', unit: '个工作日', value: 15, least: 1, most: 60 },
  expertNoticeDays: { title: '专家通过以后公示多久（0就是不公示）', unit: '个工作日', value: 5, least: 0, most: 30 },
  volunteerNoticeDays: { title: '志愿者通过以后公示多久（0就是不公示）', unit: '个工作日', value: 0, least: 0, most: 30 },
  reviewCriteria: { title: '申请评审：打分的几项（每项1到5分）', unit: '项', value: ['专业能力', '实务经验', '投入时间'] },
  inviteDays: { title: '邀请专家：多久内答复', unit: '个工作日', value: 3, least: 1, most: 30 },
  poolYears: { title: '入库的任期', unit: '年', value: 2, least: 1, most: 10 },
  draftDays: { title: '没有提交的申请和案件保留多久', unit: '天', value: 90, least: 7, most: 365 },
  openHours: {
    title: '维权援助：工作日几点到几点有人接听（每段写成 09:00-17:00）',
    unit: '段',
    value: ['09:00-17:00'],
    problem: openingProblem,
  },
  rightsLine: { title: '维权援助：专线电话（没有填写时显示“待中心确认”）', unit: '个号码', value: [], problem: numbersProblem },
  callBackLine: { title: '维权援助：用哪个号码给人回电（没有填写时如实说还没有确认）', unit: '个号码', value: [], problem: numbersProblem },
  callBackMinutes: { title: '维权援助：一段回电时间多长', unit: '分钟', value: 30, least: 10, most: 240 },
  callBackSeats: { title: '维权援助：一段时间可以约几个回电', unit: '个', value: 2, least: 1, most: 50 },
  callBackDays: { title: '维权援助：可以约今后几个工作日的回电', unit: '天', value: 5, least: 1, most: 20 },
  assignHours: { title: '维权援助：多久内分给承办人', unit: '个工作小时', value: 4, least: 1, most: 80 },
  contactHours: { title: '维权援助：多久内第一次联系', unit: '个工作小时', value: 4, least: 1, most: 80 },
  answerDays: { title: '维权援助：多久内答复', unit: '个工作日', value: 5, least: 1, most: 60 },
  answerDaysOverseas: { title: '维权援助：涉外的多久内答复', unit: '个工作日', value: 10, least: 1, most: 90 },
  answerDaysUrgent: { title: '维权援助：赶在某一天以前的多久内答复', unit: '个工作日', value: 1, least: 1, most: 30 },
  personDays: { title: '维权援助：等当事人多久', unit: '个工作日', value: 10, least: 1, most: 60 },
  secondEyes: {
    title: '维权援助：哪些答复要另一位同事看过才发（全部、涉外、可能是犯罪、在法院、赶在某一天以前、类型还不清楚）',
    unit: '种',
    value: ['涉外'],
    problem: secondEyesProblem,
  },
  mediationConsentDays: { title: '诉前调解：等双方同意多久', unit: '个工作日', value: 10, least: 1, most: 60 },
  mediationSendDays: { title: '诉前调解：双方同意以后多久内送平台', unit: '个工作日', value: 2, least: 1, most: 30 },
  mediatorDays: { title: '诉前调解：送平台以后多久内确定调解员', unit: '个工作日', value: 10, least: 1, most: 60 },
  mediationDays: { title: '诉前调解：调解员定了以后多久内调解、有结果', unit: '个工作日', value: 30, least: 1, most: 120 },
  overseasAskDays: { title: '海外指导：多久内请海外的工作点或专家', unit: '个工作日', value: 2, least: 1, most: 30 },
  overseasReplyDays: { title: '海外指导：请了以后多久内给出指导', unit: '个工作日', value: 8, least: 1, most: 90 },
  acknowledgeDays: { title: '维权援助：转交后等对方签收多久，过了回到承办人', unit: '个工作日', value: 5, least: 1, most: 60 },
  districtAgencies: { title: '维权援助：还可以转交给哪些部门（区市、自贸片区，每个写全称）', unit: '个部门', value: [] },
  reopenDays: { title: '维权援助：结案后多久内可以重新打开', unit: '天', value: 30, least: 1, most: 365 },
  followUpDays: { title: '维权援助：结案后多久回访', unit: '个工作日', value: 10, least: 1, most: 60 },
  filingWho: { title: '维权援助：哪些人可以网上立案', unit: '文字', value: '', longest: 500 },
  defenceWindow: { title: '维权援助：国防专利到哪个窗口办理（地址、时间）', unit: '文字', value: '', longest: 500 },
  caseYears: { title: '维权援助：结案后案件保留多久', unit: '年', value: 5, least: 1, most: 30 },
  watchedWords: { title: '送审检查：要提醒的词', unit: '词', value: [] },
} as const satisfies Record<string, Setting>

export type SettingKey = keyof typeof settings
export const settingKeys = Object.keys(settings) as [SettingKey, ...SettingKey[]]

/** The value of each setting as rules use it. */
export type SettingValues = { [Key in SettingKey]: Widened<(typeof settings)[Key]['value']> }

type Widened<Value> = Value extends number ? number : Value extends string ? string : string[]

/** A value of any setting. */
export type SettingValue = number | string | string[]

/** Why a value cannot be that of a setting; undefined when it can. */
export const settingProblem = (key: SettingKey, value: SettingValue): string | undefined => {
  const setting: Setting = settings[key]
  if ('least' in setting) {
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= setting.least && value <= setting.most
    return fits ? undefined : `请填${setting.least}到${setting.most}的整数`
  }
  if ('longest' in setting) {
    if (typeof value !== 'string') return '请填文字'
    return [...value].length > setting.longest ? `最多${setting.longest}个字` : undefined
  }
  return Array.isArray(value) ? setting.problem?.(value) : '请填一组词'
}
