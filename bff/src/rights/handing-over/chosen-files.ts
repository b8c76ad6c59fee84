import type { OwnCase } from '@tisc/shared/rights/rights.schema'
import { ProblemError } from '../../platform/problem-error'
import { listFiles } from '../../platform/uploads/kept-files'
import type { FieldSealer, Vault } from '../../platform/vault/vault'
import { type CaseRecord, type ChosenFiles, caseSubject, type HandOver } from '../case.model'

type Told = NonNullable<OwnCase['handOver']>['files']

/** An archive of more is for no mail and no stick; who needs more hands it over in parts. */
const mostBytes = 2 * 1024 ** 3

const sealedAs = 'hand-over files'

const refused = (detail: string) => new ProblemError('invalid-input', undefined, [{ pointer: '#/body/act/files', detail }])

/** The files of the evidence that are to go along, all where none are named. Throws `invalid-input` for one that is not there, and for too much. */
export const chooseFiles = async (
  vault: Vault,
  record: CaseRecord,
  fields: FieldSealer,
  named: readonly string[] | undefined,
): Promise<ChosenFiles> => {
  const all = await listFiles(vault, caseSubject(record._id))
  if (named?.some((id) => !all.some((file) => file.id === id))) throw refused('有的文件已经不在证据里了，请重新选')
  const chosen = all.filter(({ id }) => named === undefined || named.includes(id))
  if (chosen.reduce((sum, { size }) => sum + size, 0) > mostBytes) throw refused('选的文件一共超过2GB，请少选一些')
  const told: Told = chosen.map(({ name, size }) => ({ name, size }))
  return { ids: chosen.map(({ id }) => id), told: fields.seal(JSON.stringify(told), sealedAs) }
}

/** What the files are called that a person was asked about. */
export const toldFiles = ({ files }: HandOver, fields: FieldSealer): Told => (files ? JSON.parse(fields.open(files.told, sealedAs)) : [])

/** Whether an answer to what was asked before is one to this too: to the same office, and to no file more. */
export const coversBefore = (before: CaseRecord['offered'], to: string, { ids }: ChosenFiles): boolean =>
  before?.to === to && ids.every((id) => before.files.includes(id))
