/** The code that applies a strategy, in each language, to be copied. */
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Tabs from '@cloudscape-design/components/tabs';
import type { Strategy } from '../../../shared/cheat-sheet/strategy.js';
import { languages, snippetOf } from './snippets.js';

export function CodeTabs({ strategy }: { strategy: Strategy }) {
  return (
    <Tabs
      ariaLabel="How to apply it"
      tabs={languages.map(({ ending, name }) => {
        const code = snippetOf(strategy.id, ending);
        return {
          id: ending,
          label: name,
          content: (
            <div className="ft-snippet">
              <CopyToClipboard
                copyButtonText="Copy"
                copyButtonAriaLabel={`Copy the code, ${name}`}
                copySuccessText="Copied"
                copyErrorText="Not copied: the browser refused. Select the text and copy it."
                textToCopy={code}
              />
              {/* A region that scrolls must be reachable by the keyboard. */}
              <pre className="ft-code" tabIndex={0} aria-label={`${strategy.title}, ${name}`}>
                {code}
              </pre>
            </div>
          ),
        };
      })}
    />
  );
}
