// Codes of errors and warnings that a page names in backticks after the word that says what they are.
import { catalogue } from '../../src/errors.ts'

/** `page: code` for each error code that the text names and the catalogue does not have. */
export const userErrorCodesIn = (text: string, page: string): string[] =>
  [...text.matchAll(/error `([a-z]+(?:-[a-z]+)+)`/g)]
    .map(match => match[1]!)
    .filter(code => !Object.hasOwn(catalogue, code))
    .map(code => `${page}: ${code}`)
