/** Bytes of a body that are read. The longest list of a real server comes nowhere near. */
const mostBytes = 5_000_000;

/** The text of an answer; `null` when it is too long. Then the rest of it is not downloaded. */
export async function textOfBody(response: Response): Promise<string | null> {
  // What is missing, or was read by the page's own `fetch`, is an empty text or an error.
  if (!response.body || response.bodyUsed) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > mostBytes) {
      reader.cancel().catch(() => {});
      return null;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
