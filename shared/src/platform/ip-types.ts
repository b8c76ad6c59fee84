/** The kinds of intellectual property, as article 123 of the Civil Code names them. */
export const ipTypes = {
  patent: { zh: '专利', en: 'Patents' },
  trademark: { zh: '商标', en: 'Trade marks' },
  copyright: { zh: '著作权', en: 'Copyright' },
  geographical: { zh: '地理标志', en: 'Geographical indications' },
  secret: { zh: '商业秘密', en: 'Trade secrets' },
  circuit: { zh: '集成电路布图设计', en: 'Layout designs of integrated circuits' },
  plant: { zh: '植物新品种', en: 'New plant varieties' },
} as const satisfies Record<string, { zh: string; en: string }>
