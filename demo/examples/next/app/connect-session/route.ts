const { NANGO_HOST = 'https://api.nango.dev', NANGO_SECRET_KEY } = process.env;

/** Answers with a connect session token for the user who is signed in. */
export async function POST() {
  // In your product: the id of the user who is signed in.
  const userId = 'jane';
  if (!userId) return new Response(null, { status: 401 });
  const response = await fetch(`${NANGO_HOST}/connect/sessions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${NANGO_SECRET_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ tags: { end_user_id: userId } }),
  });
  if (!response.ok) {
    console.error(`Nango answered ${response.status}`);
    return new Response(null, { status: 502 });
  }
  const { data } = await response.json();
  return new Response(data.token);
}
