import { beforeEach, describe, expect, it, vi } from 'vitest';
import { spawnUtilitySimulator } from '../../../../src/main/hosts/electron/spawn-utility-simulator.js';
import { launchSimulator } from '../../../../src/main/simulator/launch-simulator.js';
import { resetStandIn, standIn } from '../../../fakes/electron.js';

vi.mock('electron', () => import('../../../fakes/electron.js'));
beforeEach(resetStandIn);

const options = { scenario: 'article', seed: 1, timeScale: 0.5 };
const ready = {
  ready: true,
  http1: 'http://127.0.0.1:1',
  h2c: 'http://127.0.0.1:2',
  tls: 'https://127.0.0.1:3',
  certificate: '-----BEGIN CERTIFICATE-----',
};
const readyLine = `${JSON.stringify(ready)}\n`;

describe('the simulator under Electron', () => {
  it('runs in a utility process, is found by its ready line and ended once', async () => {
    const launch = launchSimulator(options, spawnUtilitySimulator('/out/main/simulator.js'));
    const [child] = standIn.processes;
    child?.stdout.write(readyLine);
    const simulator = await launch;
    expect(simulator.http1).toBe('http://127.0.0.1:1');
    expect([child?.path, child?.args.slice(0, 2), child?.options]).toEqual([
      '/out/main/simulator.js',
      ['--scenario', 'article'],
      { stdio: 'pipe', serviceName: 'Firsttoken simulator' },
    ]);
    await simulator.stop();
    await simulator.stop();
    expect(child?.kills).toBe(1);
  });

  it('that ends before it is ready is an error with its own words', async () => {
    const launch = launchSimulator(options, spawnUtilitySimulator('/out/main/simulator.js'));
    const [child] = standIn.processes;
    child?.stderr.write('no such scenario');
    setImmediate(() => child?.emit('exit', 2));
    await expect(launch).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('no such scenario') as string,
    });
  });
});
