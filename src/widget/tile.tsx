import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Integration } from '../types.ts';

/** Whether there is anything to see in a text. */
const isVisible = (text: string): boolean => /[^\s\p{DI}\p{Cc}\p{Cf}]/u.test(text);

/** The name of an app; its id if the server leaves the name blank. */
export const integrationName = ({ display_name, unique_key }: Integration): string =>
  isVisible(display_name) ? display_name.trim() : unique_key;

/** Two letters for an app without a picture: its initials, else how its name begins. */
export function monogram(name: string): string {
  const [first = '', second] = name.split(/\s+/);
  return [...first].slice(0, second ? 1 : 2).join('') + ([...(second ?? '')][0] ?? '');
}

/** Pictures that came, and those that did not: the next row with one, at the next letter of a search, need not wait. */
const loaded = new Set<string>();
const broken = new Set<string>();

interface LogoProps {
  source: string;
  onSettled(): void;
}

/**
 * `crossorigin="anonymous"` would also keep cookies away, but a server that sends no CORS header with its pictures, as
 * image hosts often do, would then show none. Cookies that are `SameSite=Lax`, the default, stay at home anyway.
 */
const Logo = ({ source, onSettled }: LogoProps) => (
  <img
    alt=""
    loading="lazy"
    referrerPolicy="no-referrer"
    onLoad={() => {
      loaded.add(source);
      onSettled();
    }}
    onError={() => {
      broken.add(source);
      onSettled();
    }}
    // The last: each of the others would start another request.
    src={source}
  />
);

interface PictureProps {
  /** Where the picture is, when it may be shown. */
  source: string | null;
  /** Stands there until the picture has come, and for good when it does not. */
  children: ComponentChildren;
}

/** A picture on a tile. */
export function Picture({ source, children }: PictureProps) {
  const [, setSettled] = useState(0);
  const isDrawn = source !== null && loaded.has(source);
  return (
    <span class={isDrawn ? 'tile logo' : 'tile'} part="tile" translate={false} aria-hidden="true">
      {!isDrawn && <span>{children}</span>}
      {source !== null && !broken.has(source) && (
        // The key makes a new image for each picture: it would show the old one until it has the new one.
        <Logo key={source} source={source} onSettled={() => setSettled((count) => count + 1)} />
      )}
    </span>
  );
}

interface TileProps {
  integration: Integration;
  /** The gate's say on an image: its URL when it may be loaded. */
  logo(url: string | undefined): string | null;
}

/** An app's logo, or else its monogram. Another one is another element, as `Words` are. */
export function Tile({ integration, logo }: TileProps) {
  const letters = monogram(integrationName(integration));
  return (
    <Picture key={letters} source={logo(integration.logo)}>
      {letters}
    </Picture>
  );
}
