import type { OwnCase } from '@tisc/shared/rights/rights.schema'
import { useWords } from '../../../../platform/use-words'
import { Say } from '../../../../ui/say'

const words = {
  zh: { files: (names: string[]) => `一起转交的证据文件：${names.join('、')}。`, none: '不转交证据文件。' },
  en: {
    files: (names: string[]) => `Evidence files that are passed on with it: ${names.join(', ')}.`,
    none: 'No evidence files are passed on.',
  },
}

/** Which files go along, by name, before somebody agrees to that. */
export function HandOverFiles({ files }: Pick<NonNullable<OwnCase['handOver']>, 'files'>) {
  const said = useWords(words)
  return <Say>{files.length > 0 ? said.files(files.map(({ name }) => name)) : said.none}</Say>
}
