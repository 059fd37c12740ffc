/** A screen whose code comes when it is first shown, or before that while the window is idle. */
import { type ComponentType, lazy, useState } from 'react';

export interface LateScreen<Props> {
  readonly Screen: ComponentType<Props>;
  /** Brings the code, so that the screen then opens without a wait. */
  readonly load: () => Promise<void>;
  /** React keeps code that could not be fetched refused for good: after this it is asked for anew. */
  readonly renew: () => void;
}

export function lateScreen<Props extends object>(bring: () => Promise<ComponentType<Props>>): LateScreen<Props> {
  let ready: ComponentType<Props> | null = null;
  let isRefused = false;
  const comesLate = () =>
    lazy(async () => {
      try {
        return { default: await bring() };
      } catch (error) {
        isRefused = true;
        throw error;
      }
    });
  let late = comesLate();
  return {
    // Even a lazy component whose code is there shows its fallback once.
    Screen: function LateScreen(props) {
      // What stands there stays: the code that comes meanwhile must not make the screen begin anew.
      const [Shown] = useState<ComponentType<Props>>(() => ready ?? late);
      return <Shown {...props} />;
    },
    async load() {
      ready = await bring();
    },
    renew() {
      if (isRefused) late = comesLate();
      isRefused = false;
    },
  };
}
