/** The name of a session, as long as a cell has room for; it leads to its results. */
import Link from '@cloudscape-design/components/link';
import { routeHref } from '../../app/routes.js';
import { shortLabel } from '../../components/short-label.js';

const CHARACTERS = 80;

export function SessionLink({ id, name }: { id: string; name: string }) {
  return (
    <bdi className="ft-anywhere" title={name}>
      <Link href={routeHref({ screen: 'results', sessionId: id })}>{shortLabel(name, CHARACTERS)}</Link>
    </bdi>
  );
}
