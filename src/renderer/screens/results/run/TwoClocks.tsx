/** The same run by two clocks: what this computer measured, and what Bedrock reported of itself. */
import { figureDictionary } from '../../../../shared/domain/figures/dictionary.js';
import type { DocumentRun } from '../../../../shared/domain/session-document.js';
import type { NetworkFloor } from '../../../../shared/domain/session.js';
import { formatMs } from '../../../components/format.js';
import { Unknown } from '../../../components/Unknown.js';
import { phaseMs } from './attempt-words.js';
import { definitionWords } from './figure-value.js';

const shown = [
  { id: 'ttftMs', label: 'First token, by this clock' },
  { id: 'userFeltTtftMs', label: 'First token, as the user felt it' },
  { id: 'totalMs', label: 'Total, by this clock' },
  { id: 'serverLatencyMs', label: 'Latency, reported by Bedrock' },
  { id: 'clientShareMs', label: 'Total less that' },
] as const;

interface TwoClocksProps {
  run: DocumentRun;
  floor: NetworkFloor | null;
  /** Where the floor was measured to; null: to the endpoint. */
  proxyHost: string | null;
}

export function TwoClocks({ run, floor, proxyHost }: TwoClocksProps) {
  return (
    <dl className="ft-clocks">
      {shown.map(({ id, label }) => (
        <div key={id}>
          <dt title={definitionWords(figureDictionary[id])}>{label}</dt>
          <dd>
            <Figure words={run[id] === null ? null : formatMs(run[id])} nullWhen={figureDictionary[id].nullWhen} />
          </dd>
        </div>
      ))}
      <div>
        <dt>{proxyHost === null ? 'Network round trip' : 'Network round trip to the proxy'}</dt>
        <dd>
          <Figure
            words={floor === null ? null : phaseMs(floor.medianMs)}
            nullWhen="it was not measured in this session"
          />
        </dd>
      </div>
    </dl>
  );
}

function Figure({ words, nullWhen }: { words: string | null; nullWhen: string }) {
  return words === null ? <Unknown reason={nullWhen} /> : <span className="ft-tabular">{words}</span>;
}
