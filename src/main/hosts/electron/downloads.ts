/** Reports leave through the system's own save dialog; the page never names a path. */
import { app, type Session } from 'electron';
import { basename, dirname, join } from 'node:path';

/** Electron does not keep the folder of the last save; this does, while the application runs. */
export function askWhereToSave(session: Session): void {
  let folder: string | null = null;
  session.on('will-download', (_event, item) => {
    folder ??= app.getPath('downloads');
    item.setSaveDialogOptions({ defaultPath: join(folder, basename(item.getFilename())) });
    item.once('done', () => {
      const savedAt = item.getSavePath();
      if (savedAt !== '') folder = dirname(savedAt);
    });
  });
}
