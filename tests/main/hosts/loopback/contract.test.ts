import { describeContract } from '../contract-suite.js';
import { createSocketBridge } from '../../../../src/renderer/ipc/socket-bridge.js';
import { enter, openNodeSocket, startTestHost } from './host-client.js';
import type { ContractEnds } from '../contract-suite.js';

describeContract('a WebSocket', async () => {
  const { application, host } = await startTestHost();
  const cookie = await enter(host);
  const bridge = createSocketBridge({ openSocket: (events) => openNodeSocket(host.origin, cookie, events) });
  return {
    application,
    bridge,
    request: (name, input) => (bridge as unknown as Pick<ContractEnds, 'request'>).request(name, input),
    stop: () => {
      bridge.close();
      return Promise.resolve();
    },
  };
});
