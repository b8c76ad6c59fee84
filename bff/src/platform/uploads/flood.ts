import { ProblemError } from '../problem-error'
import { SealedFiles } from './sealed-file.model'

const gigabyte = 1024 ** 3

/** How much may lie that no form has named: from one network (an office, a fair’s hall), and in all. */
const most = { network: 4 * gigabyte, house: 40 * gigabyte }

const unkept = { state: { $in: ['arriving', 'whole'] } }

const bytesOf = async (filter: object): Promise<number> => {
  const [sum] = await SealedFiles.aggregate<{ bytes: number }>([{ $match: filter }, { $group: { _id: null, bytes: { $sum: '$size' } } }])
  return sum?.bytes ?? 0
}

/** Keeps the house from being filled with what nobody wants. Throws `too-many-requests` or `unavailable`. */
export const refuseUnkeptFlood = async (network: string, size: number): Promise<void> => {
  if ((await bytesOf({ network, ...unkept })) + size > most.network)
    throw new ProblemError('too-many-requests', '从这里上传、还没有提交的文件太多了，请先提交，或者明天再传')
  if ((await bytesOf(unkept)) + size > most.house) throw new ProblemError('unavailable', '现在放不下更多文件，请过一会儿再传')
}
