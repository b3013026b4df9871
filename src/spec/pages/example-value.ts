import { cutText } from '../distil/cut-text.ts';
import type { Json } from '../document.ts';

/** An example as a value, its long strings cut; nothing where it is not JSON. */
export const exampleValue = (text: string): Json | undefined => {
  try {
    return cutText(JSON.parse(text)) as Json; // JSON.parse gives nothing else, and cutting leaves it so
  } catch {
    return undefined;
  }
};
