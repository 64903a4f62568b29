import type { Facts } from '@/archive/statements/published';
import type { Locale } from '@/i18n/locales';
import { NameLink } from '../../../name-link';
import { Named } from '../../../named';

/** Who spoke, in which office, where, on what occasion and of what: each leads to everything else about it. */
export function NamedFacts({ locale, facts }: { locale: Locale; facts: Facts }) {
	const { speakers, place, event, topics } = facts;
	return (
		<>
			{speakers.map(({ ref, name, office }) => (
				<p key={ref}>
					<NameLink locale={locale} noun="person" of={ref} label={name} />
					{office ? (
						<>
							, <Named label={office} locale={locale} />
						</>
					) : null}
				</p>
			))}
			{place ? (
				<p>
					<NameLink locale={locale} noun="place" of={place.ref} label={place} />
				</p>
			) : null}
			{event ? (
				<p>
					<NameLink locale={locale} noun="event" of={event.ref} label={event} />
				</p>
			) : null}
			{topics.map((topic) => (
				<p key={topic.ref}>
					<NameLink locale={locale} noun="topic" of={topic.ref} label={topic} />
				</p>
			))}
		</>
	);
}
