import { isIPv4, isIPv6 } from 'node:net'

/** All eight groups of an IPv6 address, as numbers written in hexadecimal. */
const groupsOf = (address: string): string[] => {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const groups = (text: string) => (text === '' ? [] : text.split(':'))
  const [before, after] = [groups(head), groups(tail ?? '')]
  const missing = tail === undefined ? 0 : 8 - before.length - after.length
  return [...before, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...after].map((group) => group.replace(/^0+(?=.)/, ''))
}

/** What a caller is counted by: an IPv4 address, or the /64 that one IPv6 line has as a whole. */
export const networkOf = (address: string | undefined): string => {
  if (address === undefined) return 'unknown'
  const mapped = address.replace(/^::ffff:/i, '')
  if (isIPv4(mapped)) return mapped
  return isIPv6(address) ? `${groupsOf(address.toLowerCase()).slice(0, 4).join(':')}::/64` : address
}
