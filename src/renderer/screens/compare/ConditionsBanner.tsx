/** Says first in what the sessions differ beside the hour: a difference between their figures may come from there. */
import Alert from '@cloudscape-design/components/alert';
import { Fragment } from 'react';
import type { ArmGroup, ComparedSession } from './compared-sessions.js';
import { conditionRows } from './condition-rows.js';

interface Props {
  sessions: readonly ComparedSession[];
  groups: readonly ArmGroup[];
}

export function ConditionsBanner({ sessions, groups }: Props) {
  const rows = conditionRows(sessions, groups);
  if (rows.length === 0) {
    return (
      <Alert type="success" header="The same conditions">
        Region, transport, prompt, settings, versions and computer are the same in these sessions. What is left is the
        moment.
      </Alert>
    );
  }
  const byGroup = Map.groupBy(rows, ({ group }) => group);
  return (
    <Alert
      type="warning"
      header={`The conditions differ: ${[...byGroup.keys()].map((group) => group.toLowerCase()).join(', ')}`}
    >
      A difference below may come from these, not from the model.
      <div className="ft-conditions" tabIndex={0} role="group" aria-label="Conditions that differ">
        <table>
          <thead>
            <tr>
              <th scope="col">Condition</th>
              {sessions.map(({ letter }) => (
                <th key={letter} scope="col">
                  {letter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...byGroup].map(([group, members]) => (
              <Fragment key={group}>
                <tr>
                  <th scope="colgroup" colSpan={sessions.length + 1} className="ft-conditions-group">
                    {group}
                  </th>
                </tr>
                {members.map(({ name, values }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    {values.map((value, index) => (
                      <td key={sessions[index]?.letter ?? index}>{value}</td>
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </Alert>
  );
}
