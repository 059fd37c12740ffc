/** How long somebody looks at a window that has opened before the first click, milliseconds; the window works ahead meanwhile. */
export const LOOK_MS = 3_000;
