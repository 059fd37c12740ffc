/** A command for a terminal, with a button that copies it. */
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';

export function CommandToCopy({ command }: { command: string }) {
  return (
    <CopyToClipboard
      variant="inline"
      textToCopy={command}
      textToDisplay={<code className="ft-code">{command}</code>}
      copyButtonAriaLabel="Copy the command"
      copySuccessText="Copied"
      copyErrorText="It could not be copied"
    />
  );
}
