/** A built page in miniature, in a folder of its own. */
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const pageHtml =
  '<!doctype html><title>Firsttoken</title><script type="module" src="/assets/index-AbCd1234.js"></script>\n';
export const pageScript = `export const text = '${'firsttoken '.repeat(500)}';\n`;

/** Beside the page lies `secret.json`, inside it a link to that file. */
export async function createTemporaryPage(): Promise<{ root: string; rendererDirectory: string }> {
  const root = await mkdtemp(join(tmpdir(), 'firsttoken-page-'));
  const rendererDirectory = join(root, 'renderer');
  await mkdir(join(rendererDirectory, 'assets'), { recursive: true });
  await writeFile(join(root, 'secret.json'), '{"secret":true}');
  await writeFile(join(rendererDirectory, 'index.html'), pageHtml);
  await writeFile(join(rendererDirectory, 'assets', 'index-AbCd1234.js'), pageScript);
  await writeFile(join(rendererDirectory, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(rendererDirectory, 'notes.unknown'), 'not for the page');
  await symlink(join(root, 'secret.json'), join(rendererDirectory, 'linked.json'));
  return { root, rendererDirectory };
}
