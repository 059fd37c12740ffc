/** Who is compared, in the order of the table. */

/** The comparison proper. */
export const comparedClients = ['firsttoken', 'sdk-loop-busy', 'sdk-loop', 'raw-sockets'] as const;
/** With the experiments that tell what drawing costs and what priority brings: no goal is about them. */
export const clientIds = [...comparedClients, 'firsttoken-unseen', 'firsttoken-plain'] as const;
export type ClientId = (typeof clientIds)[number];

export const clientNames: Readonly<Record<ClientId, string>> = {
  firsttoken: '(a) Firsttoken, window drawing',
  'sdk-loop-busy': '(b) SDK loop, busy thread',
  'sdk-loop': '(c) SDK loop, thread of its own',
  'raw-sockets': '(d) raw sockets, the floor',
  'firsttoken-unseen': '(e) as (a), window idle',
  'firsttoken-plain': '(f) as (a), normal priority',
};
