import type { Arrays } from './parts.js';
import type { DataLimits } from './types.js';
/** The images below `folder`, if it is laid out so: NHWC bytes, labels in the order of the class names. */
export declare function readImageFolders(folder: string, limits: DataLimits): Arrays | undefined;
