import { Component } from 'preact';
import type { Integration } from '../types.ts';

/** What people call an app; a server can leave its name blank. */
export const nameOf = ({ display_name, unique_key }: Integration): string =>
  display_name.trim() || unique_key;

/** Two letters for an app without a picture: its initials, else how its name begins. */
export function monogram(name: string): string {
  const [first = '', second] = name.split(/\s+/);
  return [...first].slice(0, second ? 1 : 2).join('') + ([...(second ?? '')][0] ?? '');
}

interface TileProps {
  integration: Integration;
  /** The gate's say on an image: its URL when it may be loaded. */
  logo(url: string | undefined): string | null;
}

/** Pictures that did not come: the next row with one, at the next letter of a search, need not ask again. */
const broken = new Set<string>();

/** An app's logo, or its monogram. */
export class Tile extends Component<TileProps> {
  render() {
    const { integration, logo } = this.props;
    const source = logo(integration.logo);
    return (
      <span class="tile" part="tile" aria-hidden="true">
        {source === null || broken.has(source) ? (
          monogram(nameOf(integration))
        ) : (
          <img
            // A new one each: it would show the old picture until it has the new one.
            key={source}
            alt=""
            loading="lazy"
            referrerpolicy="no-referrer"
            onError={() => {
              broken.add(source);
              this.forceUpdate();
            }}
            // The last: each of the others would begin its loading anew.
            src={source}
          />
        )}
      </span>
    );
  }
}
