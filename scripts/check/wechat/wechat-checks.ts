import type { Check } from '../check'
import { noCodeFromText } from './no-code-from-text'
import { noSecrets } from './no-secrets'
import { packageSizes } from './package-sizes'
import { pagesExist } from './pages-exist'
import { pagesStart } from './pages-start'
import { templatesCompile } from './templates-compile'

/** What can be said of a WeChat build without WeChat. */
export const wechatChecks: Check[] = [pagesExist, templatesCompile, packageSizes, noCodeFromText, noSecrets, pagesStart]
