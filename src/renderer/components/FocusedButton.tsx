/** The button of a dialog that a press of Enter is for. */
import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import { useFocusOnOpen } from './use-focus-on-open.js';

export function FocusedButton(props: ButtonProps) {
  return <Button {...props} ref={useFocusOnOpen<ButtonProps.Ref>()} />;
}
