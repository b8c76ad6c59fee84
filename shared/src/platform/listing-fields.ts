/** What somebody may let be listed of them in the public directory, each by itself, in words. Never a phone, never a mail address. */
export const listingFields = {
  name: { zh: '姓名', en: 'your name' },
  employer: { zh: '工作单位', en: 'your employer' },
  ipTypes: { zh: '擅长的类型', en: 'the kinds of IP you know' },
  jurisdictions: { zh: '熟悉的国家和地区', en: 'the countries and regions you know' },
  languages: { zh: '工作语言', en: 'your working languages' },
  region: { zh: '常在的地方', en: 'where you usually are' },
} as const
export type ListingField = keyof typeof listingFields
export const listingFieldNames = Object.keys(listingFields) as [ListingField, ...ListingField[]]
