/** How many runs a measuring thread takes at once: beyond that its one event loop delays the stamps of them all. */
export const STREAMS_PER_THREAD = 6;
