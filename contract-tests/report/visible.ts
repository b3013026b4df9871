/** What a server says may hold anything, escape sequences of the terminal too: shown, not obeyed. */
export const visible = (text: string): string =>
  text.replace(/\p{Cc}/gu, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`);
