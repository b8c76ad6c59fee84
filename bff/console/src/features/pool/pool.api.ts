export { CaseExperts } from './case-experts'
