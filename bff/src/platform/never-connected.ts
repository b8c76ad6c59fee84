/** What keeps a connection from being made: then nothing was asked. */
const codes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])

/** Whether a failed `fetch` never reached anybody. After any other failure nobody knows what the other side did. */
export const neverConnected = (error: unknown): boolean => codes.has((error as { cause?: { code?: string } }).cause?.code ?? '')
