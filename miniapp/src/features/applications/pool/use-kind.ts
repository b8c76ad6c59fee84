import { ipTypes } from '@tisc/shared/platform/ip-types'
import { language } from '../../../platform/language'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { invitationWords } from './invitation.words'

/** What a kind of IP is called, also where it is none of the table or not settled. */
export const useKind = () => {
  const said = useWords(invitationWords)
  const spoken = useStored(language)
  return (kind: string): string => {
    if (kind === 'unknown') return said.unknown
    return (ipTypes as Record<string, { zh: string; en: string }>)[kind]?.[spoken] ?? said.other
  }
}
