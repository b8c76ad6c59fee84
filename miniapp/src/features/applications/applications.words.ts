import type { ProgrammeKey } from '@tisc/shared/applications/programmes'
import { programmes } from '@tisc/shared/applications/programmes'
import { say } from '@tisc/shared/forms/answer.schema'
import { language } from '../../platform/language'
import { useStored } from '../../platform/use-stored'

/** The words of a programme, in the person's language. */
export const useProgramme = (key: string | undefined) => {
  const spoken = useStored(language)
  const known: ProgrammeKey = key === 'volunteer' ? 'volunteer' : 'expert'
  const { title, about, source, minutes, sections } = programmes[known]
  return { key: known, title: say(title, spoken), about: say(about, spoken), source: say(source, spoken), minutes, sections }
}
