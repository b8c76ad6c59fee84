import { strToU8, zipSync } from 'fflate'
import type { PersonalPart } from '../platform/personal-data'
import type { Vault } from '../platform/vault/vault'
import { fieldsOf } from './account.service'

const readme = `这里是 TISC 青岛保存的、关于您的全部内容。每个文件夹是一项服务，文件可以用文本编辑器打开。
This is everything TISC Qingdao keeps about you. Each folder is a service; the files open in any text editor.
`

/** Everything the features hold of a person as a zip of readable JSON; a file that a feature holds as bytes is put in as it is. */
export const exportData = async (vault: Vault, parts: readonly PersonalPart[], id: string, now: Date): Promise<Uint8Array> => {
  const fields = await fieldsOf(vault, id)
  const files: Record<string, Uint8Array> = { 'README.txt': strToU8(`${readme}${now.toISOString()}\n`) }
  for (const part of parts) {
    for (const [name, content] of Object.entries({ ...(await part.collect(id, fields)), ...(await part.collectSealed?.(id, vault)) })) {
      if (content instanceof Uint8Array) files[`${part.name}/${name}`] = content
      else files[`${part.name}/${name}.json`] = strToU8(JSON.stringify(content, undefined, 2))
    }
  }
  return zipSync(files, { mtime: now })
}
