import { jurisdictions, languages } from '@tisc/shared/applications/expertise'
import { programmes } from '@tisc/shared/applications/programmes'
import { say } from '@tisc/shared/forms/answer.schema'
import type { Words } from '@tisc/shared/forms/question.schema'
import { ipTypes } from '@tisc/shared/platform/ip-types'
import { regionName } from '@tisc/shared/platform/regions'
import { language } from '../../../platform/language'
import { useStored } from '../../../platform/use-stored'

type Table = Readonly<Record<string, Words>>
const titles: Table = { expert: programmes.expert.title, volunteer: programmes.volunteer.title }

/** What the values of the directory are called, in the reader's language; one that this version does not know stands as it is. */
export const useDirectoryWords = () => {
  const spoken = useStored(language)
  const of = (table: Table) => (value: string) => (table[value] ? say(table[value], spoken) : value)
  return {
    programme: of(titles),
    ipType: of(ipTypes),
    jurisdiction: of(jurisdictions),
    language: of(languages),
    region: regionName,
    all: (values: readonly string[], word: (value: string) => string) => values.map(word).join(spoken === 'zh' ? '、' : ', '),
  }
}
