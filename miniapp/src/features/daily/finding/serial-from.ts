const halfWidth = (text: string) => text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** The serial number somebody typed: `1102`, `第1102期` or `１１０２`; nothing when it is none. */
export const serialFrom = (text: string): number | undefined => {
  const digits = /^第?\s*(\d{1,6})\s*期?$/.exec(halfWidth(text.trim()))?.[1]
  return digits && Number(digits) > 0 ? Number(digits) : undefined
}
