/** Text of a foreign hand at the end of a message of ours, which another sentence follows on the same line. */

/** Its own end stands before the quotation mark that closes it: "Too many requests." is not ended again. */
const ENDED = /[.!?…]["']?$/;

/** @example asSentence('It says: "Overloaded"') // 'It says: "Overloaded".' */
export function asSentence(text: string): string {
  return ENDED.test(text) ? text : `${text}.`;
}
