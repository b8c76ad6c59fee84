/** The choice of language, which the account is told of. Other features come in here only. */
export { LanguageChoice } from './components/language-choice'
