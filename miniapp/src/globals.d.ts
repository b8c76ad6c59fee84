/** Where the BFF answers: empty in a browser (same origin), an https address in WeChat. Set by the build. */
declare const API_ORIGIN: string
/** The build replaces `TARO_ENV` by its value; `PUBLIC_URL` and `OUTPUT_ROOT` are read by the build configuration only. */
declare const process: { env: { TARO_ENV: 'weapp' | 'h5'; PUBLIC_URL?: string; OUTPUT_ROOT?: string } }
