import ical from 'ical-generator';
import { spokenDate } from '../spoken-time';
import type { ListPage } from './list-page';

/** A list as a calendar (RFC 5545): what it holds of which the day is known, at its hour if that is known. */
export function writeListCalendar({ publisher, locale, entries, ...page }: ListPage): string {
	const calendar = ical({
		name: page.title,
		prodId: { company: publisher.name, product: 'Rostrum', language: locale.toUpperCase() },
		url: page.page,
	});
	for (const entry of entries) {
		const day = spokenDate(entry);
		const isHour = entry.precision === 'minute';
		if (!day || !entry.deliveredAt || !(isHour || entry.precision === 'day')) continue;
		calendar.createEvent({
			id: entry.id,
			start: isHour ? entry.deliveredAt : new Date(`${day}T00:00:00Z`),
			allDay: !isHour,
			stamp: entry.updatedAt,
			created: entry.publishedAt,
			lastModified: entry.updatedAt,
			summary: entry.title,
			description: entry.summary,
			location: entry.place,
			url: entry.url,
			categories: entry.kind ? [{ name: entry.kind.name }] : [],
		});
	}
	return `${calendar.toString()}\r\n`;
}
