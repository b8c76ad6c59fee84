import { articleTypes, validities, wordOf } from '@tisc/shared/daily/daily.words'
import { regions } from '@tisc/shared/platform/regions'
import { useWords } from '../../platform/use-words'

const types = {
  zh: articleTypes,
  en: { policy: 'Policy', news: 'News', guide: 'Guides', case: 'Cases', training: 'Trainings', notice: 'Notices' },
} satisfies Record<string, Record<keyof typeof articleTypes, string>>

/** The kinds of articles in their order, each with its word. */
export const useTypes = () => useWords<Record<keyof typeof articleTypes, string>>(types)

/** The word of a kind of article; one this version does not know is shown as it is. */
export const useTypeWords = () => {
  const words = useTypes()
  return (type: string) => wordOf(words, type)
}

/** Every kind of facet but topics, in English; Chinese comes from the server or from the shared lists. */
const regionsInEnglish: Record<keyof typeof regions, string> = {
  '000000': 'National',
  '370000': 'Shandong',
  '370100': 'Jinan',
  '370200': 'Qingdao',
  '370300': 'Zibo',
  '370400': 'Zaozhuang',
  '370500': 'Dongying',
  '370600': 'Yantai',
  '370700': 'Weifang',
  '370800': 'Jining',
  '370900': 'Tai’an',
  '371000': 'Weihai',
  '371100': 'Rizhao',
  '371300': 'Linyi',
  '371400': 'Dezhou',
  '371500': 'Liaocheng',
  '371600': 'Binzhou',
  '371700': 'Heze',
}

const lists = {
  zh: { region: regions as Record<string, string>, validity: validities as Record<string, string> },
  en: {
    region: regionsInEnglish as Record<string, string>,
    validity: { 'in-force': 'In force', 'not-in-force': 'Not in force', amended: 'Amended' } as Record<string, string>,
  },
}

/** Regions by their code, and validities. */
export const useListWords = () => useWords(lists)

/** A region in English; nothing where this version does not know the code. */
export const regionInEnglish = (code: string): string | undefined => lists.en.region[code]
