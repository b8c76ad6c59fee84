import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const [nonceBytes, tagBytes] = [12, 16]

/** Seals the pieces of one file with its key. A piece cannot be changed, nor moved to another place or another file. */
export const createPieceCipher = (key: Buffer, file: string, pieces: number) => {
  const contextOf = (piece: string) => Buffer.from(`file ${file} piece ${piece} of ${pieces}`)
  return {
    seal: (bytes: Uint8Array, piece: string): Buffer => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(contextOf(piece))
      return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    },
    /** Throws for a piece that was changed, moved or sealed with another key. */
    open: (sealed: Uint8Array, piece: string): Buffer => {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
      decipher.setAAD(contextOf(piece)).setAuthTag(sealed.subarray(-tagBytes))
      return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()])
    },
  }
}
