/** Strings, whole, so that a number inside of one stays where it is; else numbers. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** JSON with every number as a string: money keeps all its digits, which a JavaScript number would not. */
export function parseExactly(text) {
  return JSON.parse(text.replace(STRING_OR_NUMBER, (token) => (token.startsWith('"') ? token : `"${token}"`)));
}
