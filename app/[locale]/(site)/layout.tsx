import './reading-room.css';
import type { ReactNode } from 'react';

/** The reading room's styles come with every page of it in one file, so that the next page needs none. */
export default function ReadingRoomLayout({ children }: { children: ReactNode }) {
	return children;
}
