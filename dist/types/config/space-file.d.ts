import { type Family } from '../space/index.js';
/**
 * @param path for messages
 * @throws UserError `space-file`, with the line of every mistake
 * @example parseSpaceFile('name: tiny\nlayers: [{ op: conv, width: [16, 8] }]', 'spaces/tiny.yml').name
 */
export declare function parseSpaceFile(text: string, path: string): Family;
