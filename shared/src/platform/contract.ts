import type * as z from 'zod'

/**
 * Who may call an endpoint; denied unless declared. `holder`: reference and code were exchanged for a short token; `link`: a secret in
 * the address; `callback`: a signature of WeChat's; `staff`: a signed-in member of staff who holds the permission; `door`: a way in, open to
 * everybody who calls it from one of our apps; `member`: who is signed in on the phone.
 */
export type Access = 'public' | 'member' | 'holder' | 'link' | 'callback' | 'door' | { staff: string }

/** The header in which our apps say which of them is calling: a page of somebody else's cannot set it. */
export const appHeader = 'X-Tisc-App'
export type App = 'console' | 'h5' | 'weapp'

/** The header in which an uploaded file's name travels, percent-encoded. */
export const fileNameHeader = 'X-Tisc-File-Name'

/** The header with the name a form gives its submission, so that sending it twice does it once. */
export const idempotencyHeader = 'Idempotency-Key'

/** A file on its way to the server. */
export type SentFile = { name: string; bytes: Uint8Array | ArrayBuffer }
/** A file as a handler gets it: a name to show, never a path, and bytes that only their own look may tell the kind of. */
export type Upload = { name: string; bytes: Uint8Array }

/** An answer that is not JSON: the contract names its media type, the service makes the text. */
export type MediaResponse = { media: `${string}/${string}` }

/** A file that is handed over as it is, piece by piece: under this name, to be saved and never shown, whatever its bytes are. */
export type HandedFile = { name: string; size: number; bytes: AsyncIterable<Uint8Array> }

/**
 * What a service makes for it: a text, the bytes of an image, or a file to be saved; a page may also tell that what stood there is gone.
 */
export type MediaResult = string | Uint8Array | HandedFile | { status: 410; text: string }

export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: `/${string}`
  access: Access
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodObject
  /**
   * The body is a file instead: its bytes as `application/octet-stream`, whatever they are, with its name in a header. `accept` is what a
   * file picker offers, `most` the bytes it may have; who may not call the endpoint is refused before they are read.
   */
  upload?: { accept: readonly string[]; most: number }
  /** The call carries a key that is made when its form opens: the same key again gets the same answer, with another body `conflict`. */
  idempotent?: true
  success: 200 | 201 | 204
  response: z.ZodType | MediaResponse
  /** Answered alike to everybody until the named content changes: kept ready in memory, with ETag and Last-Modified. */
  cache?: { revision: string; maxAge: number }
  /** What stands at its address never changes: everybody may keep it for a year, and show it on pages of their own. */
  lasting?: true
  /** How many calls an address may make in so many seconds; more answer `too-many-requests`. */
  rate?: { points: number; seconds: number }
  /**
   * A staff endpoint's line in the audit log. Changes always have one, but for a thing that keeps `versions` with who and when itself; a
   * reading has one where it shows personal data or takes data out.
   */
  audit?: 'read' | 'export' | 'versions'
  /** The answer waits for a service that is not ours, which may take some seconds. */
  outside?: true
  /** A large file is read before the answer, which may take half a minute. */
  long?: true
  /** A staff endpoint that the console calls by itself: it does not keep a session awake. */
  background?: true
  summary: string
}

export type Contract = Record<string, Endpoint>

/** Keeps literal types, so that both sides infer from the same object. */
export const defineContract = <const C extends Contract>(contract: C): C => contract

type Parts = 'params' | 'query' | 'body'
type PresentParts<E extends Endpoint> = { [P in Parts as E[P] extends z.ZodType ? P : never]: E[P] & z.ZodType }

type WithUpload<E extends Endpoint, File> = E['upload'] extends { most: number } ? { upload: File } : unknown

type WithKey<E extends Endpoint> = E['idempotent'] extends true ? { key: string } : unknown

/** What the client must send (before parsing). */
export type RequestOf<E extends Endpoint> = { [P in keyof PresentParts<E>]: z.input<PresentParts<E>[P]> } & WithUpload<E, SentFile> &
  WithKey<E>
/** What the handler receives (after parsing). */
export type ParsedOf<E extends Endpoint> = { [P in keyof PresentParts<E>]: z.output<PresentParts<E>[P]> } & WithUpload<E, Upload> &
  WithKey<E>
/** What the handler must return (before serialising); a text where the contract names a media type. */
export type ResultOf<E extends Endpoint> = E['response'] extends z.ZodType ? z.input<E['response']> : MediaResult
/** What the client receives. */
export type ResponseOf<E extends Endpoint> = E['response'] extends z.ZodType ? z.output<E['response']> : string

/** Whether an endpoint answers JSON that its schema describes. */
export const answersJson = <E extends Endpoint>(endpoint: E): endpoint is E & { response: z.ZodType } => !('media' in endpoint.response)
