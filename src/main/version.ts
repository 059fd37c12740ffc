/** The application's version, as package.json states it. */
import { version } from '../../package.json';

export const applicationVersion: string = version;
