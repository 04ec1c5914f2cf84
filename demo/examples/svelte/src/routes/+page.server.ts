import { env } from '$env/dynamic/private';

/** Tells the page where the Nango server is. The secret key stays here. */
export const load = () => ({ host: env.NANGO_HOST });
