/** Keeps zod from compiling its checks at run time: the page's policy forbids code made from text. Imported first. */
import { config } from 'zod';

config({ jitless: true });
