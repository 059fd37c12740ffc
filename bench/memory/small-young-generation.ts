/**
 * Keeps V8's young generation at its first size, in all threads started later. It doubles up to 16 MB and more as it is
 * used, in steps of the process's memory that look like a leak and are none. Import it before everything else.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--max-semi-space-size=1');
