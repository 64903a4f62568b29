import ical from 'ical-generator';
import { versionId } from '../addresses';
import { spokenDate } from '../spoken-time';
import { addressIn, type ListPage, summaryOf, timesOf } from './listed-statement';

/** A list as a calendar (RFC 5545): an entry a statement of which the day is known, at its hour if that is known. */
export function writeListCalendar(page: ListPage): string {
	const { publisher, locale } = page;
	const calendar = ical({
		name: page.title,
		prodId: { company: publisher.name, product: 'Rostrum', language: locale.toUpperCase() },
		url: page.page,
	});
	for (const listed of page.statements) {
		const day = spokenDate(listed);
		const isHour = listed.precision === 'minute';
		if (!day || !listed.deliveredAt || !(isHour || listed.precision === 'day')) continue;
		const { publishedAt, updatedAt } = timesOf(listed);
		calendar.createEvent({
			id: versionId(publisher.publicUrl, listed.ref, listed.locale),
			start: isHour ? listed.deliveredAt : new Date(`${day}T00:00:00Z`),
			allDay: !isHour,
			stamp: updatedAt,
			created: publishedAt,
			lastModified: updatedAt,
			summary: listed.title,
			description: summaryOf(listed),
			location: listed.place?.text ?? null,
			url: addressIn(page, listed),
			categories: [{ name: page.kind(listed.kind) }],
		});
	}
	return `${calendar.toString()}\r\n`;
}
