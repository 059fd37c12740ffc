/** The tags of a session; a click leaves only the sessions that have the tag. */
import { createContext, useContext } from 'react';

type PickTag = (tag: string) => void;

const PickTagContext = createContext<PickTag>(() => undefined);

/** Takes the function that narrows the list to a tag. */
export const PickTagProvider = PickTagContext.Provider;

export function SessionTags({ tags }: { tags: readonly string[] }) {
  const pickTag = useContext(PickTagContext);
  return tags.map((tag) => (
    <button
      key={tag}
      type="button"
      className="ft-plain-button ft-tag"
      title={`Show only sessions with the tag ${tag}`}
      onClick={() => {
        pickTag(tag);
      }}
    >
      {tag}
    </button>
  ));
}
