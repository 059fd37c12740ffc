/** What the loopback host says to the human at the terminal, all on standard error. */

const terminalCommand = 'npm run -s cli -- run --preset article';

export const serveWords = {
  serving: (origin: string) => `Firsttoken serves at ${origin}. Ctrl+C ends it.\n`,
  enterHint: () => 'Press Enter here for an address that lets one more browser in.\n',
  address: (url: string) => `Open this address (it works once, for ten minutes):\n  ${url}\n`,
  noWindow: (reason: string, url: string) =>
    `The window cannot be opened: ${reason}.\n` +
    serveWords.address(url) +
    `Or run the same benchmark on this terminal:\n  ${terminalCommand}\n`,
  windowClosedWhileRunning: (url: string) =>
    'The window was closed; the session goes on, and Firsttoken ends after it.\n' + serveWords.address(url),
  ending: () => 'Firsttoken ends.\n',
  interrupting: () => 'The running session is cancelled; what was measured is kept.\n',
};
