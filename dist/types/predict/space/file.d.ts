import { z } from 'zod';
import type { Transferred } from './transfer.js';
/** The form of what `transfer` gives. */
export declare const transferredSchema: z.ZodType<Transferred>;
