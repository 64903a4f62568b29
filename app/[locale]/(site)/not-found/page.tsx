import type { Metadata } from 'next';
import NotFoundPage from '../not-found';

export const metadata: Metadata = { robots: { index: false } };

/**
 * The page for whatever is not there, with status 404 from the front door: after `notFound()` Next sends an empty
 * document for scripts to fill, and the reading room has none.
 */
export default NotFoundPage;
