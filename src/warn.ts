const warned = new Set<string>();

/** Tells the developer of the page, once, about something that is wrong but does not stop anything. */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`Latchkey: ${message}`);
}
