/** Every figure of a run by the dictionary, each with its definition. */
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { type DictionaryEntry, figureList } from '../../../../shared/domain/figures/dictionary.js';
import type { DocumentRun } from '../../../../shared/domain/session-document.js';
import { Term } from '../../../components/Term.js';
import { Unknown } from '../../../components/Unknown.js';
import { figureText } from './figure-value.js';

export function RunFigures({ run }: { run: DocumentRun }) {
  return (
    <ExpandableSection variant="footer" headerText={`All ${figureList.length} figures`}>
      <KeyValuePairs columns={4} minColumnWidth={140} items={figureList.map((entry) => pair(run, entry))} />
    </ExpandableSection>
  );
}

function pair(run: DocumentRun, entry: DictionaryEntry) {
  const text = figureText(run, entry);
  return {
    label: <Term figure={entry.id}>{entry.name.charAt(0).toUpperCase() + entry.name.slice(1)}</Term>,
    value: text === null ? <Unknown reason={entry.nullWhen} /> : <span className="ft-tabular">{text}</span>,
  };
}
