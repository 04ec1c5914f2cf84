const { NANGO_HOST = 'https://api.nango.dev', NANGO_SECRET_KEY } = process.env;

export async function connectSession(userId) {
  if (!userId) throw new Error('Nobody is signed in.');
  const response = await fetch(`${NANGO_HOST}/connect/sessions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${NANGO_SECRET_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ tags: { end_user_id: userId } }),
  });
  if (!response.ok) throw new Error(`Nango answered ${response.status}`);
  return (await response.json()).data.token;
}
