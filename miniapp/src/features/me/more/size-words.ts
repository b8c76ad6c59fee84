/** A size in bytes for the reader: 不到1KB, 12KB, 1.2MB. */
export const sizeWords = (bytes: number): string => {
  if (bytes === 0) return '0KB'
  if (bytes < 1000) return '不到1KB'
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)}KB` : `${(bytes / 1_000_000).toFixed(1)}MB`
}
