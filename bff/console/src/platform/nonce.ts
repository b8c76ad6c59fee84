/** What a style element must carry to count on this page; made anew for each answer of the server. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
