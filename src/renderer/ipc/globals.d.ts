import type { Bridge } from '../../shared/contract/contract.js';

declare global {
  interface Window {
    /** What Electron's preload exposes; absent in a browser. */
    readonly firsttoken?: Bridge;
  }
}
