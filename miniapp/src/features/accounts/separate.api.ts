/**
 * The questions that are agreed to by themselves, for the pages on which they arise: `<SeparateConsents about="case 65f…" />` shows those
 * that the server asked about this subject (`askSeparateConsent`), and nothing while there are none.
 */
export { SeparateConsents } from './components/separate-consents'
