import { type Mode, modes } from '@tisc/shared/trainings/seating/seating.state'
import { useWords } from '../../platform/use-words'

const words: Record<'zh' | 'en', Record<Mode, string>> = { zh: modes, en: { 'on-site': 'On site', online: 'Online', remote: 'Remote' } }

/** The ways of taking part in the person's language. */
export const useModeWords = () => useWords(words)
