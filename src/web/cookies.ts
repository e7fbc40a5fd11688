/** Name of the cookie that carries the language of somebody without an account. */
export const languageCookie = 'language';
export const themeCookie = 'theme';
/** Carries the key of one text over a redirect. */
export const noticeCookie = 'notice';
