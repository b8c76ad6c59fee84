import type { Language } from '../../../platform/language'

const little = { zh: '不到1KB', en: 'under 1 KB' }

/** A size in bytes for the reader: 不到1KB, 12KB, 1.2MB. */
export const sizeWords = (bytes: number, language: Language): string => {
  const gap = language === 'en' ? ' ' : ''
  if (bytes === 0) return `0${gap}KB`
  if (bytes < 1000) return little[language]
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)}${gap}KB` : `${(bytes / 1_000_000).toFixed(1)}${gap}MB`
}
