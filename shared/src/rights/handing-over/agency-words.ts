import type { Language } from '../../platform/problem'
import { agencies, byIpType, bySubject } from './agencies'

type Said = Record<Language, string>

/** Why an office has a case that no rule sends there: an officer said so. */
export const officerReasons = {
  office: { zh: '承办人认为归这个部门', en: 'the officer thinks that it is for this office' },
  district: { zh: '承办人认为归这个区市或片区', en: 'the officer thinks that it is for this district or zone' },
} as const satisfies Record<string, Said>

const reasons: Said[] = [
  ...[...Object.values(bySubject), ...Object.values(byIpType)].map(({ why, whyEn }) => ({ zh: why, en: whyEn })),
  ...Object.values(officerReasons),
]

const spokenIn = (known: readonly Said[], said: string, language: Language): string =>
  known.find(({ zh }) => zh === said)?.[language] ?? said

/** An office as it is called in a reader's language; one that the staff have entered stays as they wrote it. */
export const agencyIn = (to: string, language: Language): string => spokenIn(Object.values(agencies), to, language)

/** Why a case is for an office, in a reader's language. */
export const reasonIn = (why: string, language: Language): string => spokenIn(reasons, why, language)
