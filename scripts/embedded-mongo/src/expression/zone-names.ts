/** Zones as a date string may name them: offsets, abbreviations, military letters. In minutes ahead of UTC. */
const abbreviations: Record<string, number> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  JST: 540,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
}
const military = 'YXWVUTSRQPONZABCDEFGHIKLM' // from -12 to +12; J is local time and names none

/** Undefined if it is none of them. */
export function namedOffset(text: string): number | undefined {
  const [, , sign, hours, minutes = '0'] = /^(GMT|UTC)?([-+])(\d{2}):?(\d{2})?$/.exec(text) ?? []
  if (hours !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  const name = text.toUpperCase()
  if (name in abbreviations) return abbreviations[name]
  const letter = name.length === 1 ? military.indexOf(name) : -1
  return letter < 0 ? undefined : (letter - 12) * 60
}
export const zonePattern = '(?:GMT|UTC)?[-+]\\d{2}:?(?:\\d{2})?|[A-Za-z]{1,4}'
