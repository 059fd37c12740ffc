/** A short text with more behind it: shown while the pointer or the focus is on it, and always told to screen readers. */
import Tooltip from '@cloudscape-design/components/tooltip';
import { type ReactNode, useCallback, useRef, useState } from 'react';

interface Props {
  children: ReactNode;
  content: ReactNode;
  /** The text that is shown, then what stands behind it. */
  label: string;
}

export function Hint({ children, content, label }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const show = (): void => {
    setOpen(true);
  };
  const hide = useCallback(() => {
    setOpen(false);
  }, []);
  const getTrack = useCallback(() => button.current, []);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="ft-plain-button ft-hint"
        aria-label={label}
        onMouseEnter={show}
        onMouseLeave={hide}
        onFocus={show}
        onBlur={hide}
        onClick={show}
      >
        {children}
      </button>
      {open && <Tooltip content={content} getTrack={getTrack} onEscape={hide} />}
    </>
  );
}
