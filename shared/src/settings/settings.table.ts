/** A setting whose value is a whole number within bounds, or a list of words. */
type NumberSetting = { title: string; unit: string; value: number; least: number; most: number }
type WordsSetting = { title: string; unit: string; value: readonly string[] }
export type Setting = NumberSetting | WordsSetting

/**
 * What no document states and the centre decides. Each is used by a rule as data; until somebody enters a value with its source, the one
 * here counts and is marked 待中心确认 wherever staff see it. A feature adds the settings its rules use, and no others.
 */
export const settings = {
  idleMinutes: { title: '多久没有操作就退出工作台', unit: '分钟', value: 30, least: 5, most: 240 },
  auditMonths: { title: '操作记录保留多久', unit: '个月', value: 36, least: 6, most: 240 },
  emptySearchDays: { title: '统计：没有结果的搜索在几个不同的日子出现才显示', unit: '天', value: 3, least: 2, most: 30 },
  offerHours: { title: '候补名额为一个人保留多久（21点到8点不算）', unit: '小时', value: 4, least: 1, most: 72 },
  watchedWords: { title: '送审检查：要提醒的词', unit: '词', value: [] },
} as const satisfies Record<string, Setting>

export type SettingKey = keyof typeof settings
export const settingKeys = Object.keys(settings) as [SettingKey, ...SettingKey[]]

/** The value of each setting as rules use it. */
export type SettingValues = { [Key in SettingKey]: (typeof settings)[Key]['value'] extends number ? number : string[] }

/** Why a value cannot be that of a setting; undefined when it can. */
export const settingProblem = (key: SettingKey, value: number | string[]): string | undefined => {
  const setting: Setting = settings[key]
  if ('least' in setting) {
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= setting.least && value <= setting.most
    return fits ? undefined : `请填${setting.least}到${setting.most}的整数`
  }
  return Array.isArray(value) ? undefined : '请填一组词'
}
