/** The conditions that differ, group by group: a column for each session, or where these are many, each value with its sessions. */
import { Fragment, type ReactNode } from 'react';
import type { ComparedSession } from './compared-sessions.js';
import { type ConditionRow, type SharedValue, sharedValues } from './condition-rows.js';

interface Props {
  sessions: readonly ComparedSession[];
  rows: readonly ConditionRow[];
  /** Of arms that the user set against each other; empty where arms stand against themselves. */
  settings: readonly { readonly name: string; readonly values: readonly SharedValue[] }[];
}

/** With more of them the values would have no room side by side. */
const COLUMNS = 3;

export function ConditionsTable({ sessions, rows, settings }: Props) {
  const letters = sessions.map(({ letter }) => letter);
  const columns = letters.length <= COLUMNS ? letters : ['Sessions'];
  const cells = (values: readonly string[]): readonly ReactNode[] =>
    letters.length <= COLUMNS ? values : [<SharedValues key="" values={sharedValues(values, letters)} />];
  return (
    <div className="ft-conditions" tabIndex={0} role="group" aria-label="Conditions that differ">
      <table>
        <thead>
          <tr>
            <th scope="col">Condition</th>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...Map.groupBy(rows, ({ group }) => group)].map(([group, members]) => (
            <Fragment key={group}>
              <GroupRow columns={columns.length}>{group}</GroupRow>
              {members.map(({ name, values }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells(values).map((value, index) => (
                    <td key={columns[index]}>{value}</td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
          {settings.length > 0 && <GroupRow columns={columns.length}>Settings of the arms</GroupRow>}
          {settings.map(({ name, values }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td colSpan={columns.length}>
                <SharedValues values={values} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GroupRow({ columns, children }: { columns: number; children: string }) {
  return (
    <tr>
      <th scope="colgroup" colSpan={columns + 1} className="ft-conditions-group">
        {children}
      </th>
    </tr>
  );
}

function SharedValues({ values }: { values: readonly SharedValue[] }) {
  return values.map(({ value, who }) => (
    <div key={value}>
      {value} <span className="ft-secondary">{`in ${who.join(', ')}`}</span>
    </div>
  ));
}
