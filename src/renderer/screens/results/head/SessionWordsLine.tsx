/** The tags and notes of a session, under its name; nothing where there are none. */
import Badge from '@cloudscape-design/components/badge';
import type { SessionWords } from '../../../stores/session-document-store.js';

export function SessionWordsLine({ tags, notes }: Pick<SessionWords, 'tags' | 'notes'>) {
  if (tags.length === 0 && notes === '') return null;
  return (
    <div className="ft-session-words">
      {tags.length > 0 && (
        <ul className="ft-tags" aria-label="Tags">
          {tags.map((tag) => (
            <li key={tag}>
              <Badge color="grey">{tag}</Badge>
            </li>
          ))}
        </ul>
      )}
      {notes !== '' && (
        <div className="ft-notes" role="group" aria-label="Notes" tabIndex={0}>
          {notes}
        </div>
      )}
    </div>
  );
}
