import type { DefinedTerm, Event, Person, Place, WithContext } from 'schema-dts';
import type { Label } from '@/archive/labels/label';
import type { Locale } from '@/i18n/locales';
import { type NamedNoun, paths } from '@/i18n/paths';
import { absoluteUrl } from './addresses';
import type { Publisher } from './described-statement';

/** A person, place, event or topic as its page shows it. */
export interface DescribedName {
	noun: NamedNoun;
	ref: string;
	name: Label;
	others: readonly Label[];
	/** The newest first; days as `2018-06-11`. */
	offices: readonly { name: Label; from: string | null; to: string | null }[];
}

type Described = Person | Place | Event | DefinedTerm;

/** schema.org's description of a name's page: who or what it is, other names, and offices with their times. */
export function nameJsonLd(
	named: DescribedName,
	{ locale, slug }: { locale: Locale; slug: string },
	{ publicUrl }: Publisher,
): WithContext<Described> {
	const { noun, ref, name, others, offices } = named;
	const url = absoluteUrl(publicUrl, paths.name(locale, noun, { ref, slug }));
	const common = {
		'@id': `${publicUrl}/#${noun}-${ref}`,
		url,
		name: name.text,
		alternateName: others.length ? others.map((other) => other.text) : undefined,
	};
	switch (noun) {
		case 'person': {
			const held = offices.filter((office) => !office.to);
			return {
				'@context': 'https://schema.org',
				'@type': 'Person',
				...common,
				jobTitle: held.length ? held.map((office) => office.name.text) : undefined,
				hasOccupation: offices.length
					? offices.map((office) => ({
							'@type': 'Role' as const,
							hasOccupation: { '@type': 'Occupation' as const, name: office.name.text },
							startDate: office.from ?? undefined,
							endDate: office.to ?? undefined,
						}))
					: undefined,
			};
		}
		case 'place':
			return { '@context': 'https://schema.org', '@type': 'Place', ...common };
		case 'event':
			return { '@context': 'https://schema.org', '@type': 'Event', ...common };
		case 'topic':
			return { '@context': 'https://schema.org', '@type': 'DefinedTerm', ...common };
	}
}
